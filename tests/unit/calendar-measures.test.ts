import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DatedMeasure, dueDays, measureEntries } from '../../src/domain/calendar/measures.ts';
import { parseTerm } from '../../src/domain/terms/index.ts';

const period = { from: '2020-09-01', to: '2021-08-31' };

const DUE: readonly (readonly [printed: string, days: readonly string[]])[] = [
  ['29.10.2020', ['2020-10-29']],
  ['до 30.10.2020', ['2020-10-30']],
  ['Февраль–март 2021 г.', ['2021-03-31']],
  ['Декабрь 2020 г.', ['2020-12-31']],
  ['Сентябрь 2020 г., март 2021 г.', ['2020-09-30', '2021-03-31']],
  ['В течение года', []],
  ['По мере издания', []],
  ['1 раз в 3 года', []],
  ['', []],
];
for (const [printed, days] of DUE)
  test(`«${printed}» is due on ${days.join(', ') || 'no day that can be named'}`, () =>
    assert.deepEqual(dueDays(parseTerm(printed, period)), days));

const MEASURE: DatedMeasure = {
  document: 'luga-prikaz-259',
  short: 'Приказ № 259',
  published: '2026-11-21',
  plan: 'plan',
  order: 18,
  activity: 'совместное заседание родительского совета\nс ассоциацией председателей',
  term: '29.10.2020',
  responsible: '',
  when: parseTerm('29.10.2020', period),
  path: '/dokumenty/luga-prikaz-259/#m-plan-18',
  zone: 'Europe/Moscow',
};

test('an entry holds the words of the act, and its name outlives a correction of them', () => {
  const [entry, ...more] = measureEntries(MEASURE);
  assert.deepEqual(more, []);
  assert.equal(entry?.uid, 'mera.luga-prikaz-259.plan.18.1@vpr-otkryto');
  assert.equal(entry.title, 'Совместное заседание родительского совета');
  assert.deepEqual(entry.lines.slice(1), ['Срок в документе: 29.10.2020', 'Приказ № 259']);
  assert.deepEqual([entry.day, entry.time, entry.busy], ['2020-10-29', undefined, false]);
});

test('a deadline says that it is one, and a long title is cut between words', () => {
  const activity = `Проведение ${'семинаров и совещаний '.repeat(10)}`.trim();
  const [entry] = measureEntries({ ...MEASURE, activity, when: parseTerm('до 30.10.2020', period) });
  assert.match(entry?.title ?? '', /^Срок: Проведение .*(?:семинаров|и|совещаний)…$/);
  assert.ok((entry?.title.length ?? 0) < 100);
});
