import type { Schedule, ScheduleChange, ScheduleRow } from '../../schemas/schedule.ts';
import { isRealDate } from '../../schemas/common.ts';
import { type IsoDate, isBetweenSchoolYears, nextSchoolYear, schoolYearOf } from '../dates.ts';

export type AssessmentStatus = NonNullable<ScheduleRow['status']>;

/** A row without a status is one that is simply planned. */
export function statusOf(row: Pick<ScheduleRow, 'status'>): AssessmentStatus {
  return row.status ?? 'назначена';
}

/** The last day on which the work is written. */
export function lastDay(row: Pick<ScheduleRow, 'date' | 'secondDate'>): IsoDate {
  return row.secondDate ?? row.date;
}

export function isOver(row: Pick<ScheduleRow, 'date' | 'secondDate'>, today: IsoDate): boolean {
  return lastDay(row) < today;
}

/** By date, then grade, lesson and id: the order in which parents meet the works. */
export function byDate(a: ScheduleRow, b: ScheduleRow): number {
  return compare(a.date, b.date) || a.grade - b.grade || (a.lesson ?? 99) - (b.lesson ?? 99) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first work that is not over and not cancelled. */
export function nextRow<Row extends ScheduleRow>(rows: readonly Row[], today: IsoDate): Row | undefined {
  return [...rows].sort(byDate).find((row) => statusOf(row) !== 'отменена' && !isOver(row, today));
}

/**
 * The school year that a school's page is about. From 1 July it is the year to come:
 * the season is over, and the page has to say that the next schedule is not there yet.
 */
export function yearOnShow(today: IsoDate): string {
  const year = schoolYearOf(today);
  return isBetweenSchoolYears(today) ? nextSchoolYear(year) : year;
}

/** Change entries of one row, newest first. */
export function changesOf(schedule: Pick<Schedule, 'changes'>, row: string): readonly ScheduleChange[] {
  return (schedule.changes ?? []).filter((change) => change.row === row).reverse();
}

/** Every day that the schedule's rows have or ever had, so that a published day page never dies. */
export function daysEver(schedule: Schedule): ReadonlySet<IsoDate> {
  const days = new Set<IsoDate>();
  for (const row of schedule.rows) {
    days.add(row.date);
    if (row.secondDate !== undefined) days.add(row.secondDate);
  }
  for (const change of schedule.changes ?? []) {
    if (change.field !== 'date' && change.field !== 'secondDate') continue;
    // A work that became a two-day one had no second day before: its entry says so by an empty text.
    if (typeof change.old === 'string' && isRealDate(change.old)) days.add(change.old);
  }
  return days;
}
