import assert from 'node:assert/strict';
import test from 'node:test';
import { monthsOf, parseTerm, type Term, termInWords, termSortKey } from '../../src/domain/terms/index.ts';
import { handRead, planOf, printedPlans, printedRows } from './terms-fixtures.ts';

/** Every printed term of the six documents under the kind that a reader gives it. */
const kinds: Readonly<Partial<Record<Term['kind'], readonly string[]>>> = {
  dates: ['25.12.20 30.05.21'],
  months: [
    'Август 2020 г.',
    'Сентябрь 2020 (07.09.2020)',
    'Сентябрь – октябрь 2020 г.',
    'Сентябрь 2020 г.- апрель 2021 г. (по плану МКУ «Лужский ИМЦ»)',
    'Сентябрь 2020 г. (09.09.2020)',
    'Сентябрь-октябрь 2020 г.',
    'Февраль-март 2021 г.',
    'Ноябрь-декабрь 2020 г., май-июнь 2021 г.',
    'Сентябрь 2020 г., март 2021 г.',
    'Октябрь 2020 г.',
    'Октябрь 2020 г. (29.10.2020)',
    'Февраль 2021 г',
    'Ноябрь 2020 г., май 2021 г.',
    'Ноябрь - декабрь 2020 г.',
    'Октябрь-декабрь 2020 г.',
    'Январь-апрель 2020 г',
    'Октябрь – декабрь 2020 г.',
    'Сентябрь - октябрь 2022г. Март-Апрель 2023г.',
    'Сентябрь – октябрь 2022 г. Январь - Апрель 2023 г.',
    'Сентябрь 2022 года Январь - Апрель 2023 г.',
    'ноябрь 2022 года август 2023 г.',
    'Сентябрь 2022 года Январь - Апрель 2023',
    'Сентябрь 2023',
    'Сентябрь –май 2022-2023г.',
    'Январь – апрель 2023 года',
    'Август - сентябрь',
    'Сентябрь - октябрь',
    'Сентябрь',
    'Ноябрь - декабрь',
    'Декабрь',
    'Ноябрь - май',
    'Апрель',
    'Июнь - октябрь',
    'Октябрь',
    'Май',
    'Июнь',
    'Июнь, июль',
    'Ноябрь',
  ],
  years: ['2020 – 2021 гг.', '2022 - 2023гг.', '2020', '2021', '2020-2021', '2021-2023 г.'],
  schoolYear: ['В течение 2020-2021 учебного года'],
  wholePeriod: [
    'В течение года',
    'В течение год',
    'В течение года (по графику)',
    'В течение года по плану ЛОИРО',
    'В течение года по плану работы',
    'В течение года по плану работы КОиПО ЛО',
    'В течение года Март 2023 г.',
    'Постоянно',
    'постоянно',
    'Круглогодично',
  ],
  recurring: ['ежегодно', 'Август ежегодно', '1 раз в 3 года для каждой образовательной организации'],
  relative: ['За 10 дней до начала проведения ВПР'],
  empty: [''],
};

/** The rows that name no time, each by name: document, plan, order in the plan, printed words. */
const unstated = [
  'kaliningrad-gimnaziya-32-plan plan 4: «Согласно Плану - графику»',
  'kaliningrad-gimnaziya-32-plan plan 14: «По мере состоявшегося события»',
  'makhnevo-postanovlenie-714 plan 6: «по потребности»',
  'makhnevo-postanovlenie-714 plan 7: «при попадании в выборку НИКО»',
  'elabuga-dorozhnaya-karta-381 plan 3: «По мере издания соответствующих документов»',
  'elabuga-dorozhnaya-karta-381 plan 12: «В соответствии с графиком повышения квалификации»',
  'elabuga-dorozhnaya-karta-381 plan 18: «В соответствии с графиком ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 20: «В соответствии с графиком ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 21: «В соответствии с графиком ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 22: «В соответствии с графиком ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 23: «В соответствии с графиком ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 26: «В соответствии с графиком проведения ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 34: «В соответствии с графиком проведения ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 36: «По итогам ВПР»',
  'elabuga-dorozhnaya-karta-381 plan 37: «По итогам ВПР»',
  'elabuga-prikaz-401 plan 1: «Согласно срокам проведения внешних оценочных процедур»',
  'smolensk-prikaz-863 plan-2 10: «По графику ОО»',
  'smolensk-prikaz-863 plan-2 12: «По специальному графику»',
  'smolensk-prikaz-863 plan-2 13: «По специальному графику»',
  'smolensk-prikaz-863 plan-2 17: «По потребности ОО»',
  'smolensk-prikaz-863 plan-2 25: «По спец. графику»',
  'smolensk-prikaz-863 plan-2 26: «По спец. графику»',
  'smolensk-prikaz-863 plan-2 27: «По спец. графику»',
  'smolensk-prikaz-863 plan-2 28: «По спец. графику»',
  'smolensk-prikaz-863 plan-2 29: «По спец. графику»',
  'smolensk-prikaz-863 plan-2 31: «По спец. графику»',
  'smolensk-prikaz-863 plan-2 32: «По спец. графику»',
  'smolensk-prikaz-863 plan-2 34: «По спец. графику»',
  'smolensk-prikaz-863 plan-3 1: «По специальному графику»',
  'smolensk-prikaz-863 plan-3 2: «По специальному графику»',
  'smolensk-prikaz-863 plan-3 6: «По специальному графику»',
];

