import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { FORM_KINDS } from '../../src/editor/kinds.ts';
import { newText } from '../../src/editor/new-file.ts';
import { pathOf } from '../../src/editor/file-place.ts';
import { refusal } from '../../src/editor/refusal.ts';

const HOME = { territory: 'primer', school: 'licey-21' };
const SCHEDULE = 'schools/primer/licey-21/grafik-2026-2027.md';
const CARD = 'schools/primer/licey-21/index.md';
const NEWS = 'schools/primer/licey-21/novosti/2026-11-21-novost.md';

const refusedAt = (path: string, fields: string): readonly string[] =>
  refusal(path, `---\n${fields}\n---\n`).map(({ line, message }) => `${line}: ${message}`);

test('every file of the portal and every new one is laid into the form', () => {
  for (const content of ['content', 'tests/fixtures/portal'])
    for (const path of globSync('schools/**/*.md', { cwd: content }))
      assert.deepEqual(refusal(path, readFileSync(join(content, path), 'utf8')), [], path);
  for (const kind of FORM_KINDS) {
    const text = newText(kind, { today: '2026-11-21', schoolYear: '2026-2027' });
    assert.deepEqual(refusal(pathOf(kind, HOME, 'novyy'), text), [], kind.id);
  }
});

test('a file whose fields are no YAML is refused with the words of the gate', () => {
  assert.deepEqual(refusedAt(NEWS, 'title: "a\nb: [1'), ['2: Кавычка открыта и не закрыта.']);
  assert.deepEqual(refusedAt(NEWS, 'title: а\ntitle: б'), ['3: Поле записано дважды.']);
  assert.equal(refusal(NEWS, 'Просто текст').length, 1);
  assert.equal(refusedAt(NEWS, 'просто текст').length, 1);
  assert.equal(refusedAt(NEWS, 'title: *imya').length, 1);
});

test('a file with values of another shape is refused, each told by the gate', () => {
  for (const fields of ['rows:\n  -', 'changes: нет', 'rows:\n  - 5', 'rows: { a: 1 }', 'order: 12'])
    assert.ok(refusedAt(SCHEDULE, fields).length > 0, fields);
  for (const fields of ['hotlines:\n  -', 'hotlines:\n  - hours: [пн]', 'classes: [А]'])
    assert.ok(refusedAt(CARD, fields).length > 0, fields);
});

test('slips that the form can show open it: missing fields, empty ones, unknown words, unknown keys', () => {
  for (const fields of ['rows:', 'rows: []', 'rows:\n  - grade: много\n    unknown: [1]', 'schoolYear: когда-нибудь'])
    assert.deepEqual(refusedAt(SCHEDULE, fields), [], fields);
});
