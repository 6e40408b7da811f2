import { standing } from '../standing.ts';
import type { DayAsked, MonthAsked } from '../understood.ts';

const MONTHS = [
  'январ[ьяеюм]+|янв',
  'феврал[ьяеюм]+|фев(?:р)?',
  'март(?:а|е|у|ом)?',
  'апрел[ьяеюм]+|апр',
  'ма(?:й|я|е|ю|ем)',
  'июн[ьяеюм]+',
  'июл[ьяеюм]+',
  'август(?:а|е|у|ом)?|авг',
  'сентябр[ьяеюм]+|сент?',
  'октябр[ьяеюм]+|окт',
  'ноябр[ьяеюм]+|нояб?',
  'декабр[ьяеюм]+|дек',
];
const NAMES = MONTHS.map((month) => `(${month})`).join('|');
const YEAR = String.raw`(?:\s*(20\d\d)(?!\d))?`;
/** Signs before a number that make it the end of a longer one. */
const PART_OF_NUMBER = /[\d./-]/;
const IN_DIGITS = /(\d{1,2})\.(\d{2})(?:\.(20\d\d|\d\d))?(?![\d/-]|\.\d)/g;
const WITH_YEAR = /(\d{1,2})[/-](\d{1,2})[/-](20\d\d)(?![\d./-])/g;
const ISO = /(20\d\d)-(\d{2})-(\d{2})(?![\d./-])/g;
const IN_WORDS = new RegExp(String.raw`(\d{1,2})(?:-?(?:го|е))?\s*(?:${NAMES})(?!\p{L})\.?${YEAR}`, 'gu');
const MONTH = new RegExp(String.raw`(?:${NAMES})(?!\p{L})\.?${YEAR}`, 'gu');

/** Something that a query says, and where in its text. */
export interface Found<Value> {
  readonly at: number;
  readonly end: number;
  readonly value: Value;
}

/** Days in each month of a leap year: without a year «29 февраля» is asked for with right. */
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function dayOf(day: number, month: number, year: number | undefined): DayAsked | undefined {
  if (day < 1 || day > (LENGTHS[month - 1] ?? 0)) return undefined;
  if (year === undefined) return { day, month };
  if (month === 2 && day === 29 && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return undefined;
  return { day, month, year };
}

function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** Which of the twelve groups of month names has caught anything. */
function monthIn(groups: readonly (string | undefined)[]): number {
  return groups.findIndex((group) => group !== undefined) + 1;
}

/** Days that a text names, with their places in it. */
export function daysIn(text: string): readonly Found<DayAsked>[] {
  const found: Found<DayAsked>[] = [];
  const add = (match: RegExpExecArray, day: DayAsked | undefined): void => {
    if (day !== undefined) found.push({ at: match.index, end: match.index + match[0].length, value: day });
  };
  for (const match of standing(text, IN_DIGITS, PART_OF_NUMBER))
    add(match, dayOf(Number(match[1]), Number(match[2]), yearOf(match[3])));
  for (const match of standing(text, WITH_YEAR, PART_OF_NUMBER))
    add(match, dayOf(Number(match[1]), Number(match[2]), yearOf(match[3])));
  for (const match of standing(text, ISO, PART_OF_NUMBER))
    add(match, dayOf(Number(match[3]), Number(match[2]), yearOf(match[1])));
  for (const match of standing(text, IN_WORDS, /[\p{L}\d.-]/u))
    add(match, dayOf(Number(match[1]), monthIn(match.slice(2, 14)), yearOf(match[14])));
  return found.sort((a, b) => a.at - b.at);
}

/** Each once: a day that is said twice is asked for once. */
function unique<One extends object>(list: readonly One[]): readonly One[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}

/**
 * Days and months that a query names: «14 мая», «14.05», «14.05.2027», «2027-05-14», «в мае 2027». A number of
 * one digit after a point is a clause («пункт 2.1»), no date. Words such as «завтра» depend on a clock: not read.
 * @param text in lower case, «ё» as «е»
 */
export function timesAsked(text: string): {
  readonly days: readonly DayAsked[];
  readonly months: readonly MonthAsked[];
} {
  const days = daysIn(text);
  const months = [...standing(text, MONTH, /[\p{L}\d]/u)]
    .filter(({ index }) => !days.some(({ at, end }) => index >= at && index < end))
    .map((match): MonthAsked => {
      const year = yearOf(match[13]);
      return { month: monthIn(match.slice(1, 13)), ...(year !== undefined && { year }) };
    });
  return { days: unique(days.map(({ value }) => value)), months: unique(months) };
}
