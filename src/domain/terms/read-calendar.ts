import { foldDays } from './fold-days.ts';
import { readDays } from './read-days.ts';
import { readMonths } from './read-months.ts';
import { readYears } from './read-years.ts';
import { tokensOf } from './tokens.ts';
import type { DatesTerm, MonthsTerm, PlanPeriod, RangeTerm, SchoolYearTerm, YearsTerm } from './types.ts';

export type CalendarTerm = DatesTerm | RangeTerm | MonthsTerm | YearsTerm | SchoolYearTerm;

/** Reads days, months and years; undefined when the text says anything else besides. */
export function readCalendar(text: string, period: PlanPeriod): CalendarTerm | undefined {
  const tokens = tokensOf(text);
  const folded = tokens && foldDays(tokens, period);
  if (!folded) return undefined;
  const days = readDays(folded.tokens);
  if (days) return folded.assumed ? { ...days, yearAssumed: true } : days;
  return readYears(folded.tokens) ?? readMonths(folded.tokens, period);
}
