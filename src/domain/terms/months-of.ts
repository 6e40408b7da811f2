import type { IsoMonth } from '../dates.ts';
import { indexOf, isoMonth, monthIndex } from './place.ts';
import type { MonthSpan, PlanPeriod, Term } from './types.ts';

/** A month of a plan's timeline. */
export interface TermMonth {
  readonly month: IsoMonth;
  /** True when the document names this month; false for a part of something longer (a year, the whole plan). */
  readonly exact: boolean;
}

function between(first: number, last: number): number[] {
  return first <= last ? Array.from({ length: last - first + 1 }, (_, n) => first + n) : [];
}

function monthsOfSpans(spans: readonly MonthSpan[]): number[] {
  return spans.flatMap(({ from, to }) => between(indexOf(from), indexOf(to)));
}

/** The long stretch that a term lies in, kept to the plan; a stretch wholly outside the plan stays as printed. */
function outline(term: Term, first: number, last: number): number[] {
  switch (term.kind) {
    case 'years':
    case 'schoolYear': {
      const [start, end] = term.kind === 'years' ? [1, 12] : [9, 8];
      const [from, to] = [monthIndex(term.from, start), monthIndex(term.to, end)];
      const inside = between(Math.max(from, first), Math.min(to, last));
      return inside.length > 0 ? inside : between(from, to);
    }
    case 'wholePeriod':
      return between(first, last);
    case 'recurring':
      return between(first, last).filter((index) => term.month === undefined || (index % 12) + 1 === term.month);
    default:
      return [];
  }
}

function named(term: Term): number[] {
  switch (term.kind) {
    case 'dates':
      return term.days.map(indexOf);
    case 'range':
      return between(indexOf(term.from ?? term.to), indexOf(term.to));
    case 'months':
      return [...monthsOfSpans(term.spans), ...(term.days ?? []).map(indexOf)];
    case 'wholePeriod':
      return monthsOfSpans(term.spans ?? []);
    default:
      return [];
  }
}

/**
 * The months of a term for a timeline, in order and without repeats; empty for a term that names no time.
 *
 * Months that the document names are exact and are given even where they lie outside the plan («Январь-апрель
 * 2020 г» in a plan from August 2020): to hide them would hide what the document says. The month of a yearly
 * measure («Август ежегодно») is exact too; that of a rarer one is not, for its year is unknown.
 */
export function monthsOf(term: Term, period: PlanPeriod): readonly TermMonth[] {
  const outlined = outline(term, indexOf(period.from), indexOf(period.to));
  const yearly =
    term.kind === 'recurring' && term.month !== undefined && 'years' in term.every && term.every.years === 1;
  const exact = new Set(yearly ? outlined : named(term));
  return [...new Set([...exact, ...outlined])]
    .sort((a, b) => a - b)
    .map((index) => ({ month: isoMonth(index), exact: exact.has(index) }));
}
