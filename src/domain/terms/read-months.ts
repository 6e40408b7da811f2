import type { IsoDate } from '../dates.ts';
import { placeSpans, type PrintedSpan, type PrintedYears } from './place-spans.ts';
import type { Token } from './tokens.ts';
import type { MonthsTerm, PlanPeriod } from './types.ts';

/** The years that stand at `at`, with «учебного года» after them, and where the next piece begins. */
function yearsAt(tokens: readonly Token[], at: number): { years?: PrintedYears; next: number } {
  const token = tokens[at];
  if (token?.type !== 'years') return { next: at };
  const school = tokens[at + 1]?.type === 'school';
  return { years: { from: token.from, to: token.to, school }, next: at + (school ? 2 : 1) };
}

/**
 * Months and stretches of months, with commas between them or with nothing («Сентябрь 2022 года Январь - Апрель
 * 2023»), and exact days after them («Сентябрь 2020 07.09.2020»). Undefined for anything else.
 */
export function readMonths(tokens: readonly Token[], period: PlanPeriod): MonthsTerm | undefined {
  const printed: PrintedSpan[] = [];
  const days: IsoDate[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token?.type === 'and' && at > 0) {
      at += 1;
    } else if (token?.type === 'day' && printed.length > 0) {
      days.push(token.date);
      at += 1;
    } else if (token?.type === 'month') {
      const start = yearsAt(tokens, at + 1);
      const last = tokens[start.next + 1];
      if (tokens[start.next]?.type === 'to') {
        if (last?.type !== 'month') return undefined;
        const end = yearsAt(tokens, start.next + 2);
        printed.push({ from: token.value, to: last.value, fromYears: start.years, toYears: end.years });
        at = end.next;
      } else {
        printed.push({ from: token.value, to: token.value, fromYears: undefined, toYears: start.years });
        at = start.next;
      }
    } else {
      return undefined;
    }
  }
  const placed = printed.length > 0 ? placeSpans(printed, period) : undefined;
  if (!placed) return undefined;
  return {
    kind: 'months',
    spans: placed.spans,
    ...(days.length > 0 && { days }),
    ...(placed.assumed && { yearAssumed: true as const }),
  };
}
