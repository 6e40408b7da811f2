import { addDays, type IsoDate, numeric, weekdayName } from '../../domain/dates.ts';

/*
 * Days of a spreadsheet: numbers, and words for questions. All arithmetic is in UTC, where no host's time zone can
 * move a day.
 */

/** `2027-04-20`, or undefined when the calendar has no such day. */
export function isoOf(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** Excel counts from 30.12.1899 (with a leap day in 1900 that never was) or, in the system of 1904, 1462 days later. */
const EXCEL_EPOCH = '1899-12-30';
export const DAYS_TO_1904 = 1462;

/**
 * The day of an Excel serial number; the fraction, a time of day, is dropped.
 * @param from1904 the workbook counts days from 1904
 */
export function dayOfSerial(serial: number, from1904: boolean): IsoDate {
  return addDays(EXCEL_EPOCH, Math.floor(serial) + (from1904 ? DAYS_TO_1904 : 0));
}

/** The time of day of a serial's fraction, to the minute: 0.375 → `09:00`. */
export function timeOfSerial(serial: number): string {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440) % 1440;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** «вторник, 20.04.2027» */
export function dayName(date: IsoDate): string {
  return `${weekdayName(date)}, ${numeric(date)}`;
}
