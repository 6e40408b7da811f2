import { monthsOf } from './months-of.ts';
import type { PlanPeriod, Term } from './types.ts';

/** Terms with a day or a month go first, in time; then what lasts or returns; then what names no time. */
const ranks: Readonly<Record<Term['kind'], number>> = {
  dates: 1,
  range: 1,
  months: 1,
  years: 2,
  schoolYear: 2,
  wholePeriod: 2,
  recurring: 3,
  relative: 4,
  unstated: 5,
  unread: 6,
  empty: 7,
};

function exactDays(term: Term): readonly string[] {
  switch (term.kind) {
    case 'dates':
      return term.days;
    case 'range':
      return [term.from ?? term.to, term.to];
    case 'months':
      return term.days ?? [];
    default:
      return [];
  }
}

/**
 * A text by which terms are put in order: compare two keys as plain strings (`<`), not by locale.
 * Of terms that begin in the same month the one of the whole month stands before the one of a day in it,
 * and the shorter before the longer.
 */
export function termSortKey(term: Term, period: PlanPeriod): string {
  const days = exactDays(term).toSorted();
  const months = monthsOf(term, period);
  const first = days[0] ?? `${months[0]?.month ?? '9999-99'}-00`;
  const last = days.at(-1) ?? `${months.at(-1)?.month ?? '9999-99'}-99`;
  return `${ranks[term.kind]} ${first} ${last}`;
}
