import type { Hotline } from '../schemas/hotline.ts';
import { dayInZone, timeInZone } from './schedule/relative.ts';
import { weekdayShort, weekdaysShort, type IsoDate, type WeekdayShort } from './dates.ts';

export { telHref } from './phone.ts';
export { timeZoneInWords } from './time-zone.ts';

export type OfficeHours = Hotline['hours'][number];
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const nbsp = '\u00A0';
const wholeDays = (hours: OfficeHours): boolean => hours.from === '00:00' && hours.to === '23:59';

/**
 * Hours of a line in words: «по будням с 9:00 до 17:00», «ежедневно, круглосуточно»,
 * «пн, ср с 10:00 до 12:00; сб с 9:00 до 11:00». A break is said by two stretches: «… и с 14:00 до 17:00».
 */
export function hoursInWords(hours: readonly OfficeHours[]): string {
  const byDays = new Map<string, OfficeHours[]>();
  for (const stretch of hours) {
    const days = daysInWords(stretch.days);
    byDays.set(days, [...(byDays.get(days) ?? []), stretch]);
  }
  return [...byDays].map(([days, stretches]) => withDays(days, stretches)).join('; ');
}

function withDays(days: string, stretches: readonly OfficeHours[]): string {
  if (stretches.some(wholeDays)) return days === 'ежедневно' ? 'круглосуточно' : `${days} круглосуточно`;
  // Not `toSorted`: the observer's kit says hours on phones that lack it.
  const times = [...stretches]
    .sort((a, b) => a.from.localeCompare(b.from))
    .map(({ from, to }) => `с${nbsp}${clock(from)} до${nbsp}${clock(to)}`);
  return `${days} ${times.join(' и ')}`;
}

/** «09:05» → «9:05» */
function clock(time: string): string {
  return time.replace(/^0/, '');
}

/** Days from Monday: «ежедневно», «по будням», «по выходным», «пн–чт, сб». */
export function daysInWords(days: readonly WeekdayShort[]): string {
  const numbers = weekdaysShort.flatMap((day, index) => (days.includes(day) ? [index] : []));
  if (numbers.length === 7) return 'ежедневно';
  if (numbers.join() === '0,1,2,3,4') return 'по будням';
  if (numbers.join() === '5,6') return 'по выходным';
  return runs(numbers)
    .flatMap((run) => (run.length >= 3 ? [`${nameOf(run[0])}–${nameOf(run.at(-1))}`] : run.map(nameOf)))
    .join(', ');
}

function nameOf(day: number | undefined): string {
  return weekdaysShort[day ?? 0] ?? '';
}

function runs(numbers: readonly number[]): number[][] {
  const result: number[][] = [];
  for (const number of numbers) {
    const last = result.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else result.push([number]);
  }
  return result;
}

/**
 * Whether somebody answers at this moment. The hours and the period are local to `timeZone` (IANA name);
 * without a period the line works all year round. The minute of closing is already closed.
 */
export function isOpen(
  hours: readonly OfficeHours[],
  period: Period | undefined,
  now: Date,
  timeZone: string,
): boolean {
  const date = dayInZone(now, timeZone);
  if (period && (date < period.from || date > period.to)) return false;
  const day = weekdayShort(date);
  const time = timeInZone(now, timeZone);
  return hours.some(({ days, from, to }) => days.includes(day) && from <= time && (time < to || to === '23:59'));
}
