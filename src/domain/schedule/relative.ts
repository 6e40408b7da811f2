import { counted } from '../plural.ts';

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function ahead(days: number): string {
  return days === 1 ? 'завтра' : `через ${counted(days, ['день', 'дня', 'дней'])}`;
}

/**
 * «сегодня», «завтра», «через 3 дня», «прошла»: said by the browser alone, which knows what day it is.
 * A two-day work can step over a weekend: between its days it is «второй день завтра», not «сегодня».
 * Days are ISO text and their distance is counted in UTC: browsers that parents have lack `Temporal`.
 */
export function relativeWords(from: string, to: string, today: string): string {
  if (to < today) return 'прошла';
  if (today === from || today === to) return 'сегодня';
  if (today > from) return `второй день ${ahead(dayNumber(to) - dayNumber(today))}`;
  return ahead(dayNumber(from) - dayNumber(today));
}

/** Farther than this a number of days says nothing: the work is simply the nearest one. */
const COUNTED_DAYS = 60;

/** What the mark on the nearest work says. */
export function nearestWords(from: string, to: string, today: string): string {
  return dayNumber(from) - dayNumber(today) > COUNTED_DAYS ? 'ближайшая' : relativeWords(from, to, today);
}

/** The day it is now in a time zone, as ISO text. */
export function dayInZone(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(now);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** «09:25» on the clocks of a time zone (IANA name). Browsers that observers have lack `Temporal`. */
export function timeInZone(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
}
