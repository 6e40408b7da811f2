import type { IsoMonth } from '../dates.ts';
import type { MonthSpan, PlanPeriod } from './types.ts';

/** Months since the year 0: 2020-09 is 2020 × 12 + 8. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The month of an index, `2020-09`. */
export function isoMonth(index: number): IsoMonth {
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** Index of the month of `2020-09` or `2020-09-07`; NaN when the text is neither. */
export function indexOf(text: string): number {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(?:-\d{2})?$/.exec(text);
  return match ? monthIndex(Number(match[1]), Number(match[2])) : Number.NaN;
}

/**
 * Gives years to months that the document prints without them: «Июнь - октябрь».
 *
 * The first occurrence that touches the plan's period is taken, though a part of it may lie outside: a term is
 * due by its end. It matters where a plan is signed in the middle of its first terms: in the plan of
 * 11.10.2019–31.08.2020 «Июнь - октябрь» is June to October 2019, under way when the order was signed and due
 * before the items that build on it. June to October 2020 shares more days with the plan, yet it would end after
 * the plan's own final report. Where no occurrence touches the period, the nearest one is taken.
 *
 * @param from first month, 1 is January
 * @param to last month; before `from` when the stretch crosses the New Year
 * @returns undefined when the period itself is no period
 */
export function placeMonths(from: number, to: number, period: PlanPeriod): MonthSpan | undefined {
  const [first, last] = [indexOf(period.from), indexOf(period.to)];
  // Written so that NaN is refused too.
  if (!(first <= last)) return undefined;
  const length = (to - from + 12) % 12;
  const starts: number[] = [];
  for (let start = monthIndex(Math.floor(first / 12) - 1, from); start <= last + 12; start += 12) starts.push(start);
  const gap = (start: number): number => Math.max(first - (start + length), start - last, 0);
  // The sort is stable: of those that touch the period (no gap) the first one wins.
  const start = starts.toSorted((a, b) => gap(a) - gap(b))[0];
  return start === undefined ? undefined : { from: isoMonth(start), to: isoMonth(start + length) };
}
