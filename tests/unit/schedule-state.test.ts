import assert from 'node:assert/strict';
import test from 'node:test';
import * as state from '../../src/domain/schedule/state.ts';
import type { Schedule, ScheduleChange, ScheduleRow } from '../../src/schemas/schedule.ts';

const row = (id: string, date: string, more: Partial<ScheduleRow> = {}): ScheduleRow => ({
  id,
  grade: 5,
  subject: 'математика',
  date,
  minutes: 45,
  form: 'на бумаге',
  ...more,
});
const change = (
  of: string,
  field: ScheduleChange['field'],
  old: string | number,
  now: string | number,
): ScheduleChange => ({
  date: '2026-11-10',
  row: of,
  field,
  old,
  new: now,
  reason: 'карантин',
});
const schedule = (rows: ScheduleRow[], changes?: ScheduleChange[]): Schedule => ({
  schoolYear: '2026-2027',
  order: { number: '118', date: '2026-10-20' },
  published: '2026-10-22',
  checked: '2026-11-15',
  rows,
  ...(changes === undefined ? {} : { changes }),
});

test('a row without a status is planned', () => {
  assert.equal(state.statusOf({}), 'назначена');
  for (const status of ['назначена', 'перенесена', 'проведена', 'отменена'] as const) {
    assert.equal(state.statusOf({ status }), status);
  }
});

test('a work is over on the day after its last day', () => {
  const [one, two] = [row('a', '2026-12-31'), row('b', '2027-04-30', { secondDate: '2027-05-03' })];
  assert.equal(state.lastDay(one), '2026-12-31');
  assert.equal(state.lastDay(two), '2027-05-03');
  assert.deepEqual(
    ['2026-12-30', '2026-12-31', '2027-01-01'].map((day) => state.isOver(one, day)),
    [false, false, true],
  );
  assert.deepEqual(
    ['2027-05-01', '2027-05-03', '2027-05-04'].map((day) => state.isOver(two, day)),
    [false, false, true],
  );
});

test('works stand by day, then grade, then lesson, then name', () => {
  const sorted = [
    row('z-first-day', '2026-12-31', { grade: 8 }),
    row('m-grade-4', '2027-01-11', { grade: 4, lesson: 5 }),
    row('y-lesson-2', '2027-01-11', { lesson: 2 }),
    row('x-lesson-10', '2027-01-11', { lesson: 10 }),
    row('b-no-lesson', '2027-01-11'),
    row('c-no-lesson', '2027-01-11'),
    row('a-grade-10', '2027-01-11', { grade: 10, lesson: 1 }),
  ];
  assert.deepEqual(sorted.toReversed().sort(state.byDate), sorted);
  assert.equal(state.byDate(row('a', '2027-01-11'), row('a', '2027-01-11')), 0);
});

test('the next work is the first that is neither over nor cancelled', () => {
  const rows = [
    row('may', '2027-05-12'),
    row('two-days', '2027-04-20', { secondDate: '2027-04-21' }),
    row('cancelled', '2027-04-22', { status: 'отменена' }),
    row('moved', '2027-04-29', { status: 'перенесена' }),
  ];
  const table: Record<string, string | undefined> = {
    '2026-11-21': 'two-days',
    '2027-04-21': 'two-days',
    '2027-04-22': 'moved',
    '2027-04-29': 'moved',
    '2027-04-30': 'may',
    '2027-05-12': 'may',
    '2027-05-13': undefined,
  };
  for (const [today, id] of Object.entries(table)) assert.equal(state.nextRow(rows, today)?.id, id, today);
  assert.equal(rows[0]?.id, 'may', 'the given rows keep their order');
  assert.equal(state.nextRow([], '2027-04-20'), undefined);
});

test('from July a page is about the year to come', () => {
  const table: Record<string, string> = {
    '2026-08-31': '2026-2027',
    '2026-09-01': '2026-2027',
    '2026-12-31': '2026-2027',
    '2027-01-01': '2026-2027',
    '2027-06-30': '2026-2027',
    '2027-07-01': '2027-2028',
    '2027-08-31': '2027-2028',
    '2027-09-01': '2027-2028',
    '2029-01-15': '2028-2029',
  };
  for (const [today, year] of Object.entries(table)) assert.equal(state.yearOnShow(today), year, today);
});

test('changes of a row stand from the newest', () => {
  const first = change('a', 'date', '2027-04-20', '2027-04-21');
  const other = change('b', 'lesson', 2, 3);
  const last = change('a', 'date', '2027-04-21', '2027-04-22');
  const changes = [first, other, last];
  assert.deepEqual(state.changesOf({ changes }, 'a'), [last, first]);
  assert.deepEqual(state.changesOf({ changes }, 'нет такой'), []);
  assert.deepEqual(state.changesOf({}, 'a'), []);
  assert.deepEqual(changes, [first, other, last], 'the given entries keep their order');
});

test('a day once published stays: the days of rows and all that they left', () => {
  const rows = [
    row('twice-moved', '2027-05-12'),
    row('two-days', '2027-04-30', { secondDate: '2027-05-04' }),
    row('cancelled', '2027-04-22', { status: 'отменена' }),
  ];
  const changes = [
    change('twice-moved', 'date', '2027-04-20', '2027-04-21'),
    change('twice-moved', 'date', '2027-04-21', '2027-05-12'),
    change('two-days', 'secondDate', '2027-05-03', '2027-05-04'),
  ];
  const days = [...state.daysEver(schedule(rows, changes))].sort();
  assert.deepEqual(days, [
    '2027-04-20',
    '2027-04-21',
    '2027-04-22',
    '2027-04-30',
    '2027-05-03',
    '2027-05-04',
    '2027-05-12',
  ]);
});

test('only days of works make pages: no reserve day, no other field, no absent second day', () => {
  const rows = [row('a', '2027-04-20', { secondDate: '2027-04-21', reserve: '2027-05-20' })];
  const changes = [
    change('a', 'secondDate', '', '2027-04-21'),
    change('a', 'reserve', '2027-05-19', '2027-05-20'),
    change('a', 'lesson', 2, 3),
  ];
  assert.deepEqual([...state.daysEver(schedule(rows, changes))], ['2027-04-20', '2027-04-21']);
  assert.deepEqual([...state.daysEver(schedule(rows))], ['2027-04-20', '2027-04-21']);
});
