import type { Schedule, ScheduleRow } from '../../schemas/schedule.ts';
import type { IsoDate } from '../dates.ts';
import { lastDay, statusOf } from './state.ts';

/** Fields by which families plan: none of them may change unseen. */
export const watchedFields = ['date', 'secondDate', 'lesson', 'subject', 'status'] as const;
export type WatchedField = (typeof watchedFields)[number];

/** A row as it was published; `status` is always said, of the other fields only those that it had. */
export interface PublishedRow {
  readonly date: string;
  readonly secondDate?: string | undefined;
  readonly lesson?: number | undefined;
  readonly subject?: string | undefined;
  readonly status: string;
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
  const { date, secondDate, lesson, subject } = row;
  return {
    date,
    ...(secondDate !== undefined && { secondDate }),
    ...(lesson !== undefined && { lesson }),
    ...(subject !== undefined && { subject }),
    status: statusOf(row),
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
  const now = publishedRow(row);
  switch (field) {
    // A lesson becomes known in spring, a subject a week before: filling in what was not said moves nothing.
    case 'lesson':
      return was.lesson === undefined;
    case 'subject':
      return was.subject === undefined && row.choice !== undefined;
    case 'status':
      // The entry about the new day says that the work was moved; a work whose day has passed was held.
      if (now.status === 'перенесена') return was.status !== 'отменена';
      return now.status === 'проведена' && was.status !== 'отменена' && lastDay(row) <= today;
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

/**
 * What a schedule changed since its last publication without saying so: a date, a second day, a lesson, a subject,
 * a status that is another one with no entry in `changes` that starts from the published value, or a row that is gone.
 * That entries of a row follow one another and end in what the row says is the rule `schedule-changes`.
 * @param today for works that have been held meanwhile
 */
export function silentChanges(was: PublishedRows, schedule: Schedule, today: IsoDate): readonly Silent[] {
  const places = new Map(schedule.rows.map((row, index) => [row.id, index]).toReversed() as [string, number][]);
  return Object.entries(was).flatMap(([id, published]): Silent[] => {
    const index = places.get(id);
    const row = index === undefined ? undefined : schedule.rows[index];
    if (index === undefined || row === undefined) return [{ kind: 'vanished', row: id, was: published }];
    const now = publishedRow(row);
    return watchedFields.flatMap((field): Silent[] => {
      const [old, current] = [published[field] ?? '', now[field] ?? ''];
      if (String(old) === String(current) || needsNoEntry(published, row, field, today)) return [];
      if (isTold(schedule, id, field, String(old))) return [];
      return [{ kind: 'changed', row: id, index, field, old, new: current }];
    });
  });
}
