/** Terms (сроки) of plans as data: what the rest of the portal may use of this room. */
export { parseTerm } from './parse.ts';
export { monthsOf, type TermMonth } from './months-of.ts';
export { termSortKey } from './sort-key.ts';
export { termInWords } from './in-words.ts';
export type { MonthSpan, PlanPeriod, Term } from './types.ts';
export { monthRuns, type MonthRun } from './runs.ts';
