import type { Schedule } from '../../schemas/schedule.ts';
import { dayMonthYear, daysBetween, type IsoDate } from '../dates.ts';
import { nextRow } from './state.ts';

/** A work nearer than this makes the season; a schedule is then compared with its order as often. */
export const SEASON_DAYS = 60;
/** Far from the works half a year without a look is too long. */
export const OFF_SEASON_DAYS = 180;

export type Staleness =
  /** The day on which the school was to compare it again has passed. */
  | { readonly kind: 'promise'; readonly checked: IsoDate; readonly promised: IsoDate }
  /** No day was promised, and the last look was long ago. */
  | { readonly kind: 'age'; readonly checked: IsoDate; readonly days: number };

/**
 * Why a schedule cannot be relied on without asking; undefined for one that is fresh.
 * One whose works are over or cancelled does not age: nobody plans by it.
 */
export function stalenessOf(
  { checked, nextCheck, rows }: Pick<Schedule, 'checked' | 'nextCheck' | 'rows'>,
  today: IsoDate,
): Staleness | undefined {
  const next = nextRow(rows, today);
  if (next === undefined) return undefined;
  if (nextCheck !== undefined) return nextCheck < today ? { kind: 'promise', checked, promised: nextCheck } : undefined;
  const days = daysBetween(checked, today);
  const limit = daysBetween(today, next.date) <= SEASON_DAYS ? SEASON_DAYS : OFF_SEASON_DAYS;
  return days > limit ? { kind: 'age', checked, days } : undefined;
}

/** What a page says of a stale schedule, without «сегодня»: «Последний раз это сделали 18 ноября 2026 года.» */
export function staleWords(stale: Staleness): string {
  const promised = stale.kind === 'promise' ? `, а следующую сверку обещали ${dayMonthYear(stale.promised)}` : '';
  return `Последний раз это сделали ${dayMonthYear(stale.checked)}${promised}. Уточните день работы у школы.`;
}
