import type { Schedule, ScheduleRow } from '../../schemas/schedule.ts';
import type { IsoDate } from '../dates.ts';
import { fieldValue, lettersText } from './fields.ts';
import { lastDay, statusOf } from './state.ts';

/** Fields by which families plan: none of them may change unseen. */
export const watchedFields = ['date', 'secondDate', 'lesson', 'time', 'subject', 'status', 'letters'] as const;
export type WatchedField = (typeof watchedFields)[number];

/** A row as it was published; `status` and `letters` are always said, of the other fields only those that it had. */
export interface PublishedRow {
  readonly date: string;
  readonly secondDate?: string | undefined;
  readonly lesson?: number | undefined;
  readonly time?: string | undefined;
  readonly subject?: string | undefined;
  readonly status: string;
  /** «А, Б»; an empty text for the whole parallel. Absent in what was written before letters were watched. */
  readonly letters?: string | undefined;
}

/** Rows of one published schedule by their names. */
export type PublishedRows = Readonly<Record<string, PublishedRow>>;
/** What a publication said: school → school year → row. */
export type PublishedSchedules = Readonly<Record<string, Readonly<Record<string, PublishedRows>>>>;

export type Silent =
  /** A row that was published is gone; an entry cannot explain that, it would name a row that is not there. */
  | { readonly kind: 'vanished'; readonly row: string; readonly was: PublishedRow }
  | {
      readonly kind: 'changed';
      readonly row: string;
      /** Place among today's rows. */
      readonly index: number;
      readonly field: WatchedField;
      /** As `changes` writes them: an empty text for a field that is not there. */
      readonly old: string | number;
      readonly new: string | number;
    };

/** What of a row the next publication is compared with. */
export function publishedRow(row: ScheduleRow): PublishedRow {
  const { date, secondDate, lesson, time, subject } = row;
  return {
    date,
    ...(secondDate !== undefined && { secondDate }),
    ...(lesson !== undefined && { lesson }),
    ...(time !== undefined && { time }),
    ...(subject !== undefined && { subject }),
    status: statusOf(row),
    letters: lettersText(row.letters),
  };
}

/** All rows of a schedule as they are published. Of rows with one name, which is an error, the first counts. */
export function publishedRows(schedule: Pick<Schedule, 'rows'>): PublishedRows {
  const rows = new Map<string, PublishedRow>();
  for (const row of schedule.rows) if (!rows.has(row.id)) rows.set(row.id, publishedRow(row));
  return Object.fromEntries(rows);
}

/** Changes that come by themselves and that nobody has to be told of apart. */
function needsNoEntry(was: PublishedRow, row: ScheduleRow, field: WatchedField, today: IsoDate): boolean {
  switch (field) {
    // A lesson and its hour become known in spring, a subject a week before: filling in what was not said moves nothing.
    case 'lesson':
    case 'time':
      return was[field] === undefined;
    case 'subject':
      return was.subject === undefined && row.choice !== undefined;
    case 'status':
      // The entry about the new day says that the work was moved; a work whose day has passed was held.
      if (row.status === 'перенесена') return was.status !== 'отменена';
      return row.status === 'проведена' && was.status !== 'отменена' && lastDay(row) <= today;
    case 'letters':
      // Not a row's matter but each class's: see `silentClasses`.
      return true;
    default:
      return false;
  }
}

/** True when an entry tells of a step away from the published value. */
function isTold(schedule: Pick<Schedule, 'changes'>, row: string, field: WatchedField, old: string): boolean {
  return (schedule.changes ?? []).some(
    (change) => change.row === row && change.field === field && String(change.old) === old,
  );
}

/** The same work of a class in another row: one that has the class and was not published with it. */
function rowOfClass(
  row: ScheduleRow,
  letter: string,
  was: PublishedRows,
  rows: readonly ScheduleRow[],
): ScheduleRow | undefined {
  return rows.find((one) => {
    if (one === row || one.grade !== row.grade || !(one.letters?.includes(letter) ?? true)) return false;
    const before = was[one.id]?.letters;
    if (before !== undefined && (before === '' || before.split(', ').includes(letter))) return false;
    return one.subject === undefined || row.subject === undefined
      ? one.choice !== undefined && one.choice.group === row.choice?.group
      : one.subject === row.subject;
  });
}

/** What families knew of a class from the published row, and what must not be another thing in its own new one. */
const KNOWN_OF_CLASS = ['date', 'secondDate', 'lesson', 'time'] as const satisfies readonly WatchedField[];

/** Classes of published rows that lost their work, or have it in another row at another time, with no entry. */
function silentClasses(
  was: PublishedRows,
  schedule: Schedule,
  places: ReadonlyMap<string, number>,
  lettersOf: (grade: number) => readonly string[],
): readonly Silent[] {
  return Object.entries(was).flatMap(([id, published]): Silent[] => {
    const index = places.get(id);
    const row = index === undefined ? undefined : schedule.rows[index];
    const letters = row?.letters;
    if (index === undefined || letters === undefined || published.letters === undefined) return [];
    const old = published.letters;
    const had = old === '' ? lettersOf(row?.grade ?? 0) : old.split(', ');
    const gone = had.filter((letter) => !letters.includes(letter));
    const own = gone.map((letter) => row && rowOfClass(row, letter, was, schedule.rows));
    // Where nobody knows which classes a whole parallel has, some are gone.
    const lost = own.includes(undefined) || had.length === 0;
    const moved = [...new Set(own)].flatMap((other): Silent[] => {
      const place = other && places.get(other.id);
      if (other === undefined || place === undefined) return [];
      return KNOWN_OF_CLASS.flatMap((field): Silent[] => {
        const [before, after] = [published[field] ?? '', fieldValue(other, field)];
        if (String(before) === String(after) || needsNoEntry(published, other, field, '')) return [];
        if (isTold(schedule, other.id, field, String(before))) return [];
        return [{ kind: 'changed', row: other.id, index: place, field, old: before, new: after }];
      });
    });
    if (!lost || isTold(schedule, id, 'letters', old)) return moved;
    return [{ kind: 'changed', row: id, index, field: 'letters', old, new: lettersText(letters) }, ...moved];
  });
}

/**
 * What a schedule changed since its last publication without saying so: a date, a second day, a lesson, a time,
 * a subject, a status that is another one with no entry in `changes` that starts from the published value, a class
 * that has lost its work or has it at another time in a new row, or a row that is gone.
 * That entries of a row follow one another and end in what the row says is the rule `schedule-changes`.
 * @param today for works that have been held meanwhile
 * @param lettersOf letters of a grade by the school's card: which classes a whole parallel has
 */
export function silentChanges(
  was: PublishedRows,
  schedule: Schedule,
  today: IsoDate,
  lettersOf: (grade: number) => readonly string[] = () => [],
): readonly Silent[] {
  const places = new Map(schedule.rows.map((row, index) => [row.id, index]).toReversed() as [string, number][]);
  const ofRows = Object.entries(was).flatMap(([id, published]): Silent[] => {
    const index = places.get(id);
    const row = index === undefined ? undefined : schedule.rows[index];
    if (index === undefined || row === undefined) return [{ kind: 'vanished', row: id, was: published }];
    return watchedFields.flatMap((field): Silent[] => {
      const [old, current] = [published[field] ?? '', fieldValue(row, field)];
      if (String(old) === String(current) || needsNoEntry(published, row, field, today)) return [];
      if (isTold(schedule, id, field, String(old))) return [];
      return [{ kind: 'changed', row: id, index, field, old, new: current }];
    });
  });
  return [...ofRows, ...silentClasses(was, schedule, places, lettersOf)];
}
