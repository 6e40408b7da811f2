import type { ScheduleRow } from '../../schemas/schedule.ts';
import { addDays, type IsoDate } from '../dates.ts';
import { byDate, statusOf } from './state.ts';

/** The first work that is not cancelled, held ones included: before it parents have to know the order of things. */
export function firstWork<Row extends ScheduleRow>(rows: readonly Row[]): Row | undefined {
  return rows.filter((row) => statusOf(row) !== 'отменена').toSorted(byDate)[0];
}

/**
 * The last day for telling parents how the works go: so many calendar days before the first one.
 * @param days figure of the year's frame, whose source says it
 * @returns undefined when every work is cancelled
 */
export function informBy(rows: readonly ScheduleRow[], days: number): IsoDate | undefined {
  const first = firstWork(rows);
  return first && addDays(first.date, -days);
}
