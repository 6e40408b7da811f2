import type { IsoDate } from '../../domain/dates.ts';
import { isoOf } from './days.ts';
import { plain } from './words.ts';

/** A day as it is printed: its year may be missing, and the calendar may not have it. */
export interface PrintedDay {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

export interface DaysReading {
  readonly days: readonly PrintedDay[];
  /** «с 14 по 16», «14–16»: the days between belong to it. */
  readonly isRange: boolean;
  readonly reserve: readonly PrintedDay[];
  /** The days that a work was moved away from: «перенос с 14 мая на 16 мая». */
  readonly movedFrom: readonly PrintedDay[];
  /** Days of the week that stand beside, 1 is Monday. */
  readonly weekdays: readonly number[];
  /** A date of the kind 05/06/2027, whose order nobody can tell. */
  readonly slashed: readonly [first: number, second: number, year: number] | undefined;
  /** What was not understood. */
  readonly rest: string;
}

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'мая|май|мае', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const MONTH = `(${MONTHS.join('|')})[а-я]*\\.?`;
const WEEKDAYS = [
  'понедельник|понед|пон|пн',
  'вторник|вторн|втор|вт',
  'сред[ауы]|сред|ср',
  'четверг|четв|чет|чт',
  'пятниц[ауы]|пятн|пят|пт',
  'суббот[ауы]|субб|суб|сб',
  'воскресенье|воскр|вос|вс',
];
const END = '(?![\\p{L}\\d])';

const weekday = new RegExp(`(?:${WEEKDAYS.map((words) => `(${words})`).join('|')})\\.?${END}`, 'uy');
const ISO = /(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]+z?)?(?!\d)/y;
const SLASHED = /(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?!\d)/y;
const NUMERIC = /(\d{1,2})\.\s?(\d{1,2})(?:\.\s?(\d{4}|\d{2}))?(?!\d|\.\d)/y;
const DASHED = /(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)/y;
const IN_WORDS = new RegExp(`(\\d{1,2})(?:-?го|-?е)?\\s*${MONTH}(?:\\s*(\\d{4})|\\s+(\\d{2})(?=\\s*г))?`, 'uy');
const MONTH_FIRST = new RegExp(`${MONTH},?\\s*(\\d{1,2})(?![\\d.])(?!\\s*${MONTH})`, 'uy');
const BARE = /(\d{1,2})(?:-?го|-?е)?(?!\d|\.\d)/uy;
const RANGE = /\s*(?:-|(?:по|до)\s)\s*/uy;
const JOINT = /\s*(?:,|;|\/|→|->|и\s|или\s)\s*/uy;
const RESERVE = /\(?\s*резерв[а-я]*\.?\s*(?:-|:)?\s*(?:(?:день|дата|дни)\s*(?:-|:)?\s*)?/uy;
const MOVED = /\(?\s*перен[ео]с[а-я]*\.?\s*(?:-|:)?\s*(?=с\s)/uy;
const MOVED_TO = /\(?\s*(?:перен[ео]с[а-я]*\.?\s*)?на\s(?=\s*\d)/uy;
const FILLER = /\s+|со?\s(?=\s*\d)|(?:в|во)\s|г(?:од[а-я]*)?\.?(?![\p{L}])|дат[аы]:?|[().,;:|]/uy;

type Place = 'days' | 'reserve' | 'movedFrom';
interface Found extends Partial<PrintedDay> {
  readonly day: number;
}

const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : text.length === 2 ? 2000 + Number(text) : Number(text);
const monthOf = (stem: string): number => MONTHS.findIndex((words) => words.split('|').includes(stem)) + 1;

/** One day at a place of the text, the fullest reading first. */
function dayAt(text: string, at: number): { readonly found: Found; readonly end: number } | undefined {
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const end = ({ 0: whole }: RegExpExecArray): number => at + whole.length;
  const iso = match(ISO);
  if (iso) return { found: { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, end: end(iso) };
  const dashed = match(DASHED) ?? match(NUMERIC);
  if (dashed && Number(dashed[2]) <= 12)
    return { found: { day: Number(dashed[1]), month: Number(dashed[2]), year: yearOf(dashed[3]) }, end: end(dashed) };
  const words = match(IN_WORDS);
  if (words) {
    const month = monthOf(words[2] ?? '');
    return { found: { day: Number(words[1]), month, year: yearOf(words[3] ?? words[4]) }, end: end(words) };
  }
  const first = match(MONTH_FIRST);
  if (first) return { found: { day: Number(first[2]), month: monthOf(first[1] ?? '') }, end: end(first) };
  const bare = match(BARE);
  return bare ? { found: { day: Number(bare[1]) }, end: end(bare) } : undefined;
}

/** «14, 16 мая 2027»: a day takes its month and year from the next one that names them. */
function completed(found: readonly Found[]): PrintedDay[] | undefined {
  let month: number | undefined;
  let year: number | undefined;
  const days = found.toReversed().map((one): PrintedDay | undefined => {
    month = one.month ?? month;
    year = one.year ?? year;
    return month === undefined ? undefined : { day: one.day, month, year };
  });
  return days.includes(undefined) ? undefined : (days.toReversed() as PrintedDay[]);
}

/** Reads all days of a text. What it cannot read is its `rest`; a bare number without a month is not read. */
export function readDays(printed: string): DaysReading {
  const text = plain(printed);
  const found: Record<Place, Found[]> = { days: [], reserve: [], movedFrom: [] };
  const weekdays: number[] = [];
  let [place, rest, isRange, at]: [Place, string, boolean, number] = ['days', '', false, 0];
  let slashed: DaysReading['slashed'];
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match;
  };
  while (at < text.length) {
    const before = text.charAt(at - 1);
    const atWord = !/[\p{L}\d]/u.test(before);
    if (atWord && take(MOVED)) place = 'movedFrom';
    else if (atWord && take(RESERVE)) place = 'reserve';
    else if (atWord && take(MOVED_TO)) {
      // «перенос на 16 мая»: the day that stood before is the one it was moved from.
      if (place === 'days' && found.days.length > 0) found.movedFrom.push(...found.days.splice(0));
      place = 'days';
    } else {
      const day = atWord && /[\dа-я]/.test(text.charAt(at)) ? take(weekday) : null;
      if (day) {
        weekdays.push(day.slice(1).findIndex((one) => one !== undefined) + 1);
        continue;
      }
      const slash = atWord ? take(SLASHED) : null;
      if (slash) {
        slashed = [Number(slash[1]), Number(slash[2]), yearOf(slash[3]) ?? 0];
        continue;
      }
      const read = atWord ? dayAt(text, at) : undefined;
      if (read) {
        found[place].push(read.found);
        at = read.end;
        const start = at;
        if (take(RANGE)) {
          if (dayAt(text, at)) isRange ||= place === 'days';
          else at = start;
        } else take(JOINT);
      } else if (!take(FILLER)) {
        rest += text.charAt(at);
        at += 1;
      }
    }
  }
  const days = completed(found.days);
  const reserve = completed(found.reserve);
  const movedFrom = completed(found.movedFrom.length === 0 ? [] : [...found.movedFrom, ...found.days])?.slice(
    0,
    found.movedFrom.length,
  );
  if (!days || !reserve || !movedFrom)
    return { days: [], isRange: false, reserve: [], movedFrom: [], weekdays, slashed, rest: text };
  return { days, isRange: isRange && days.length === 2, reserve, movedFrom, weekdays, slashed, rest: rest.trim() };
}

export type DayFault =
  /** No year is known, neither in the cell nor of the schedule. */
  | { readonly fault: 'year' }
  /** 31 апреля. */
  | { readonly fault: 'impossible' }
  /** The printed year puts the day into another school year; `meant` is the same day in this one. */
  | { readonly fault: 'other-year'; readonly meant: IsoDate | undefined };

/**
 * The day of the calendar. A missing year is that of the school year in which the day lies: from September its first.
 * @param schoolYear `2026-2027`, when it is known
 */
export function resolveDay(printed: PrintedDay, schoolYear: string | undefined): IsoDate | DayFault {
  const { day, month, year } = printed;
  const own = schoolYear === undefined ? undefined : Number(schoolYear.slice(0, 4)) + (month >= 9 ? 0 : 1);
  if (year === undefined && own === undefined) return { fault: 'year' };
  const date = isoOf(year ?? own ?? 0, month, day);
  if (date === undefined) return { fault: 'impossible' };
  if (own !== undefined && year !== undefined && year !== own)
    return { fault: 'other-year', meant: isoOf(own, month, day) };
  return date;
}
