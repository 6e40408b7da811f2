import type { Rules } from '../../schemas/rules.ts';
import type { Schedule, ScheduleRow } from '../../schemas/schedule.ts';

/** A schedule with what its recommendations are measured by. */
export interface Advised {
  readonly rows: readonly ScheduleRow[];
  /** Day on which the schedule was published. */
  readonly published: string;
  readonly frame: Rules;
  /** Classes that a row is about, as `5А`, or `5` where the school has one class or gave no letters. */
  readonly classesOf: (row: ScheduleRow) => readonly string[];
}

/** One departure from a recommendation. */
export interface Departure {
  /** Index of the row that the warning stands at. */
  readonly row: number;
  readonly field: keyof Schedule['rows'][number];
  /** Russian, without a full stop. */
  readonly what: string;
  /** Other rows that take part: an exception at any of them explains the departure. */
  readonly with: readonly number[];
}

export interface Recommendation {
  /** Name in `limits[].rule` of the year's frame and in `exceptions[].rule` of a row. */
  readonly id: string;
  /** @param limit figure of the frame; undefined when the frame gives none */
  readonly departures: (schedule: Advised, limit: number | undefined) => readonly Departure[];
  /** False when an exception at this row cannot be proved needless from the data. */
  readonly provable?: (row: ScheduleRow) => boolean;
}

/** Names that the gate knows; the facts behind them stand in `content/rules/`. */
export const RECOMMENDATION_IDS: ReadonlySet<string> = new Set([
  'one-a-day',
  'days-between',
  'not-first-or-last-lesson',
  'works-limit',
  'inside-window',
  'school-day',
  'parents-informed',
]);

/** A cancelled work burdens nobody. */
export function isHeld(row: ScheduleRow): boolean {
  return row.status !== 'отменена';
}

/** Days on which a work is written. */
export function daysOf(row: ScheduleRow): readonly string[] {
  return row.secondDate === undefined ? [row.date] : [row.date, row.secondDate];
}

/** The subject, or the group that it will be drawn from. */
export function subjectOf(row: ScheduleRow): string {
  return row.subject ?? row.choice?.group ?? '';
}
