import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coverageCell, dueDay, type SchoolFacts } from '../../src/domain/coverage/cell.ts';
import { isSplit, totalsOf } from '../../src/domain/coverage/totals.ts';
import { coverageItem, type CoverageItem } from '../../src/schemas/coverage.ts';

const TODAY = '2027-04-05';
const source = { title: 'Приказ' };

const item = (fields: Partial<CoverageItem>): CoverageItem =>
  coverageItem.parse({ id: 'punkt', title: 'Пункт', short: 'Пункт', source, verified: true, ...fields });

const NOTHING: SchoolFacts = {
  year: '2026-2027',
  hasWorks: true,
  exempt: new Map(),
  schedule: undefined,
  hotline: undefined,
  meetings: [],
  papers: [],
  memos: [],
  news: [],
};
const schedule = { date: '2026-10-02', href: '/shkoly/a/', first: '2027-04-20', last: '2027-05-18' };
const meeting = item({ evidence: ['родительское собрание'], due: { days: 10, of: 'до первой работы' } });
const note = item({
  evidence: ['документ'],
  papers: ['аналитическая справка'],
  thisYear: true,
  due: { days: 60, of: 'после последней работы' },
});
const plan = item({ evidence: ['документ'], papers: ['план', 'приказ'], words: 'объективн' });
const news = item({ evidence: ['новость'], days: 365 });
const line = item({ evidence: ['горячая линия'], days: 180 });
const memo = item({ evidence: ['памятка'], audience: 'родителям' });

const paper = (
  kind: SchoolFacts['papers'][number]['kind'],
  title: string,
  signed: string,
): SchoolFacts['papers'][number] => ({ kind, title, signed, date: signed, href: `/dokumenty/${signed}/` });

test('a published schedule is there with its day and place', () => {
  const cell = coverageCell(item({ evidence: ['график'] }), { ...NOTHING, schedule }, TODAY);
  assert.deepEqual(cell, { state: 'есть', date: '2026-10-02', href: '/shkoly/a/', note: undefined });
  assert.deepEqual(coverageCell(item({ evidence: ['график'] }), NOTHING, TODAY), { state: 'не опубликовано' });
});

test('a term is counted from the works of the school itself', () => {
  assert.equal(dueDay(meeting, { schedule }), '2027-04-10');
  assert.equal(dueDay(note, { schedule }), '2027-07-17');
  assert.equal(dueDay(meeting, { schedule: undefined }), undefined);
  const both = item({ evidence: ['график'], dueOn: '2027-03-01', due: { days: 10, of: 'до первой работы' } });
  assert.equal(dueDay(both, { schedule: undefined }), '2027-03-01');
  assert.equal(dueDay(both, { schedule: { ...schedule, first: '2027-03-05' } }), '2027-02-23');
});

test('until its last day a thing that is not there is not late', () => {
  const facts = { ...NOTHING, schedule };
  assert.deepEqual(coverageCell(meeting, facts, '2027-04-10'), { state: 'ещё не срок', until: '2027-04-10' });
  assert.deepEqual(coverageCell(meeting, facts, '2027-04-11'), { state: 'не опубликовано' });
  assert.deepEqual(coverageCell(meeting, NOTHING, TODAY), {
    state: 'ещё не срок',
    note: 'срок станет известен с графиком',
  });
});

test('a meeting that is announced is on its way, one that was held is there', () => {
  const planned = { ...NOTHING, schedule, meetings: [{ date: '2027-04-08', href: '/shkoly/a/' }] };
  assert.deepEqual(coverageCell(meeting, planned, TODAY), {
    state: 'ещё не срок',
    until: '2027-04-10',
    note: 'назначено на 8\u00A0апреля',
  });
  assert.equal(coverageCell(meeting, planned, '2027-04-08').state, 'есть');
});

