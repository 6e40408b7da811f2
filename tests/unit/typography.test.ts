import assert from 'node:assert/strict';
import test from 'node:test';
import { typography, typographyPieces } from '../../src/domain/typography.ts';

/** A no-break space is written as `~`, so that a person can read the table. */
const seen = (text: string): string => text.replaceAll('\u00A0', '~');

const table: readonly (readonly [before: string, after: string])[] = [
  // quotes
  ['Сказал "да" и ушёл.', 'Сказал «да» и~ушёл.'],
  ['школа "Лицей "Росток" города"', 'школа «Лицей „Росток“ города»'],
  ['«Школа "Росток"»', '«Школа „Росток“»'],
  ['("Росток")', '(«Росток»)'],
  ['Труба 5" и точка', 'Труба 5" и~точка'],
  ['"', '"'],
  ['класс 5 "А"', 'класс 5 «А»'],
  ['Уже «верно»', 'Уже «верно»'],
  // dashes
  ['ВПР - это работы', 'ВПР~— это работы'],
  ['ВПР — это работы', 'ВПР~— это работы'],
  ['Слово – слово', 'Слово~– слово'],
  ['по-русски и кто-то', 'по-русски и~кто-то'],
  ['20 - это много', '20~— это много'],
  ['5 - 3', '5 - 3'],
  // ranges
  ['в 5-8 классах', 'в~5–8~классах'],
  ['уроки 2-4', 'уроки 2–4'],
  ['20-23 апреля', '20–23~апреля'],
  ['с 9:00-17:00', 'с~9:00–17:00'],
  ['2026-2027 учебный год', '2026–2027~учебный год'],
  ['8-5 классов', '8-5 классов'],
  ['телефон 5-11', 'телефон 5-11'],
  // ties
  ['Я и ты', 'Я~и~ты'],
  ['5 класс, 45 минут', '5~класс, 45~минут'],
  ['за 10 дней до начала', 'за~10~дней до~начала'],
  ['20 апреля 2027 г.', '20~апреля 2027~г.'],
  ['Приказ № 259', 'Приказ №~259'],
  ['Приказ №259', 'Приказ №~259'],
  ['§ 4', '§~4'],
  ['на 200 % больше', 'на~200~% больше'],
  ['знаешь ли ты', 'знаешь~ли ты'],
  ['т.е. так', 'т.~е. так'],
  ['А.С. Пушкин', 'А.~С.~Пушкин'],
  ['п. 2 и п. 2.1', 'п.~2~и~п.~2.1'],
  ['ст. 29 закона', 'ст.~29~закона'],
  ['г. Луга, ул. Ленина, д. 5', 'г.~Луга, ул.~Ленина, д.~5'],
  ['подождите...', 'подождите…'],
  // what stays as it is written
  ['8 (81372) 2-11-22', '8 (81372) 2-11-22'],
  ['+7 (000) 000-12-34', '+7 (000) 000-12-34'],
  ['8 800 200-00-00', '8 800 200-00-00'],
  ['2-11-22', '2-11-22'],
  ['14.05.2026', '14.05.2026'],
  ['2027-04-20', '2027-04-20'],
  ['19-22359/2020', '19-22359/2020'],
  ['863-ОД', '863-ОД'],
  ['№~863 - СД'.replace('~', ' '), '№~863 - СД'],
  ['ГОСТ Р 52872-2019', 'ГОСТ Р 52872-2019'],
  ['https://example.org/a-b?c="d', 'https://example.org/a-b?c="d'],
  ['school-1@primer.example.org', 'school-1@primer.example.org'],
  ['школа547.рф', 'школа547.рф'],
  ['content/README.md - тут', 'content/README.md~— тут'],
  ['5 < 8 &amp; <b>жирно</b>', '5 < 8 &amp; <b>жирно</b>'],
  ['  отступ  ', '  отступ  '],
  ['', ''],
  [' ', ' '],
  ['две\nстроки', 'две\nстроки'],
];

test('the table of Russian typography holds', () => {
  for (const [before, after] of table) assert.equal(seen(typography(before)), after, before);
});

test('quotes and ties work across markup', () => {
  assert.deepEqual(typographyPieces(['Сказал "', 'да', '" и в ', 'школе']).map(seen), [
    'Сказал «',
    'да',
    '» и~в~',
    'школе',
  ]);
  assert.deepEqual(typographyPieces(['Файл "', null, '" тут']), ['Файл «', null, '» тут']);
});

/** Repeatable random numbers (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const words = [
  ...[
    '"',
    ' ',
    ' ',
    '-',
    ' - ',
    '—',
    '№',
    '№ ',
    '.',
    ',',
    '...',
    'и',
    'в',
    'ли',
    'школа',
    'ВПР',
    '5',
    '8',
    '2027',
    '%',
  ],
  ...[
    '«',
    '»',
    '„',
    '“',
    'т.е.',
    'г.',
    'п. ',
    'А.С.',
    '14.05.2026',
    '863-ОД',
    '2-11-22',
    '8 (81372) 2-11-22',
    '\n',
    '\u00A0',
  ],
  ...[
    'a@b.ru',
    'https://a.ru/x-y',
    '<b>',
    '&',
    '–',
    'апреля',
    'класс',
    '(',
    ')',
    'же',
    '/',
    '10:00-11:00',
    '5-8',
    '?',
    '!',
    '\r',
  ],
];

function* randomTexts(count: number): Generator<string> {
  const next = random(259);
  for (let text = 0; text < count; text += 1) {
    const length = 1 + Math.floor(next() * 14);
    yield Array.from({ length }, () => words[Math.floor(next() * words.length)]).join('');
  }
}

test('a second run changes nothing', () => {
  for (const text of randomTexts(6_000)) {
    const once = typography(text);
    assert.equal(typography(once), once, JSON.stringify(text));
  }
});

test('letters and digits are never lost, added or moved', () => {
  const letters = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');
  for (const text of randomTexts(6_000)) assert.equal(letters(typography(text)), letters(text), JSON.stringify(text));
});

test('spaces at the ends stay', () => {
  const edges = (text: string): string => `${/^\s*/.exec(text)?.[0]}|${/\s*$/.exec(text)?.[0]}`;
  for (const text of randomTexts(5_000)) assert.equal(edges(typography(text)), edges(text), JSON.stringify(text));
});
