import { monthNumber } from './months.ts';
import { plain } from './text.ts';
import type { Every, RecurringTerm } from './types.ts';

const adverbs = new Map<string, Every>([
  ['ежегодно', { years: 1 }],
  ['каждый год', { years: 1 }],
  ['ежеквартально', { months: 3 }],
  ['ежемесячно', { months: 1 }],
  ['еженедельно', { weeks: 1 }],
  ['ежедневно', { days: 1 }],
]);

const once = /^(?:(?<times>\d{1,2}|один) )?раза? в (?:(?<count>\d{1,2}) )?(?<unit>\p{L}+)$/u;

/** What a unit is counted in: «раз в квартал» is once in three months. */
function everyUnit(unit: string, count: number): Every | undefined {
  if (/^(?:год|года|лет)$/.test(unit)) return { years: count };
  if (/^полугоди[ея]$/.test(unit)) return { months: 6 * count };
  if (/^квартала?$/.test(unit)) return { months: 3 * count };
  if (/^месяц(?:а|ев)?$/.test(unit)) return { months: count };
  if (/^недел[юиь]$/.test(unit)) return { weeks: count };
  if (/^(?:день|дня|дней)$/.test(unit)) return { days: count };
  return undefined;
}

/** What comes round again: «ежегодно», «Август ежегодно», «1 раз в 3 года». */
export function readRecurring(text: string): RecurringTerm | undefined {
  const source = plain(text).replace(/[.]$/, '').replace(/,/g, '');
  const named = adverbs.get(source);
  if (named) return { kind: 'recurring', every: named };
  const yearly = /^(?:ежегодно(?: в)? (?<after>\p{L}+)|(?:в )?(?<before>\p{L}+) ежегодно)$/u.exec(source);
  if (yearly) {
    const month = monthNumber(yearly.groups?.['after'] ?? yearly.groups?.['before'] ?? '');
    return month === undefined ? undefined : { kind: 'recurring', every: { years: 1 }, month };
  }
  const { times, count, unit } = once.exec(source)?.groups ?? {};
  const every = unit === undefined ? undefined : everyUnit(unit, Number(count ?? 1));
  const often = times === undefined || times === 'один' ? 1 : Number(times);
  if (!every || often === 0 || Object.values(every).includes(0)) return undefined;
  return { kind: 'recurring', every, ...(often > 1 && { times: often }) };
}
