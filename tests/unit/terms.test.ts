import assert from 'node:assert/strict';
import test from 'node:test';
import { monthsOf, parseTerm, type Term, termInWords, termSortKey } from '../../src/domain/terms/index.ts';

const year = { from: '2021-09-01', to: '2022-08-31' } as const;
const span = (from: string, to = from): { from: string; to: string } => ({ from, to });

function means(table: Readonly<Record<string, Term>>): void {
  for (const [printed, expected] of Object.entries(table)) {
    assert.deepEqual(parseTerm(printed, year), expected, printed);
  }
}

test('days, deadlines and days from one to another', () => {
  means({
    '07.09.2021': { kind: 'dates', days: ['2021-09-07'] },
    '7.9.21, 30.5.22': { kind: 'dates', days: ['2021-09-07', '2022-05-30'] },
    '15 октября 2021 года': { kind: 'dates', days: ['2021-10-15'] },
    '10 и 17 марта 2022 г.': { kind: 'dates', days: ['2022-03-10', '2022-03-17'] },
    '15 октября': { kind: 'dates', days: ['2021-10-15'], yearAssumed: true },
    'до 30.10.2020': { kind: 'range', to: '2020-10-30' },
    'не позднее 30 октября 2020 г.': { kind: 'range', to: '2020-10-30' },
    '01.09.2021 – 15.09.2021': { kind: 'range', from: '2021-09-01', to: '2021-09-15' },
    'с 1 по 15 сентября 2021 г.': { kind: 'range', from: '2021-09-01', to: '2021-09-15' },
    'с 15 декабря по 20 января 2022': { kind: 'range', from: '2021-12-15', to: '2022-01-20' },
  });
});

test('months with and without years, and years from their neighbours', () => {
  means({
    'в марте 2022 года': { kind: 'months', spans: [span('2022-03')] },
    'с сентября по май': { kind: 'months', spans: [span('2021-09', '2022-05')], yearAssumed: true },
    'Июнь, июль 2020 г.': { kind: 'months', spans: [span('2020-06'), span('2020-07')] },
    'Сентябрь 2020 г., март': { kind: 'months', spans: [span('2020-09'), span('2021-03')] },
    'Ноябрь - май 2022 г.': { kind: 'months', spans: [span('2021-11', '2022-05')] },
    'Март - май 2021-2022': { kind: 'months', spans: [span('2021-03', '2021-05'), span('2022-03', '2022-05')] },
    'октябрь 2021-2022 учебного года': { kind: 'months', spans: [span('2021-10')] },
    'март 2021/22 уч. года': { kind: 'months', spans: [span('2022-03')] },
    'Апрель 2022 (05.04.2022, 07.04.2022)': {
      kind: 'months',
      spans: [span('2022-04')],
      days: ['2022-04-05', '2022-04-07'],
    },
  });
});

test('years, the whole plan, repetition, counting from an event', () => {
  means({
    '2021/22': { kind: 'years', from: 2021, to: 2022 },
    '2021-2023 учебные годы': { kind: 'schoolYear', from: 2021, to: 2023 },
    'в течение 2022 года': { kind: 'years', from: 2022, to: 2022 },
    'В течение учебного года': { kind: 'wholePeriod' },
    'постоянно, в течение года': { kind: 'wholePeriod' },
    'В течение года, по специальному графику': { kind: 'wholePeriod', note: 'по специальному графику' },
    '2 раза в год': { kind: 'recurring', every: { years: 1 }, times: 2 },
    'Раз в квартал': { kind: 'recurring', every: { months: 3 } },
    'ежегодно, в августе': { kind: 'recurring', every: { years: 1 }, month: 8 },
    'Не позднее, чем за 2 недели до начала': { kind: 'relative', days: 14, direction: 'before', event: 'начала' },
    'В течение 5 дней после проведения': { kind: 'relative', days: 5, direction: 'after', event: 'проведения' },
  });
});

test('spaces, line breaks, dashes, letter case and decomposed letters do not matter', () => {
  const expected: Term = { kind: 'months', spans: [span('2022-05', '2022-06')] };
  for (const dash of ['-', '–', '—', ' - ', ' —\n', '\u2011']) {
    assert.deepEqual(parseTerm(` МАЙ${dash}июнь\u00A02022\tг. `, year), expected, JSON.stringify(dash));
  }
  assert.deepEqual(parseTerm('Май - июнь 2022'.normalize('NFD'), year), expected);
});