test('the fixture has all 179 rows of the plans, and one term is empty', () => {
  assert.deepEqual(
    printedPlans.map(({ rows }) => rows.length),
    [31, 4 + 8 + 6, 33, 37, 12, 42, 6],
  );
  assert.equal(printedRows.length, 179);
  assert.deepEqual(
    printedRows.filter(({ printed }) => printed === '').map(({ document, plan, order }) => [document, plan, order]),
    [['smolensk-prikaz-863', 'plan-2', 1]],
  );
  for (const { rows } of printedPlans) {
    assert.deepEqual(
      rows.map(({ order }) => order),
      rows.map((_, index) => index + 1),
    );
  }
});

test('every printed term is of the kind that a reader gives it', () => {
  const known = new Set(unstated);
  const table = new Map(Object.entries(kinds).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)));
  const used = new Set<string>();
  for (const { printed, period, where } of printedRows) {
    used.add(printed);
    const expected = known.has(where) ? 'unstated' : table.get(printed);
    assert.equal(parseTerm(printed, period).kind, expected, where);
  }
  assert.deepEqual(
    [...table.keys()].filter((text) => !used.has(text)),
    [],
    'таблица знает только напечатанное',
  );
});

test('the rows that name no time are these and no others, at most 35', () => {
  const found = printedRows.filter(({ printed, period }) => parseTerm(printed, period).kind === 'unstated');
  assert.deepEqual(
    found.map(({ where }) => where),
    unstated,
  );
  assert.ok(unstated.length <= 35);
});

test('at least 60 terms mean what was read by hand before the parser was written', () => {
  assert.ok(handRead.filter(({ printed }) => printed !== '').length >= 60);
  for (const { document, plan, order, printed, means } of handRead) {
    const { period, rows } = planOf(document, plan);
    const where = `${document} ${plan} ${order}: «${printed}»`;
    assert.equal(rows[order - 1]?.printed, printed, where);
    assert.deepEqual(parseTerm(printed, period), means, where);
  }
});

test('the terms read by hand come from every plan and are of every kind', () => {
  const plans = new Set(handRead.map(({ document, plan }) => `${document} ${plan}`));
  assert.equal(plans.size, printedPlans.length);
  assert.deepEqual(new Set(handRead.map(({ means }) => means.kind)), new Set([...Object.keys(kinds), 'unstated']));
});

test('every term has its months in order, a sort key and words', () => {
  for (const { printed, period, where } of printedRows) {
    const term = parseTerm(printed, period);
    const months = monthsOf(term, period).map(({ month }) => month);
    assert.deepEqual(months, [...new Set(months)].sort(), where);
    assert.ok(
      months.every((month) => /^20\d\d-(?:0[1-9]|1[0-2])$/.test(month)),
      where,
    );
    assert.equal(months.length === 0, ['relative', 'unstated', 'empty'].includes(term.kind), where);
    assert.match(termSortKey(term, period), /^[1-7] \d{4}-\d\d-\d\d \d{4}-\d\d-\d\d$/, where);
    assert.match(termInWords(term), /^[а-яё\d][^{}[\]]{5,}$/u, where);
  }
});

test('only these terms reach outside their plan', () => {
  const outside = printedRows.filter(({ printed, period }) =>
    monthsOf(parseTerm(printed, period), period).some(
      ({ month }) => month < period.from.slice(0, 7) || month > period.to.slice(0, 7),
    ),
  );
  assert.deepEqual(
    [...new Set(outside.map(({ printed }) => printed))],
    ['Январь-апрель 2020 г', 'Сентябрь 2023', 'Июнь - октябрь', 'Сентябрь - октябрь'],
  );
});
