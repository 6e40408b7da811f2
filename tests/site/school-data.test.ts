import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { schoolDataSchema } from '../../src/schemas/school-data.ts';
import { buildDir } from '../support/builds.ts';

const dir = buildDir('main');
const files = globSync('shkoly/*/dannye.json', { cwd: dir });

test('every school publishes its data, true to the schema and to its page', () => {
  const pages = globSync('shkoly/*/index.html', { cwd: dir });
  assert.equal(files.length, pages.length);
  for (const file of files) {
    const data = schoolDataSchema.parse(JSON.parse(readFileSync(join(dir, file), 'utf8')));
    const page = readFileSync(join(dir, file.replace('dannye.json', 'index.html')), 'utf8');
    assert.ok(page.includes(`<h1>${data.name}</h1>`) || page.includes(data.name), `${file}: название`);
    for (const line of data.hotlines) assert.ok(page.includes(line.phone), `${file}: телефон ${line.phone}`);
    const shown = data.schedules.find((schedule) => schedule.schoolYear === data.schoolYear);
    for (const row of shown?.rows ?? []) assert.ok(page.includes(`id="r-${row.id}"`), `${file}: строка ${row.id}`);
    const rows = page.match(/id="r-/g)?.length ?? 0;
    assert.equal(rows, shown?.rows.length ?? 0, `${file}: строк на странице`);
  }
});

test('the schema of the data is published as JSON Schema and forbids unknown fields', () => {
  const schema = JSON.parse(readFileSync(join(dir, 'dannye/school.schema.json'), 'utf8')) as Record<string, unknown>;
  assert.equal(schema['type'], 'object');
  assert.equal(schema['additionalProperties'], false);
  assert.ok(JSON.stringify(schema).includes('часовой пояс'));
});
