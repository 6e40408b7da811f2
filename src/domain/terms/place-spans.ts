import { indexOf, isoMonth, monthIndex, placeMonths } from './place.ts';
import type { MonthSpan, PlanPeriod } from './types.ts';

/** Years as the document prints them after a month; one year has `from` equal to `to`. */
export interface PrintedYears {
  readonly from: number;
  readonly to: number;
  /** True when «учебного года» follows: the year turns in September. */
  readonly school: boolean;
}

/** Months of a term as printed, 1 is January; a single month has `from` equal to `to`. */
export interface PrintedSpan {
  readonly from: number;
  readonly to: number;
  readonly fromYears: PrintedYears | undefined;
  readonly toYears: PrintedYears | undefined;
}

/** A longer stretch is a slip of the pen, not a term. */
const longestMonths = 60;
const mostYears = 10;
const september = 9;

type Stretch = readonly [first: number, last: number];

/** The stretch that ends in a year, by its last month. */
function endingIn(year: number, { from, to }: PrintedSpan): Stretch {
  return [monthIndex(from <= to ? year : year - 1, from), monthIndex(year, to)];
}

/** Two years after a stretch: once over the New Year («Сентябрь – май 2022-2023»), else in each of the years. */
function inYears(years: PrintedYears, span: PrintedSpan): readonly Stretch[] | undefined {
  const { from, to, school } = years;
  if (to < from || to - from > mostYears) return undefined;
  if (school && to > from) {
    const inSchoolYear = (year: number, month: number): number =>
      monthIndex(month >= september ? year : year + 1, month);
    return Array.from({ length: to - from }, (_, n) => [
      inSchoolYear(from + n, span.from),
      inSchoolYear(from + n, span.to),
    ]);
  }
  const first = span.from > span.to && to > from ? from + 1 : from;
  return Array.from({ length: to - first + 1 }, (_, n) => endingIn(first + n, span));
}

/** Stretches of a span that prints its own years; empty when it prints none, undefined when they make no sense. */
function byOwnYears(span: PrintedSpan): readonly Stretch[] | undefined {
  const { from, to, fromYears, toYears } = span;
  if (fromYears && fromYears.from !== fromYears.to) return undefined;
  if (fromYears && toYears) {
    if (toYears.from !== toYears.to) return undefined;
    return [[monthIndex(fromYears.from, from), monthIndex(toYears.to, to)]];
  }
  if (toYears) return inYears(toYears, span);
  if (fromYears) return [[monthIndex(fromYears.from, from), monthIndex(fromYears.from + (from <= to ? 0 : 1), to)]];
  return [];
}

/** Moves the span by whole years to the last place that begins no later than `limit`. */
function lastNotAfter(limit: number, { from, to }: PrintedSpan): Stretch {
  const first = limit - ((((limit - (from - 1)) % 12) + 12) % 12);
  return [first, first + ((to - from + 12) % 12)];
}

/**
 * Gives each printed span its months with years. A span without a year takes it from the next one that has it
 * («июнь, июль 2020»), else from the one before («сентябрь 2020, март»), else from the plan's period.
 * @returns undefined when the years make no sense; `assumed` is true when the period was asked
 */
export function placeSpans(
  printed: readonly PrintedSpan[],
  period: PlanPeriod,
): { readonly spans: readonly MonthSpan[]; readonly assumed: boolean } | undefined {
  const own = printed.map(byOwnYears);
  const stretches: Stretch[] = [];
  let assumed = false;
  for (const [n, span] of printed.entries()) {
    const found = own[n];
    if (!found) return undefined;
    const later = own.slice(n + 1).find((other) => other?.length)?.[0];
    const before = assumed ? undefined : stretches.at(-1);
    if (found.length > 0) {
      stretches.push(...found);
    } else if (later) {
      stretches.push(lastNotAfter(later[0], span));
    } else if (before) {
      stretches.push(lastNotAfter(before[1] + 12, span));
    } else {
      const placed = placeMonths(span.from, span.to, period);
      if (!placed) return undefined;
      assumed = true;
      stretches.push([indexOf(placed.from), indexOf(placed.to)]);
    }
  }
  if (stretches.some(([first, last]) => last < first || last - first >= longestMonths)) return undefined;
  return { spans: stretches.map(([first, last]) => ({ from: isoMonth(first), to: isoMonth(last) })), assumed };
}
