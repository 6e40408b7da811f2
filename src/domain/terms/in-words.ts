import { dayMonth, dayMonthYear, type IsoDate } from '../dates.ts';
import { counted, type PluralForms } from '../plural.ts';
import { monthForms } from './months.ts';
import type { Every, MonthSpan, RangeTerm, RecurringTerm, Term } from './types.ts';

const nbsp = '\u00A0';
const yearForms: PluralForms = ['год', 'года', 'лет'];
const dayForms: PluralForms = ['день', 'дня', 'дней'];
const weekForms: PluralForms = ['неделю', 'недели', 'недель'];
const monthCounts: PluralForms = ['месяц', 'месяца', 'месяцев'];
const timeForms: PluralForms = ['раз', 'раза', 'раз'];

/** «а», «а и б», «а, б и в» */
function list(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} и ${last}`;
}

/** «в сентябре 2020 года», «с сентября по октябрь 2020 года», «с сентября 2020 года по апрель 2021 года» */
function spanInWords({ from, to }: MonthSpan): string {
  const [first, last] = [monthForms(Number(from.slice(5))), monthForms(Number(to.slice(5)))];
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from === to) return `в ${first.prepositional} ${firstYear}${nbsp}года`;
  const start = firstYear === lastYear ? first.genitive : `${first.genitive} ${firstYear}${nbsp}года`;
  return `с ${start} по ${last.nominative} ${lastYear}${nbsp}года`;
}

const daysInWords = (days: readonly IsoDate[]): string => list(days.map(dayMonthYear));

function rangeInWords({ from, to }: RangeTerm): string {
  if (!from) return `до ${dayMonthYear(to)}`;
  if (from === to) return dayMonthYear(to);
  const sameYear = from.slice(0, 4) === to.slice(0, 4);
  return `с ${sameYear ? dayMonth(from) : dayMonthYear(from)} по ${dayMonthYear(to)}`;
}

function unitInWords(every: Every): string {
  const one = (count: number, single: string, forms: PluralForms): string =>
    count === 1 ? single : counted(count, forms);
  if ('years' in every) return one(every.years, 'год', yearForms);
  if ('months' in every) return every.months === 3 ? 'квартал' : one(every.months, 'месяц', monthCounts);
  if ('weeks' in every) return one(every.weeks, 'неделю', weekForms);
  return one(every.days, 'день', dayForms);
}

function recurringInWords({ every, times, month }: RecurringTerm): string {
  const often = times === undefined ? 'раз' : counted(times, timeForms);
  const yearly = times === undefined && 'years' in every && every.years === 1;
  const rhythm = yearly ? 'каждый год' : `${often} в ${unitInWords(every)}`;
  return month === undefined ? rhythm : `${rhythm} в ${monthForms(month).prepositional}`;
}

function inWords(term: Term): string {
  switch (term.kind) {
    case 'dates':
      return daysInWords(term.days);
    case 'range':
      return rangeInWords(term);
    case 'months':
      return list(term.spans.map(spanInWords)) + (term.days ? `, точно: ${daysInWords(term.days)}` : '');
    case 'years':
      return term.from === term.to ? `в ${term.from}${nbsp}году` : `с ${term.from} по ${term.to}${nbsp}год`;
    case 'schoolYear':
      return term.to - term.from === 1
        ? `в ${term.from}/${String(term.to).slice(2)} учебном году`
        : `в ${term.from}–${term.to} учебных годах`;
    case 'wholePeriod':
      return `в течение срока плана${term.spans ? `, особо: ${list(term.spans.map(spanInWords))}` : ''}`;
    case 'recurring':
      return recurringInWords(term);
    case 'relative':
      // The event stands in the genitive, as it is printed after «до», «после», «со дня».
      return term.direction === 'before'
        ? `за ${counted(term.days, dayForms)} до ${term.event}`
        : `не позже чем через ${counted(term.days, dayForms)} после ${term.event}`;
    case 'unstated':
      return 'время не названо';
    case 'unread':
      return 'срок назван только словами документа';
    case 'empty':
      return 'срок не указан';
  }
}

/**
 * A term in plain Russian, for screen readers and for the title of a timeline's bar: «с сентября по октябрь
 * 2020 года», «в течение срока плана», «время не названо». Numbers and «года» are tied by a no-break space.
 * The printed words are not repeated, neither is the note: they stand beside it on the page.
 */
export function termInWords(term: Term): string {
  const assumed = 'yearAssumed' in term && term.yearAssumed;
  return assumed ? `${inWords(term)} (год взят из срока плана)` : inWords(term);
}
