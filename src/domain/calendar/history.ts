import type { Schedule, ScheduleChange, ScheduleRow } from '../../schemas/schedule.ts';
import type { IsoDate } from '../dates.ts';

/** Fields in which two rows must agree to be one work of two classes; id and letters are what may differ. */
const SAME: readonly (keyof ScheduleRow)[] = [
  'grade',
  'subject',
  'choice',
  'date',
  'secondDate',
  'lesson',
  'time',
  'minutes',
  'form',
  'status',
  'reserve',
  'note',
];

type Values = ReadonlyMap<keyof ScheduleRow, string>;

/** What a calendar has to know of a row's past. */
export interface RowHistory {
  /** Changes that concerned the row's entry: its own, and those by which rows joined or left it. */
  readonly sequence: number;
  readonly revisedOn: IsoDate;
}

function valueOf(row: ScheduleRow, field: keyof ScheduleRow): string {
  if (field === 'status') return row.status ?? 'назначена';
  const value = row[field];
  return value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const valuesOf = (row: ScheduleRow): Values => new Map(SAME.map((field) => [field, valueOf(row, field)]));
const before = (values: Values, { field, old }: ScheduleChange): Values => new Map(values).set(field, String(old));

/** Rows of one key are one entry. A row of the whole parallel is never joined: there is no class left to join it. */
function keyOf(row: ScheduleRow, values: Values): string {
  return row.letters === undefined ? row.id : JSON.stringify([...values.values()]);
}

/** Rows that are equal but for their letters, each group from the smallest id on: that one names the entry. */
export function groupsOf(rows: readonly ScheduleRow[]): readonly (readonly ScheduleRow[])[] {
  const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [...Map.groupBy(sorted, (row) => keyOf(row, valuesOf(row))).values()];
}

/**
 * How often the entry of each row has changed, and when last.
 *
 * Apart (`joined` false) an entry is its row, and every change of the row counts. Joined, it is a group of equal rows
 * under the smallest id, and groups fall apart and meet again as rows are changed one by one. So changes are undone
 * from the newest to the oldest, and each counts for all rows that stood together with the changed one just before
 * or just after it. Changes are only ever added, so the number never falls, and no calendar misses an update.
 */
export function histories(schedule: Schedule, joined: boolean): ReadonlyMap<string, RowHistory> {
  const found = new Map<string, RowHistory>(
    schedule.rows.map((row) => [row.id, { sequence: 0, revisedOn: schedule.published }]),
  );
  if ((schedule.changes ?? []).length === 0) return found;
  const rows = new Map(schedule.rows.map((row) => [row.id, { row, values: valuesOf(row) }]));
  const keys = new Map([...rows].map(([id, { row, values }]) => [id, joined ? keyOf(row, values) : id]));
  for (const change of (schedule.changes ?? []).toReversed()) {
    const state = rows.get(change.row);
    if (state === undefined) continue;
    state.values = before(state.values, change);
    const after = keys.get(change.row);
    const earlier = joined ? keyOf(state.row, state.values) : change.row;
    for (const [id, key] of keys) {
      if (key !== after && key !== earlier) continue;
      const { sequence, revisedOn } = found.get(id) as RowHistory;
      found.set(id, { sequence: sequence + 1, revisedOn: revisedOn > change.date ? revisedOn : change.date });
    }
    keys.set(change.row, earlier);
  }
  return found;
}
