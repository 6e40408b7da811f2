import { plainDate, type IsoDate } from './dates.ts';

/** `2026-2027`: the year turns on 1 September. */
export type SchoolYear = string;

/** The school year a day belongs to; summer belongs to the year that has just ended. */
export function schoolYearOf(date: IsoDate): SchoolYear {
  const { year, month } = plainDate(date);
  const first = month >= 9 ? year : year - 1;
  return `${first}-${first + 1}`;
}

/** «2026/27» */
export function schoolYearTitle(year: SchoolYear): string {
  const [first, last] = yearsOf(year);
  return `${first}/${String(last).slice(2)}`;
}

/** `2026-2027` → `2027-2028` */
export function nextSchoolYear(year: SchoolYear): SchoolYear {
  const [first, last] = yearsOf(year);
  return `${first + 1}-${last + 1}`;
}

/** `2027-2028` → `2026-2027` */
export function previousSchoolYear(year: SchoolYear): SchoolYear {
  const [first, last] = yearsOf(year);
  return `${first - 1}-${last - 1}`;
}

/** First and last day of the school year. */
export function schoolYearBounds(year: SchoolYear): { readonly from: IsoDate; readonly to: IsoDate } {
  const [first, last] = yearsOf(year);
  return { from: `${first}-09-01`, to: `${last}-08-31` };
}

/** True from 1 July to 31 August: the season is over and the next schedule is not published yet. */
export function isBetweenSchoolYears(date: IsoDate): boolean {
  const { month } = plainDate(date);
  return month === 7 || month === 8;
}

function yearsOf(year: SchoolYear): [number, number] {
  const match = /^(\d{4})-(\d{4})$/.exec(year);
  if (!match || Number(match[2]) !== Number(match[1]) + 1)
    throw new RangeError(`Это не учебный год вида 2026-2027: ${year}`);
  return [Number(match[1]), Number(match[2])];
}
