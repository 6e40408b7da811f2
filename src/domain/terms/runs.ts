import type { IsoMonth } from '../dates.ts';
import type { TermMonth } from './months-of.ts';

/** Consecutive months of one kind, or a gap: a cell of the timeline that spans `length` months. */
export interface MonthRun {
  readonly length: number;
  /** Named in the plan (true), meant as a whole period (false), or not meant at all (undefined). */
  readonly exact: boolean | undefined;
}

/** Cuts a term's months into runs over the months of a timeline, from the first to the last. */
export function monthRuns(timeline: readonly IsoMonth[], months: readonly TermMonth[]): readonly MonthRun[] {
  const kinds = new Map(months.map((one) => [one.month, one.exact]));
  const runs: { length: number; exact: boolean | undefined }[] = [];
  for (const month of timeline) {
    const exact = kinds.get(month);
    const last = runs.at(-1);
    if (last && last.exact === exact) last.length += 1;
    else runs.push({ length: 1, exact });
  }
  return runs;
}
