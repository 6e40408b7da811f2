import assert from 'node:assert/strict';
import test from 'node:test';
import { FrontMatterError, readContentFile } from '../../src/markdown/front-matter.ts';

const TEXT = '---\ntitle: График ВПР\ndate: 2027-04-20\nlist:\n  - one\n  - two\n---\n\n\nПервый абзац.\n\nВторой.\n';
const data = (text: string): unknown => readContentFile(text).yaml.toJS();
/** Line and column of the first place where `words` stand in the YAML part. */
function placeOf(text: string, words: string): { line: number; column: number } {
  const yaml = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .slice(1)
    .join('\n');
  return readContentFile(text).position(yaml.indexOf(words));
}

test('fields and text are parted', () => {
  const file = readContentFile(TEXT);
  assert.deepEqual(file.yaml.toJS(), { title: 'График ВПР', date: '2027-04-20', list: ['one', 'two'] });
  assert.equal(file.body, 'Первый абзац.\n\nВторой.\n');
  assert.equal(file.bodyLine, 10);
});

test('line ends of Windows and of old Macs, and a byte order mark, change nothing', () => {
  const plain = readContentFile(TEXT);
  for (const text of [
    TEXT.replaceAll('\n', '\r\n'),
    TEXT.replaceAll('\n', '\r'),
    `\uFEFF${TEXT}`,
    `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`,
  ]) {
    const file = readContentFile(text);
    assert.deepEqual(file.yaml.toJS(), plain.yaml.toJS());
    assert.equal(file.body, plain.body);
    assert.equal(file.bodyLine, plain.bodyLine);
    assert.deepEqual(placeOf(text, 'two'), { line: 6, column: 5 });
  }
});

test('a place in the fields is told by its line and column in the file', () => {
  const table: Record<string, { line: number; column: number }> = {
    title: { line: 2, column: 1 },
    'График ВПР': { line: 2, column: 8 },
    date: { line: 3, column: 1 },
    '2027-04-20': { line: 3, column: 7 },
    one: { line: 5, column: 5 },
    two: { line: 6, column: 5 },
  };
  for (const [words, place] of Object.entries(table)) assert.deepEqual(placeOf(TEXT, words), place, words);
});

test('an error of YAML is told where it stands', () => {
  const { yaml, position } = readContentFile('---\ntitle: А\ntitle: Б\n---\n');
  assert.equal(yaml.errors.length, 1);
  assert.equal(yaml.errors[0]?.code, 'DUPLICATE_KEY');
  assert.deepEqual(position(yaml.errors[0]?.pos[0] ?? -1), { line: 3, column: 1 });
});

test('a place in empty fields is the line below the first fence', () => {
  assert.deepEqual(readContentFile('---\n---\n').position(0), { line: 2, column: 1 });
});

test('a date stays text, also one that the calendar lacks; words of YAML 1.1 are words', () => {
  const fields =
    'day: 2026-02-31\nmoment: 2027-04-20T10:00:00Z\ntime: 09:25\nanswer: yes\nno: off\nnumber: 007\nnothing:\n';
  assert.deepEqual(data(`---\n${fields}---\n`), {
    day: '2026-02-31',
    moment: '2027-04-20T10:00:00Z',
    time: '09:25',
    answer: 'yes',
    no: 'off',
    number: 7,
    nothing: null,
  });
});

test('where the text begins', () => {
  const table: readonly (readonly [text: string, body: string, line: number])[] = [
    ['---\na: 1\n---\nТекст', 'Текст', 4],
    ['---\na: 1\n---\n\nТекст', 'Текст', 5],
    ['---\na: 1\n---\n  Текст', '  Текст', 4],
    ['---\na: 1\n---\n \nТекст', ' \nТекст', 4],
    ['---\na: 1\n---\n', '', 4],
    ['---\na: 1\n---', '', 4],
    ['---\na: 1\n---\n\n\n', '', 4],
    ['---\na: 1\n---\n---\nТекст', '---\nТекст', 4],
    ['---\n---\nТекст', 'Текст', 3],
  ];
  for (const [text, body, line] of table) {
    const file = readContentFile(text);
    assert.deepEqual([file.body, file.bodyLine], [body, line], JSON.stringify(text));
  }
});

test('spaces after a fence do no harm; dashes inside the fields are no fence', () => {
  assert.deepEqual(data('--- \t\na: 1\n---  \nТекст'), { a: 1 });
  assert.deepEqual(data('---\na: |\n  ---\nb: ----\n---\n'), { a: '---\n', b: '----' });
});

test('a file without its two fences is refused in Russian, with a line', () => {
  const table: readonly (readonly [text: string, message: RegExp])[] = [
    ['', /начинаться со строки «---»/],
    ['Текст', /начинаться/],
    ['\n---\na: 1\n---\n', /начинаться/],
    [' ---\na: 1\n---\n', /начинаться/],
    ['----\na: 1\n---\n', /начинаться/],
    ['—\na: 1\n—\n', /начинаться/],
    ['---', /Нет второй строки «---»/],
    ['---\na: 1\nТекст', /Нет второй/],
    ['---\na: 1\n --- \nТекст', /Нет второй/],
  ];
  for (const [text, message] of table) {
    assert.throws(
      () => readContentFile(text),
      (error) => error instanceof FrontMatterError && message.test(error.message) && error.line === 1,
      JSON.stringify(text),
    );
  }
});

test('hostile fields are read without running or polluting anything', () => {
  assert.deepEqual(Object.keys(data('---\n__proto__: {polluted: 1}\n---\n') as object), ['__proto__']);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  assert.doesNotThrow(() => readContentFile('---\na: !!js/function "x"\nb: [1, 2\n{{\n---\n'));
  const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: [*b, *b]'].join('\n');
  assert.throws(() => readContentFile(`---\n${bomb}\n---\n`).yaml.toJS({ maxAliasCount: 0 }), /alias/i);
});
