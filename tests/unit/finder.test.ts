import assert from 'node:assert/strict';
import test from 'node:test';
import { type FinderRow, findSchools, folded, hasNumbers } from '../../src/domain/query/finder.ts';

const rows: readonly FinderRow[] = [
  ['novaya-33', 'Школа № 33', 'город Примерск', '33'],
  ['kosmos', 'Гимназия «Космос»', 'город Примерск', 'бывшая школа 21'],
  ['licey-21', 'Лицей № 21', 'город Примерск', '21 МБОУ лицей двадцать один'],
  ['shkola-3', 'Школа № 3', 'посёлок Ёлкино', ''],
  ['shkola-210', 'Школа № 210', 'село Ям-Тёсово', ''],
  ['tesovo', 'Тёсовская средняя школа', 'село Ям-Тёсово', 'СОШ имени Ю. А. Гагарина'],
];
const found = (query: string, limit?: number): readonly string[] => findSchools(rows, query, limit).map(([id]) => id);

test('what a person types and what a card says become alike', () => {
  const table: readonly (readonly [typed: string, same: string])[] = [
    ['Ёлкино', 'елкино'],
    ['ЁЛКИНО', 'елкино'],
    ['е\u0308лкино', 'елкино'],
    ['первый', 'первый'],
    ['первыи\u0306', 'первый'],
    ['№3', '3'],
    ['Школа №\u00A03', 'школа 3'],
    ['школа3', 'школа 3'],
    ['Лицей«№21»', 'лицей 21'],
    ['Ям-Тёсово', 'ям тесово'],
    ['Ям – Тёсово', 'ям тесово'],
    ['  „Космос“,  гимназия! ', 'космос гимназия'],
    ['Лу\u0301га', 'луга'],
    ['ли\u00ADцей', 'лицей'],
    ['лицей\u200B', 'лицей'],
    ['PISA', 'pisa'],
    ['544н', '544 н'],
    ['Әлмәт', 'әлмәт'],
    ['№', ''],
    ['', ''],
    [' \n\t', ''],
  ];
  for (const [typed, same] of table) assert.equal(folded(typed), same, JSON.stringify(typed));
});

test('Latin letters that look Russian are read as Russian, words of Latin alone stay', () => {
  const table: Record<string, string> = {
    COШ: 'сош',
    шкoлa: 'школа',
    BПP: 'впр',
    лиuей: 'лиuей',
    Kосмос: 'космос',
    'TECOBO-тёсово': 'tecobo тесово',
    COP: 'cop',
    Oxford: 'oxford',
  };
  for (const [typed, same] of Object.entries(table)) assert.equal(folded(typed), same, typed);
});

test('a number that is asked for is a whole one', () => {
  const [, , licey, third] = rows as [FinderRow, FinderRow, FinderRow, FinderRow];
  assert.deepEqual(found('лицей 2'), ['licey-21']);
  for (const [query, has] of Object.entries({ 'лицей 2': false, 'лицей 21': true, лицей: true, '21 3': false }))
    assert.equal(hasNumbers(licey, query), has, query);
  assert.ok(hasNumbers(third, 'Школа №3'));
});

test('folding twice changes nothing more', () => {
  for (const [, ...texts] of rows) for (const text of texts) assert.equal(folded(folded(text)), folded(text));
});

test('a whole number stands before a longer one that begins alike', () => {
  assert.deepEqual(found('3'), ['shkola-3', 'novaya-33']);
  assert.deepEqual(found('33'), ['novaya-33']);
  assert.deepEqual(found('школа 3'), ['shkola-3', 'novaya-33']);
  assert.deepEqual(found('№ 3'), ['shkola-3', 'novaya-33']);
});

test('a number finds the school that has it, then the one that is also called so, then longer numbers', () => {
  assert.deepEqual(found('21'), ['licey-21', 'kosmos', 'shkola-210']);
  assert.deepEqual(found('школа 21'), ['kosmos', 'shkola-210', 'licey-21']);
  assert.deepEqual(found('лицей№21'), ['licey-21']);
});

test('a school is found by name, settlement and further words, in any order, from their beginnings', () => {
  const table: Record<string, readonly string[]> = {
    елк: ['shkola-3'],
    'примерск лиц': ['licey-21'],
    'лиц примерск': ['licey-21'],
    космос: ['kosmos'],
    тесово: ['shkola-210', 'tesovo'],
    тёсовская: ['tesovo'],
    гагарин: ['tesovo'],
    COШ: ['tesovo'],
    'лицей 22': [],
    ицей: [],
    'лицей лицей': ['licey-21'],
  };
  for (const [query, expected] of Object.entries(table)) assert.deepEqual(found(query), expected, query);
});

test('«школа» is any school; «лицей» and «гимназия» alone show their own first, then the rest', () => {
  for (const query of ['школа', 'Школы', 'шко']) assert.equal(found(query).length, rows.length, query);
  assert.equal(found('лицей')[0], 'licey-21');
  assert.equal(found('гимназия')[0], 'kosmos');
  assert.equal(found('гимназия').length, rows.length);
  assert.deepEqual(found('гимназия 33'), []);
});

test('what was typed in the other keyboard layout is found', () => {
  assert.equal(found('kbwtq')[0], 'licey-21');
  assert.deepEqual(found('kbwtq 21'), ['licey-21']);
  assert.deepEqual(found('N`cjdcrfz'), ['tesovo']);
  assert.deepEqual(found('qwerty'), []);
});

test('equals keep the order of the list', () => {
  assert.deepEqual(found('город'), ['novaya-33', 'kosmos', 'licey-21']);
});

test('nothing asked, nothing found', () => {
  for (const query of ['', ' ', '№', '«»', '-', '…', '\u200B'])
    assert.deepEqual(found(query), [], JSON.stringify(query));
});

test('the address of a school is not searched', () => {
  assert.deepEqual(found('novaya'), []);
});

test('not more than asked for', () => {
  const city: readonly FinderRow[] = Array.from({ length: 40 }, (_, n) => [
    `s${n}`,
    `Школа № ${n}`,
    'город Примерск',
    '',
  ]);
  assert.equal(findSchools(city, 'школа').length, 12);
  assert.equal(findSchools(city, 'школа', 40).length, 40);
  assert.deepEqual(
    findSchools(city, '4', 3).map(([id]) => id),
    ['s4'],
  );
});

test('hostile queries are only words', () => {
  const queries = [
    '.*',
    '(',
    '[щ-ы]',
    '\\',
    '$&',
    '__proto__',
    'constructor',
    '<script>',
    '💥',
    '\u0000',
    '\uD800',
    '% _',
  ];
  for (const query of queries) assert.deepEqual(found(query), [], query);
  assert.deepEqual(found('(3)'), ['shkola-3', 'novaya-33']);
  assert.deepEqual(found('3'.repeat(100_000)), []);
});

test('the rows are left as they were', () => {
  const before = structuredClone(rows);
  found('школа 3');
  assert.deepEqual(rows, before);
});
