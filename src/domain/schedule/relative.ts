import { counted } from '../plural.ts';

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/**
 * «сегодня», «завтра», «через 3 дня», «прошла»: said by the browser alone, which knows what day it is.
 * Days are ISO text and their distance is counted in UTC: browsers that parents have lack `Temporal`.
 */
export function relativeWords(from: string, to: string, today: string): string {
  if (to < today) return 'прошла';
  const days = dayNumber(from) - dayNumber(today);
  if (days <= 0) return 'сегодня';
  if (days === 1) return 'завтра';
  return `через ${counted(days, ['день', 'дня', 'дней'])}`;
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
