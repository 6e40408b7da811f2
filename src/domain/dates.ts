/**
 * Calendar days as people read them. A day comes as text, `2027-04-20`, and stays a day: no clock,
 * no time zone. Names are tables, not `Intl`, so that two versions of ICU print the same octets.
 * A day and its month, a number and «года» are tied by a no-break space.
 */

/** A day, `2027-04-20`. */
export type IsoDate = string;
/** A month, `2027-04`. */
export type IsoMonth = string;
export type WeekdayShort = 'пн' | 'вт' | 'ср' | 'чт' | 'пт' | 'сб' | 'вс';

interface MonthWords {
  readonly nominative: string;
  readonly genitive: string;
  readonly short: string;
}

const months: readonly MonthWords[] = [
  { nominative: 'январь', genitive: 'января', short: 'янв' },
  { nominative: 'февраль', genitive: 'февраля', short: 'фев' },
  { nominative: 'март', genitive: 'марта', short: 'мар' },
  { nominative: 'апрель', genitive: 'апреля', short: 'апр' },
  { nominative: 'май', genitive: 'мая', short: 'май' },
  { nominative: 'июнь', genitive: 'июня', short: 'июн' },
  { nominative: 'июль', genitive: 'июля', short: 'июл' },
  { nominative: 'август', genitive: 'августа', short: 'авг' },
  { nominative: 'сентябрь', genitive: 'сентября', short: 'сен' },
  { nominative: 'октябрь', genitive: 'октября', short: 'окт' },
  { nominative: 'ноябрь', genitive: 'ноября', short: 'ноя' },
  { nominative: 'декабрь', genitive: 'декабря', short: 'дек' },
];

/** Days of the week from Monday, as content files and month grids name them. */
export const weekdaysShort: readonly WeekdayShort[] = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
export const weekdayNames: readonly string[] = [
  'понедельник',
  'вторник',
  'среда',
  'четверг',
  'пятница',
  'суббота',
  'воскресенье',
];

const nbsp = '\u00A0';
const days = new Map<IsoDate, Temporal.PlainDate>();
const DAY = 86_400_000;

/**
 * Midnight of the day in UTC, in milliseconds. What the observer's kit prints rests on it: phones lack `Temporal`.
 * @throws RangeError when the text is not a day of the calendar written as ГГГГ-ММ-ДД.
 */
function midnight(date: IsoDate): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`Это не дата вида 2027-04-20: ${date}`);
  const time = Date.parse(`${date}T00:00:00Z`);
  // Some engines read 31 February as 3 March.
  if (Number.isNaN(time) || isoOf(time) !== date) throw new RangeError(`Такого дня нет в календаре: ${date}`);
  return time;
}

