import type { IsoDate, IsoMonth } from '../dates.ts';

/** Months of a plan's term, both included; `from` is never later than `to`. */
export interface MonthSpan {
  readonly from: IsoMonth;
  readonly to: IsoMonth;
}

/** The days a plan is for, both included: the context in which its terms are read. */
export interface PlanPeriod {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** How often a repeated measure comes round: once in so many years, months, weeks or days. */
export type Every =
  { readonly years: number } | { readonly months: number } | { readonly weeks: number } | { readonly days: number };

/** What may stand beside any time that the document names. */
interface Named {
  /** The words that narrow the time and are no time themselves, as printed: «по плану ЛОИРО», «по графику». */
  readonly note?: string;
  /** True when the document names no year and the plan's period gave it. */
  readonly yearAssumed?: true;
}

/** Single days, in the order of the document. */
export interface DatesTerm extends Named {
  readonly kind: 'dates';
  readonly days: readonly IsoDate[];
}

/** From one day to another; without `from` it is a deadline: «до 30.10.2020». */
export interface RangeTerm extends Named {
  readonly kind: 'range';
  readonly from?: IsoDate;
  readonly to: IsoDate;
}

/** Months, in the order of the document; `days` are the exact days printed beside them. */
export interface MonthsTerm extends Named {
  readonly kind: 'months';
  readonly spans: readonly MonthSpan[];
  readonly days?: readonly IsoDate[];
}

/** Calendar years, both included. */
export interface YearsTerm extends Named {
  readonly kind: 'years';
  readonly from: number;
  readonly to: number;
}

/** School years by the words of the document: from September of `from` to August of `to`. */
export interface SchoolYearTerm extends Named {
  readonly kind: 'schoolYear';
  readonly from: number;
  readonly to: number;
}

/** All the time of the plan; `spans` are months that the document names besides («В течение года Март 2023 г.»). */
export interface WholePeriodTerm extends Named {
  readonly kind: 'wholePeriod';
  readonly spans?: readonly MonthSpan[];
}

export interface RecurringTerm extends Named {
  readonly kind: 'recurring';
  readonly every: Every;
  /** How many times in each; absent for once. */
  readonly times?: number;
  /** The month it comes in, 1 is January. */
  readonly month?: number;
}

/** Counted in calendar days from an event, which is kept in the words of the document. */
export interface RelativeTerm extends Named {
  readonly kind: 'relative';
  readonly days: number;
  readonly direction: 'before' | 'after';
  readonly event: string;
}

/** The document says how the time is found, and names none: «по графику», «по мере издания». */
export interface UnstatedTerm {
  readonly kind: 'unstated';
}

/** The document says something that the parser does not understand; only the printed words hold. */
export interface UnreadTerm {
  readonly kind: 'unread';
}

/** The cell of the document is empty. */
export interface EmptyTerm {
  readonly kind: 'empty';
}

export type NamedTerm =
  DatesTerm | RangeTerm | MonthsTerm | YearsTerm | SchoolYearTerm | WholePeriodTerm | RecurringTerm | RelativeTerm;

/** What the printed term (срок) of a measure means. */
export type Term = NamedTerm | UnstatedTerm | UnreadTerm | EmptyTerm;
