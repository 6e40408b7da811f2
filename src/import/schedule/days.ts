/**
 * Days without `Temporal`, which browsers of editors do not all have yet: calendar arithmetic in UTC, where no
 * host's time zone can move a day.
 */

/** A day, `2027-04-20`. */
export type IsoDate = string;

const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, '0');

/** `2027-04-20`, or undefined when the calendar has no such day. */
export function isoOf(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return `${year}-${two(month)}-${two(day)}`;
}

function fromDays(days: number): IsoDate {
  const date = new Date(days * DAY);
  return `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

const toDays = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`) / DAY;

/** The day that stands `count` days later (earlier when negative). */
export function shifted(date: IsoDate, count: number): IsoDate {
  return fromDays(toDays(date) + count);
}

/** Days from `from` to `to`, negative when `to` is earlier. */
export function daysApart(from: IsoDate, to: IsoDate): number {
  return toDays(to) - toDays(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(toDays(date) * DAY).getUTCDay() || 7;
}

/** Excel counts from 30.12.1899 (with a leap day in 1900 that never was) or, in the system of 1904, 1462 days later. */
const EXCEL_EPOCH = toDays('1899-12-30');
export const DAYS_TO_1904 = 1462;

/**
 * The day of an Excel serial number; the fraction, a time of day, is dropped.
 * @param from1904 the workbook counts days from 1904
 */
export function dayOfSerial(serial: number, from1904: boolean): IsoDate {
  return fromDays(EXCEL_EPOCH + Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0));
}

/** The time of day of a serial's fraction, to the minute: 0.375 → `09:00`. */
export function timeOfSerial(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** «14.05.2027» */
export function printed(date: IsoDate): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
