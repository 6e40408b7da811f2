import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseTerm } from '../../src/domain/terms/index.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { documentSchema, type OfficialDocument } from '../../src/schemas/document.ts';
import { printedPlans } from './terms-fixtures.ts';

const folder = fileURLToPath(new URL('../../content/documents', import.meta.url));
const published = new Map<string, OfficialDocument>(
  globSync('**/*.md', { cwd: folder }).map((path) => {
    const { yaml } = readContentFile(readFileSync(`${folder}/${path}`, 'utf8'));
    return [basename(path, '.md'), documentSchema.parse(yaml.toJS())];
  }),
);

test('the published plans print the terms of the fixture and mean the same', () => {
  for (const { document, plan, period, rows } of printedPlans) {
    const found = published.get(document)?.plans?.find(({ id }) => id === plan);
    assert.ok(found, `${document}: нет плана ${plan}`);
    assert.deepEqual(
      found.measures.map(({ order }) => order),
      rows.map(({ order }) => order),
      document,
    );
    for (const [index, measure] of found.measures.entries()) {
      const row = rows[index];
      const where = `${document} ${plan} ${measure.order}`;
      assert.equal(measure.term.replace(/\s+/gu, ' ').trim(), row?.printed, where);
      assert.deepEqual(parseTerm(measure.term, found.period), parseTerm(row?.printed ?? '', period), where);
    }
  }
});
