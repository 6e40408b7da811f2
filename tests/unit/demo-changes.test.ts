import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldValue } from '../../src/domain/schedule/fields.ts';
import type { ScheduleChange, ScheduleRow } from '../../src/schemas/schedule.ts';
import { demoSchools } from './demo-content.ts';

const planned = demoSchools().flatMap(({ id, schedule, papers }) =>
  schedule === undefined ? [] : [{ id, schedule, papers }],
);
const entries = planned.flatMap(({ id, schedule }) =>
  (schedule.changes ?? []).map((entry) => ({ id, schedule, entry })),
);

function none(offenders: readonly string[]): void {
  assert.deepEqual([...offenders], []);
}

/** The present value of the field that a change entry names. */
function valueOf(row: ScheduleRow | undefined, field: ScheduleChange['field']): string | number | undefined {
  return row && fieldValue(row, field);
}

test('the district shows moved, cancelled and otherwise changed works', () => {
  const fields = new Set(entries.map(({ entry }) => entry.field));
  for (const field of ['date', 'lesson', 'status'] as const) assert.ok(fields.has(field), field);
  const moves = entries.filter(({ id, entry }) => id === 'gimnaziya-primersk' && entry.field === 'date');
  assert.ok(moves.length >= 3);
});

test('entries of one field follow each other, and the newest says what the row says', () => {
  none(
    entries
      .filter(({ schedule, entry }) => {
        const row = schedule.rows.find((one) => one.id === entry.row);
        const history = (schedule.changes ?? []).filter((one) => one.row === entry.row && one.field === entry.field);
        const next = history[history.indexOf(entry) + 1];
        return entry.old === entry.new || entry.new !== (next === undefined ? valueOf(row, entry.field) : next.old);
      })
      .map(({ id, entry }) => `${id} ${entry.row} ${entry.field} ${entry.date}`),
  );
});

test('a change is written after the approval, before the work, in the order of dates', () => {
  for (const { id, schedule } of planned) {
    const dates = (schedule.changes ?? []).map((entry) => entry.date);
    assert.deepEqual(dates, [...dates].sort(), id);
    assert.ok(schedule.order.date <= schedule.published && schedule.published <= schedule.checked, id);
    assert.ok(schedule.nextCheck === undefined || schedule.checked < schedule.nextCheck, id);
    none(dates.filter((date) => date <= schedule.order.date || date > schedule.checked).map((date) => `${id} ${date}`));
    none(schedule.rows.filter((row) => row.date <= schedule.checked).map((row) => `${id} ${row.id}`));
  }
});

test('a moved row has the entry of its date, a cancelled one of its status, both with an order', () => {
  const needed = { перенесена: ['date', 'secondDate'], отменена: ['status'] } as const;
  for (const { id, schedule } of planned) {
    for (const row of schedule.rows) {
      if (row.status !== 'перенесена' && row.status !== 'отменена') continue;
      const fields: readonly string[] = needed[row.status];
      const found = schedule.changes?.find((entry) => entry.row === row.id && fields.includes(entry.field));
      assert.match(found?.order ?? '', /^№ \S+ от \d\d\.\d\d\.\d{4}$/, `${id} ${row.id}`);
    }
    const moved = (schedule.changes ?? []).filter((entry) => entry.field === 'date').map((entry) => entry.row);
    const unmarked = schedule.rows.filter((row) => moved.includes(row.id) && row.status === undefined);
    none(unmarked.map((row) => `${id} ${row.id}`));
  }
});

test('the order that approved a schedule is the paper that it names', () => {
  for (const { id, schedule, papers } of planned) {
    if (schedule.order.paper === undefined) continue;
    const paper = papers.get(schedule.order.paper);
    assert.deepEqual(
      { kind: paper?.kind, number: paper?.number, signed: paper?.signed },
      { kind: 'приказ', number: schedule.order.number, signed: schedule.order.date },
      id,
    );
  }
});
