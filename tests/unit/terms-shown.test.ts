import assert from 'node:assert/strict';
import test from 'node:test';
import { monthsOf, parseTerm, termInWords, termSortKey } from '../../src/domain/terms/index.ts';

const luga = { from: '2020-08-01', to: '2021-08-31' };
const makhnevo = { from: '2020-01-01', to: '2021-12-31' };

/** «2020-08!» is a month that the document names, «2020-08» a part of something longer. */
function months(printed: string, period: { from: string; to: string }): string {
  return monthsOf(parseTerm(printed, period), period)
    .map(({ month, exact }) => (exact ? `${month}!` : month))
    .join(' ');
}

test('a timeline tells named months from the outline of something longer', () => {
  assert.equal(months('Ноябрь-декабрь 2020 г., май 2021 г.', luga), '2020-11! 2020-12! 2021-05!');
  assert.equal(months('25.12.20 30.05.21', luga), '2020-12! 2021-05!');
  assert.equal(months('до 30.10.2020', luga), '2020-10!');
  assert.equal(months('с 15.12.2020 по 10.02.2021', luga), '2020-12! 2021-01! 2021-02!');
  assert.equal(months('2020', { from: '2020-10-01', to: '2021-05-31' }), '2020-10 2020-11 2020-12');
  assert.equal(
    months('В течение года Март 2021 г.', { from: '2021-02-01', to: '2021-04-30' }),
    '2021-02 2021-03! 2021-04',
  );
  assert.equal(months('2020-2021 учебный год', { from: '2020-08-01', to: '2020-10-31' }), '2020-09 2020-10');
  assert.equal(months('По графику', luga), '');
});

test('the month of a yearly measure is named, that of a rarer one is not, for its year is unknown', () => {
  assert.equal(months('Август ежегодно', makhnevo), '2020-08! 2021-08!');
  assert.equal(monthsOf({ kind: 'recurring', every: { years: 3 }, month: 8 }, makhnevo)[0]?.exact, false);
  assert.equal(monthsOf(parseTerm('ежегодно', makhnevo), makhnevo).length, 24);
});

test('months outside the plan stay where the document puts them', () => {
  assert.equal(months('Январь-апрель 2020 г', luga), '2020-01! 2020-02! 2020-03! 2020-04!');
  assert.equal(monthsOf(parseTerm('2018', luga), luga)[0]?.month, '2018-01');
});

test('terms are put in order by time, those that last after those with a month, the nameless last', () => {
  const ordered = [
    'Январь-апрель 2020 г',
    'Сентябрь 2020 г.',
    'Сентябрь-октябрь 2020 г.',
    'Сентябрь 2020 (07.09.2020)',
    '09.09.2020',
    'Февраль 2021 г',
    '2020',
    'В течение года',
    'В течение 2020-2021 учебного года',
    'ежегодно',
    'За 10 дней до начала проведения ВПР',
    'По графику',
    'конец августа',
    '',
  ];
  const key = (printed: string): string => termSortKey(parseTerm(printed, luga), luga);
  const shuffled = ordered.toSorted((a, b) => a.length - b.length);
  assert.deepEqual(
    shuffled.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
    ordered,
  );
});

test('a term is told in plain words', () => {
  const expected: Readonly<Record<string, string>> = {
    'Октябрь 2020 г.': 'в октябре 2020 года',
    'Сентябрь – октябрь 2020 г.': 'с сентября по октябрь 2020 года',
    'Сентябрь 2020 г.- апрель 2021 г. (по плану МКУ «Лужский ИМЦ»)': 'с сентября 2020 года по апрель 2021 года',
    'Сентябрь 2020 г., март 2021 г.': 'в сентябре 2020 года и в марте 2021 года',
    'Сентябрь 2020 (07.09.2020)': 'в сентябре 2020 года, точно: 7 сентября 2020 года',
    Май: 'в мае 2021 года (год взят из срока плана)',
    '25.12.20 30.05.21': '25 декабря 2020 года и 30 мая 2021 года',
    'до 30.10.2020': 'до 30 октября 2020 года',
    'с 1 сентября по 15 октября 2020 г.': 'с 1 сентября по 15 октября 2020 года',
    'с 15.12.2020 по 10.01.2021': 'с 15 декабря 2020 года по 10 января 2021 года',
    '2020': 'в 2020 году',
    '2020 – 2021 гг.': 'с 2020 по 2021 год',
    'В течение 2020-2021 учебного года': 'в 2020/21 учебном году',
    'В течение года': 'в течение срока плана',
    'В течение года Март 2021 г.': 'в течение срока плана, особо: в марте 2021 года',
    ежегодно: 'каждый год',
    'Август ежегодно': 'каждый год в августе',
    '1 раз в 3 года для каждой образовательной организации': 'раз в 3 года',
    '2 раза в год': '2 раза в год',
    'Раз в квартал': 'раз в квартал',
    ежемесячно: 'раз в месяц',
    'За 10 дней до начала проведения ВПР': 'за 10 дней до начала проведения ВПР',
    'В течение 1 дня после проведения': 'не позже чем через 1 день после проведения',
    'По графику': 'время не названо',
    'конец августа': 'срок назван только словами документа',
    '': 'срок не указан',
  };
  for (const [printed, words] of Object.entries(expected)) {
    assert.equal(termInWords(parseTerm(printed, luga)).replaceAll('\u00A0', ' '), words, printed);
  }
});
