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

/** A calendar shows of a state whether the work is cancelled; marking one class «проведена» parts no entry. */
const stateWord = (status: string): string => (status === 'отменена' ? status : '');

function valueOf(row: ScheduleRow, field: keyof ScheduleRow): string {
  if (field === 'status') return stateWord(row.status ?? '');
  const value = row[field];
  return value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const valuesOf = (row: ScheduleRow): Values => new Map(SAME.map((field) => [field, valueOf(row, field)]));

/** A row as it was at some time. */
interface State {
  readonly id: string;
  /** True for a row of the whole parallel. */
  readonly whole: boolean;
  readonly values: Values;
}

const stateOf = (row: ScheduleRow): State => ({ id: row.id, whole: row.letters === undefined, values: valuesOf(row) });

/** The row before a change; letters are what rows of one entry may differ in. */
function before(state: State, { field, old }: ScheduleChange): State {
  if (field === 'letters') return { ...state, whole: old === '' };
  const value = field === 'status' ? stateWord(String(old)) : String(old);
  return { ...state, values: new Map(state.values).set(field, value) };
}

/** Rows of one key are one entry. A row of the whole parallel is never joined: there is no class left to join it. */
function keyOf({ id, whole, values }: State): string {
  return whole ? id : JSON.stringify([...values.values()]);
}

/**
 * Rows that are equal but for their letters, each group in the order of the file: the first one names the entry. New
 * rows are written below the published ones of their grade, so that an entry keeps its name whatever theirs are.
 */
export function groupsOf(rows: readonly ScheduleRow[]): readonly (readonly ScheduleRow[])[] {
  return [...Map.groupBy(rows, (row) => keyOf(stateOf(row))).values()];
}

/**
 * How often the entry of each row has changed, and when last.
 *
 * Apart (`joined` false) an entry is its row, and every change of the row counts. Joined, it is a group of equal rows
 * under the first one, and groups fall apart and meet again as rows are changed one by one. So changes are undone
 * from the newest to the oldest, and each counts for all rows that stood together with the changed one just before
 * or just after it. Changes are only ever added, so the number never falls, and no calendar misses an update.
 */
export function histories(schedule: Schedule, joined: boolean): ReadonlyMap<string, RowHistory> {
  const found = new Map<string, RowHistory>(
    schedule.rows.map((row) => [row.id, { sequence: 0, revisedOn: schedule.published }]),
  );
  if ((schedule.changes ?? []).length === 0) return found;
  const rows = new Map(schedule.rows.map((row) => [row.id, stateOf(row)]));
  const keys = new Map([...rows].map(([id, state]) => [id, joined ? keyOf(state) : id]));
  for (const change of (schedule.changes ?? []).toReversed()) {
    const state = rows.get(change.row);
    if (state === undefined) continue;
    const was = before(state, change);
    rows.set(change.row, was);
    const after = keys.get(change.row);
    const earlier = joined ? keyOf(was) : change.row;
    for (const [id, key] of keys) {
      if (key !== after && key !== earlier) continue;
      const { sequence, revisedOn } = found.get(id) as RowHistory;
      found.set(id, { sequence: sequence + 1, revisedOn: revisedOn > change.date ? revisedOn : change.date });
    }
    keys.set(change.row, earlier);
  }
  return found;
}