function isoOf(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * The day as a Temporal value; memoised, because a portal prints the same few hundred days again and again.
 * @throws RangeError when the text is not a day of the calendar written as ГГГГ-ММ-ДД.
 */
export function plainDate(date: IsoDate): Temporal.PlainDate {
  const known = days.get(date);
  if (known) return known;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new RangeError(`Это не дата вида 2027-04-20: ${date}`);
  let day: Temporal.PlainDate;
  try {
    day = Temporal.PlainDate.from(date);
  } catch {
    throw new RangeError(`Такого дня нет в календаре: ${date}`);
  }
  days.set(date, day);
  return day;
}

function wordsOf(month: number): MonthWords {
  const words = months[month - 1];
  if (!words) throw new RangeError(`Такого месяца нет в календаре: ${month}`);
  return words;
}

function splitMonth(month: IsoMonth): { year: number; words: MonthWords } {
  const match = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(month);
  if (!match) throw new RangeError(`Это не месяц вида 2027-04: ${month}`);
  return { year: Number(match[1]), words: wordsOf(Number(match[2])) };
}

/** «20 апреля» */
export function dayMonth(date: IsoDate): string {
  const day = new Date(midnight(date));
  return `${day.getUTCDate()}${nbsp}${wordsOf(day.getUTCMonth() + 1).genitive}`;
}

/** «20 апреля 2027 года» */
export function dayMonthYear(date: IsoDate): string {
  return `${dayMonth(date)} ${Number(date.slice(0, 4))}${nbsp}года`;
}

/** «20.04.2027», as official acts print it */
export function numeric(date: IsoDate): string {
  midnight(date);
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayNumber(date: IsoDate): number {
  return ((new Date(midnight(date)).getUTCDay() + 6) % 7) + 1;
}

/** «вторник» */
export function weekdayName(date: IsoDate): string {
  return weekdayNames[weekdayNumber(date) - 1] as string;
}

/** «вт» */
export function weekdayShort(date: IsoDate): WeekdayShort {
  return weekdaysShort[weekdayNumber(date) - 1] as WeekdayShort;
}

/** `2027-04-20` → `2027-04` */
export function monthOf(date: IsoDate): IsoMonth {
  plainDate(date);
  return date.slice(0, 7);
}

/** «апрель»; takes a month or a day of it */
export function monthName(month: IsoMonth | IsoDate): string {
  return splitMonth(month).words.nominative;
}

/** «Апрель 2027» */
export function monthTitle(month: IsoMonth | IsoDate): string {
  const { year, words } = splitMonth(month);
  return `${words.nominative.charAt(0).toUpperCase()}${words.nominative.slice(1)} ${year}`;
}

/** «апр» */
export function monthShort(month: IsoMonth | IsoDate): string {
  return splitMonth(month).words.short;
}

/**
 * «20 апреля», «20–23 апреля», «30 апреля – 3 мая», «28 декабря 2026 – 3 января 2027 года».
 * @throws RangeError when the range ends before it begins.
 */
export function dateRange(from: IsoDate, to: IsoDate): string {
  const [first, last] = [plainDate(from), plainDate(to)];
  if (from > to) throw new RangeError(`Промежуток кончается раньше, чем начинается: ${from}…${to}`);
  if (from === to) return dayMonth(from);
  if (first.year !== last.year) return `${dayMonth(from)} ${first.year}${nbsp}– ${dayMonthYear(to)}`;
  if (first.month !== last.month) return `${dayMonth(from)}${nbsp}– ${dayMonth(to)}`;
  return `${first.day}–${dayMonth(to)}`;
}

/** The same, always with the year: «20–23 апреля 2027 года». */
export function dateRangeYear(from: IsoDate, to: IsoDate): string {
  const range = dateRange(from, to);
  const { year } = plainDate(to);
  return plainDate(from).year === year ? `${range} ${year}${nbsp}года` : range;
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (midnight(to) - midnight(from)) / DAY;
}

/** The day that stands `count` days later (earlier when negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  return isoOf(midnight(date) + count * DAY);
}

/** Months from the month of `from` to that of `to`, both included: for timelines and month grids. */
export function monthsBetween(from: IsoDate, to: IsoDate): readonly IsoMonth[] {
  const last = plainDate(to).toPlainYearMonth();
  const result: IsoMonth[] = [];
  for (
    let month = plainDate(from).toPlainYearMonth();
    Temporal.PlainYearMonth.compare(month, last) <= 0;
    month = month.add({ months: 1 })
  ) {
    result.push(month.toString());
  }
  return result;
}

/** The weeks of a month, each from Monday to Sunday; null where the week reaches into another month. */
export function weekOfMonthGrid(month: IsoMonth): readonly (readonly (IsoDate | null)[])[] {
  splitMonth(month);
  const first = plainDate(`${month.slice(0, 7)}-01`);
  const cells: (IsoDate | null)[] = Array.from({ length: first.dayOfWeek - 1 }, () => null);
  for (let day = 1; day <= first.daysInMonth; day += 1) cells.push(first.with({ day }).toString());
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The day that an instant falls on in a time zone (IANA name): the clock is the caller's. */
export function today(now: Temporal.Instant, timeZone: string): IsoDate {
  return now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

export {
  isBetweenSchoolYears,
  nextSchoolYear,
  schoolYearBounds,
  schoolYearOf,
  schoolYearTitle,
} from './school-year.ts';
