import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EditedFile } from '../../src/markdown/edited-file.ts';

const FILES = globSync('{content,tests/fixtures/portal}/schools/**/*.md');
const textOf = (file: string): string => readFileSync(file, 'utf8');

test('every school file that is opened and saved comes back octet by octet', () => {
  assert.ok(FILES.length > 50);
  for (const path of FILES) {
    const text = textOf(path);
    for (const form of [text, text.replaceAll('\n', '\r\n')]) {
      const file = new EditedFile(form);
      assert.ok(file.readable, path);
      assert.equal(file.text(), form, path);
    }
  }
});

test('a field that is changed and put back leaves every file as it was, though it is written anew', () => {
  for (const path of FILES) {
    const text = textOf(path);
    for (const form of [text, text.replaceAll('\n', '\r\n')]) {
      const file = new EditedFile(form);
      const [first = ''] = /^[a-zA-Z]+(?=:)/m.exec(text) ?? [];
      const before = file.get([first]);
      assert.ok(before !== undefined, path);
      file.insert(['probe'], 0, 'проба');
      file.remove(['probe', 0]);
      assert.equal(file.text(), form, path);
    }
  }
});

const SCHEDULE = `---
# Заметка завуча
schoolYear: 2026-2027
order: { number: '12', date: 2026-10-01 } # приказ лежит в папке
rows:
  # начальная школа
  - id: 4-rus
    grade: 4
    letters: [А, Б]
    date: 2027-04-20
    unknown: "останется"
  - id: 4-mat
    date: 2027-04-22 # перенесли из-за концерта
---

Текст   с  пробелами

`;

test('one field is changed on its own line; comments, unknown keys and the text stay', () => {
  const file = new EditedFile(SCHEDULE);
  file.set(['rows', 1, 'date'], '2027-04-23');
  assert.equal(file.text(), SCHEDULE.replace('2027-04-22', '2027-04-23'));
  file.set(['rows', 0, 'letters'], ['А', 'Б', 'В']);
  assert.match(file.text(), /letters: \[А, Б, В\]/);
  file.body = 'Другой текст';
  assert.match(file.text(), /---\n\nДругой текст\n$/);
});

test('a new field takes its place in the order of the schema, and an empty one is gone', () => {
  const order = (path: readonly (string | number)[]): readonly string[] =>
    path.length === 2 ? ['id', 'grade', 'letters', 'subject', 'date', 'time', 'secondDate'] : [];
  const file = new EditedFile(SCHEDULE, { order });
  file.set(['rows', 1, 'grade'], 4);
  file.set(['rows', 1, 'time'], '09:10');
  assert.match(
    file.text(),
    /- id: 4-mat\n    grade: 4\n    date: 2027-04-22 # перенесли из-за концерта\n    time: '09:10'\n/,
  );
  file.set(['rows', 1, 'grade'], '');
  file.set(['rows', 1, 'time'], undefined);
  assert.equal(file.text(), SCHEDULE);
});

test('a file begins with nothing and is written as the handbook shows it', () => {
  const file = new EditedFile('---\n---\n');
  file.set(['title'], 'ВПР: что нужно знать');
  file.set(['date'], '2026-11-26');
  file.set(['number'], '21');
  file.set(['period', 'from'], '2026-11-01');
  file.insert(['hours'], 0, { days: ['пн', 'вт'], from: '09:00' });
  file.body = 'Первый абзац.\n\nВторой.';
  assert.equal(
    file.text(),
    `---\ntitle: "ВПР: что нужно знать"\ndate: 2026-11-26\nnumber: '21'\nperiod:\n  from: 2026-11-01\nhours:\n  - days: [пн, вт]\n    from: '09:00'\n---\n\nПервый абзац.\n\nВторой.\n`,
  );
  file.set(['period', 'from'], undefined);
  assert.equal(file.get(['period']), undefined);
});

test('items of a list move, are added between others and are taken out', () => {
  const file = new EditedFile('---\naliases:\n  - один\n  - два # второй\n  - три\n---\n');
  file.move(['aliases'], 2, 0);
  file.insert(['aliases'], 1, 'новый');
  assert.deepEqual(file.get(['aliases']), ['три', 'новый', 'один', 'два']);
  file.remove(['aliases', 0]);
  assert.equal(file.text(), '---\naliases:\n  - новый\n  - один\n  - два # второй\n---\n');
  for (let count = 0; count < 3; count += 1) file.remove(['aliases', 0]);
  assert.equal(file.text(), '---\n---\n');
});

test('text without fences is refused, slips of YAML are noticed', () => {
  assert.throws(() => new EditedFile('Просто текст'), /Файл должен начинаться/);
  assert.equal(new EditedFile('---\ntitle: "не закрыта\n---\n').readable, false);
});

test('a file that the library would lay out in another way keeps its own, and a new item stands as its neighbours do', () => {
  const own = '---\ntitle: Один   # в три пробела\nrows:\n- id: a\n  days: [ пн, вт ]\n- id: b\n---\n';
  const file = new EditedFile(own);
  file.insert(['rows'], 1, { id: 'c', lesson: 2 });
  assert.equal(file.text(), own.replace('- id: b', '- id: c\n  lesson: 2\n- id: b'));
});

test('quotes are those that the author uses', () => {
  const file = new EditedFile('---\ntitle: \'Слова\'\nnumber: "118"\n---\n');
  file.set(['time'], '09:10');
  assert.equal(file.text(), '---\ntitle: \'Слова\'\nnumber: "118"\ntime: "09:10"\n---\n');
});

test('a text with line ends of several kinds stays as it is when a field is changed', () => {
  const file = new EditedFile('---\r\ntitle: Один\r\n---\r\n\nАбзац\r\nи ещё\u2028строка\n');
  file.set(['title'], 'Два');
  assert.equal(file.text(), '---\r\ntitle: Два\r\n---\r\n\nАбзац\r\nи ещё\u2028строка\n');
  const old = new EditedFile('---\rtitle: Один\r---\rАбзац\r');
  old.set(['title'], 'Два');
  assert.equal(old.text(), '---\rtitle: Два\r---\rАбзац\r');
});

test('a long file whose fields are not closed is refused', () => {
  assert.throws(() => new EditedFile(`---\r\n${'title: Один\r\n'.repeat(2000)}`), /Файл должен начинаться/);
});
