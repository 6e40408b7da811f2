import { plainDate, type IsoDate } from '../dates.ts';
import { indexOf, isoMonth, monthIndex, placeMonths } from './place.ts';
import type { Token } from './tokens.ts';
import type { PlanPeriod } from './types.ts';

export interface FoldedTokens {
  readonly tokens: readonly Token[];
  /** True when a day stood without a year and the plan's period gave it. */
  readonly assumed: boolean;
}

function dayIn(month: number, day: number): IsoDate | undefined {
  const date = `${isoMonth(month)}-${String(day).padStart(2, '0')}`;
  try {
    plainDate(date);
    return date;
  } catch {
    return undefined;
  }
}

/** The month `month` that stands nearest before the month of a day: «15 декабря – 20 января 2021». */
function lastBefore(month: number, date: IsoDate): number {
  const limit = indexOf(date);
  const sameYear = monthIndex(Math.floor(limit / 12), month);
  return sameYear <= limit ? sameYear : sameYear - 12;
}

/**
 * Makes days of numbers and months: «15 октября 2020», «1–15 сентября 2021», «с 15 октября по 20 ноября 2020».
 * Read from the end, because a day borrows the month and the year that stand after it.
 * @returns undefined when a number is no day of a month
 */
export function foldDays(tokens: readonly Token[], period: PlanPeriod): FoldedTokens | undefined {
  const out: Token[] = [];
  let assumed = false;
  for (const token of tokens.toReversed()) {
    if (token.type !== 'number') {
      out.unshift(token);
      continue;
    }
    const [next, after] = out;
    let month: number | undefined;
    if (next?.type === 'month') {
      const later = out.find((other) => other.type === 'day');
      if (after?.type === 'years') {
        if (after.from !== after.to) return undefined;
        month = monthIndex(after.from, next.value);
        out.splice(0, 2);
      } else {
        const placed = later ? undefined : placeMonths(next.value, next.value, period);
        assumed ||= placed !== undefined;
        month = later ? lastBefore(next.value, later.date) : placed && indexOf(placed.from);
        out.splice(0, 1);
      }
    } else if ((next?.type === 'to' || next?.type === 'and') && after?.type === 'day') {
      month = indexOf(after.date);
    }
    const date = month === undefined ? undefined : dayIn(month, token.value);
    if (!date) return undefined;
    out.unshift({ type: 'day', date });
  }
  return { tokens: out, assumed };
}
