import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSpreadsheet } from '../../src/import/schedule/read-spreadsheet.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { portalSchema } from '../../src/schemas/portal.ts';
import { rulesSchema } from '../../src/schemas/rules.ts';
import { buildDir } from '../support/builds.ts';

const fields = (path: string): unknown => readContentFile(readFileSync(join('content', path), 'utf8')).yaml.toJS();
const { schoolYear } = portalSchema.parse(fields('portal.md'));
const { grades } = rulesSchema.parse(fields(`rules/${schoolYear}.md`));

for (const file of ['grafik.xlsx', 'grafik.csv']) {
  test(`${file} names every work of the portal's year`, async () => {
    const [sheet] = await readSpreadsheet(readFileSync(join(buildDir('main'), 'shablony', file)));
    assert.ok(sheet);
    const texts = new Set<string>();
    for (let row = 1; row <= sheet.height; row += 1)
      texts.add([sheet.at(row, 1)?.text, sheet.at(row, 2)?.text].join('; '));
    assert.ok(texts.has('Класс; Предмет'));
    for (const { grade, compulsory } of grades)
      for (const subject of compulsory) assert.ok(texts.has(`${grade} классы; ${subject}`), `${grade}, ${subject}`);
    const drawn = grades.reduce((sum, { choices = [] }) => sum + choices.length, 0);
    assert.equal([...texts].filter((text) => text.includes('по случайному выбору')).length, drawn);
  });
}