test('a paper counts by its kind, by words of its title and, where asked, by its year', () => {
  const old = paper('аналитическая справка', 'Справка за прошлый год', '2026-06-20');
  const fresh = paper('аналитическая справка', 'Справка', '2027-06-20');
  assert.equal(coverageCell(note, { ...NOTHING, papers: [old] }, TODAY).state, 'ещё не срок');
  assert.equal(coverageCell(note, { ...NOTHING, papers: [old, fresh] }, TODAY).date, '2027-06-20');
  const other = paper('план', 'План работы методического объединения', '2026-09-01');
  const right = paper('приказ', 'Об обеспечении Объективности', '2025-09-01');
  assert.equal(coverageCell(plan, { ...NOTHING, papers: [other] }, TODAY).state, 'не опубликовано');
  assert.equal(coverageCell(plan, { ...NOTHING, papers: [other, right] }, TODAY).date, '2025-09-01');
});

test('of several the newest is named', () => {
  const papers = [paper('план', 'План объективности', '2025-09-01'), paper('план', 'План объективности', '2026-09-01')];
  assert.equal(coverageCell(plan, { ...NOTHING, papers }, TODAY).date, '2026-09-01');
});

test('news counts for a year, a number that nobody has checked is there and is said to be old', () => {
  const at = (date: string): SchoolFacts => ({ ...NOTHING, news: [{ date, href: '/novosti/a/' }] });
  assert.equal(coverageCell(news, at('2026-04-05'), TODAY).state, 'есть');
  assert.equal(coverageCell(news, at('2026-04-04'), TODAY).state, 'не опубликовано');
  const called = (date: string): SchoolFacts => ({ ...NOTHING, hotline: { date, href: '/shkoly/a/' } });
  assert.equal(coverageCell(line, called('2026-10-07'), TODAY).note, undefined);
  assert.deepEqual(coverageCell(line, called('2026-10-06'), TODAY), {
    state: 'есть',
    date: '2026-10-06',
    href: '/shkoly/a/',
    note: 'давно не проверяли',
  });
});

test('a memo of the portal serves a school that has none, and the page says whose it is', () => {
  const of = (from?: string): SchoolFacts => ({
    ...NOTHING,
    memos: [{ href: '/pamyatki/a/', audience: ['родителям'], from }],
  });
  assert.equal(coverageCell(memo, of(), TODAY).note, 'памятка портала');
  assert.equal(coverageCell(memo, of('Лицей № 21'), TODAY).note, undefined);
  const teachers = { ...NOTHING, memos: [{ href: '/pamyatki/b/', audience: ['учителям'] }] };
  assert.equal(coverageCell(memo, teachers, TODAY).state, 'не опубликовано');
});

test('where several things may show an item, one is enough', () => {
  const either = item({ evidence: ['родительское собрание', 'новость'] });
  assert.equal(coverageCell(either, NOTHING, TODAY).state, 'не опубликовано');
  assert.equal(coverageCell(either, { ...NOTHING, news: [{ date: TODAY, href: '/novosti/a/' }] }, TODAY).date, TODAY);
});

test('what a school need not publish is said with the reason', () => {
  const exempt = new Map([['punkt', 'Наблюдателей зовёт район']]);
  assert.deepEqual(coverageCell(plan, { ...NOTHING, exempt }, TODAY), {
    state: 'не требуется',
    note: 'Наблюдателей зовёт район',
  });
  assert.equal(coverageCell(plan, { ...NOTHING, hasWorks: false }, TODAY).state, 'не требуется');
});

test('totals count schools by state, and a large portal goes by territory', () => {
  const cells = (['есть', 'есть', 'не требуется', 'не опубликовано'] as const).map((state) => ({ state }));
  assert.deepEqual(totalsOf(cells), { есть: 2, 'ещё не срок': 0, 'не опубликовано': 1, 'не требуется': 1 });
  assert.equal(isSplit(200), false);
  assert.equal(isSplit(201), true);
});