test('a month without a year is the first one that touches the plan', () => {
  const smolensk = { from: '2019-10-11', to: '2020-08-31' };
  const spansOf = (printed: string, period: { from: string; to: string }): unknown => {
    const term = parseTerm(printed, period);
    return term.kind === 'months' ? [term.spans, term.yearAssumed] : term.kind;
  };
  assert.deepEqual(spansOf('Июнь - октябрь', smolensk), [[span('2019-06', '2019-10')], true]);
  assert.deepEqual(spansOf('Июнь', smolensk), [[span('2020-06')], true]);
  // It begins inside and ends outside.
  assert.deepEqual(spansOf('Август - сентябрь', smolensk), [[span('2020-08', '2020-09')], true]);
  // It began in the year before the plan.
  assert.deepEqual(spansOf('Ноябрь - май', { from: '2022-02-01', to: '2022-08-31' }), [
    [span('2021-11', '2022-05')],
    true,
  ]);
  // Wholly outside: the nearest one, the earlier of two that are equally near.
  assert.deepEqual(spansOf('Сентябрь', smolensk), [[span('2019-09')], true]);
  assert.deepEqual(spansOf('Июнь', { from: '2022-09-01', to: '2023-05-31' }), [[span('2023-06')], true]);
  // A longer plan has the month twice: the first one.
  assert.deepEqual(spansOf('Август', { from: '2020-08-01', to: '2021-08-31' }), [[span('2020-08')], true]);
});

test('days that do not exist are no dates', () => {
  for (const printed of ['31.02.2021', '29.02.2021', '00.01.2021', '12.13.2021', '31 февраля 2021', '0 мая 2021']) {
    assert.deepEqual(parseTerm(printed, year), { kind: 'unread' }, printed);
  }
  assert.deepEqual(parseTerm('29.02.2020', year), { kind: 'dates', days: ['2020-02-29'] });
  assert.deepEqual(parseTerm('Февраль 2021 (31.02.2021)', year), {
    kind: 'months',
    spans: [span('2021-02')],
    note: '31.02.2021',
  });
});

test('nothing is understood by half, and what may name a time is not called timeless', () => {
  const unread = [
    'Март, кроме каникул',
    'По графику (сентябрь 2022 г.)',
    'по мере готовности, не позднее 1 марта 2022 г.',
    'По плану 2022 года',
    'конец августа',
    'Август 2022 - март 2021',
    '15.09.2021 - 01.09.2021',
    '2023-2021',
    '1900-2099',
    'Май 2021 - май 2027',
    '01.09.20215 мая 2022',
    '1.9.2021.2',
    '0 раз в год',
    'раз в 0 лет',
    'за 10 рабочих дней до начала',
    '- 2020',
    'май -',
    'и',
    'год',
    '2021 учебный год',
  ];
  for (const printed of unread) assert.deepEqual(parseTerm(printed, year), { kind: 'unread' }, printed);
  for (const printed of ['По согласованию', 'при необходимости', 'после каникул', 'в период проведения ВПР']) {
    assert.deepEqual(parseTerm(printed, year), { kind: 'unstated' }, printed);
  }
  for (const printed of ['', ' ', '\n\t\u00A0', '—', '-']) {
    assert.deepEqual(parseTerm(printed, year), { kind: 'empty' }, JSON.stringify(printed));
  }
});

test('hostile text never throws, never takes long and is never taken for a term', () => {
  const pieces = [
    '(',
    ')',
    'по ',
    '2020-',
    '31.12.',
    'май ',
    '-',
    'a',
    'İ',
    '\u0000',
    '👩‍👩‍👧',
    'в течение года ',
    '9',
    '\uD800',
  ];
  const hostile = [
    ...pieces.flatMap((piece) => [piece.repeat(3), piece.repeat(100), piece.repeat(1_000_000)]),
    ...pieces.flatMap((piece) => pieces.map((other) => (piece + other).repeat(20))),
    '__proto__',
    'constructor',
    'раз в constructor',
    'toString ежегодно',
    '<script>alert(1)</script>',
    '$& $1 {{}}',
    '²⁰²¹',
    '٢٠٢١',
  ];
  for (const printed of hostile) {
    const term = parseTerm(printed, year);
    assert.ok(monthsOf(term, year).length <= 240, printed.slice(0, 40));
    assert.equal(typeof termInWords(term), 'string');
    assert.equal(typeof termSortKey(term, year), 'string');
    if (printed.length > 1600) assert.equal(term.kind, 'unread', printed.slice(0, 40));
  }
  for (const printed of ['__proto__', 'constructor', 'toString ежегодно', '٢٠٢١', '<script>alert(1)</script>']) {
    assert.equal(parseTerm(printed, year).kind, 'unread', printed);
  }
});

test('a period that is none leaves the month unread, and years as printed', () => {
  for (const period of [
    { from: '', to: '' },
    { from: '2022-01-01', to: '2021-01-01' },
    { from: '2021-13-01', to: 'x' },
  ]) {
    assert.equal(parseTerm('Июнь', period).kind, 'unread');
    assert.equal(parseTerm('5 июня', period).kind, 'unread');
    assert.deepEqual(parseTerm('Июнь 2021', period), { kind: 'months', spans: [span('2021-06')] });
    assert.deepEqual(monthsOf({ kind: 'wholePeriod' }, period), []);
  }
});
