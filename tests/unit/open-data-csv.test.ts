import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toCsv } from '../../src/domain/open-data/csv.ts';
import { readCsv } from '../support/csv.ts';

const table = (...cells: readonly string[]): string =>
  toCsv(
    ['поле'],
    cells.map((поле) => ({ поле })),
  );

test('a table is UTF-8 with a mark, semicolons, and lines ended as RFC 4180 says', () => {
  const rows = [
    { b: 2, a: 'один' },
    { a: undefined, b: 0 },
  ];
  assert.equal(toCsv(['a', 'b'], rows), '\uFEFFa;b\r\nодин;2\r\n;0\r\n');
  assert.equal(toCsv(['a'], []), '\uFEFFa\r\n');
});

test('separators, quotes, line ends and outer spaces are quoted and read back as they were', () => {
  for (const text of ['a;b', '"', 'он сказал "да"', 'a\nb', 'a\r\nb', ' a', 'a ', 'a,b', 'ё№«»', ';";\r\n";']) {
    assert.deepEqual(readCsv(table(text)), [['поле'], [text]], JSON.stringify(text));
  }
  assert.equal(table('a,b'), '\uFEFFполе\r\na,b\r\n');
});

test('no text of a school runs as a formula, not even behind a space or a full-width sign', () => {
  const hostile = [
    '=1+1',
    '+7 (000) 000-00-00',
    '-2',
    '@SUM(A1)',
    '=HYPERLINK("http://example.org";"x")',
    ' =1',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '\u00A0=1',
    "=cmd|' /C calc'!A0;\"",
  ];
  for (const text of hostile) assert.deepEqual(readCsv(table(text))[1], [`'${text}`], JSON.stringify(text));
  // A list is disarmed as the one cell that it is.
  assert.deepEqual(readCsv(toCsv(['a'], [{ a: ['=1', '=2'] }]))[1], ["'=1 | =2"]);
});

test('numbers stay numbers, and what merely holds such a sign stays as it was', () => {
  assert.equal(toCsv(['a'], [{ a: -2 }]), '\uFEFFa\r\n-2\r\n');
  for (const text of ['tel:+70000000000', '2x45', '5–7', 'a=b', '№ 1', '— тире']) {
    assert.deepEqual(readCsv(table(text))[1], [text]);
  }
});

test('true and false are said in words, a list is one cell', () => {
  assert.equal(toCsv(['a', 'b', 'c'], [{ a: true, b: false, c: ['А', 'Б'] }]), '\uFEFFa;b;c\r\nда;нет;А | Б\r\n');
});
