import { addDays, type IsoDate, weekdayNumber } from './dates.ts';

const FRIDAY = 5;

/**
 * Working days after `from` up to and including `to`: from Monday to Friday, without days off.
 * 0 when `to` is not later. Stops counting at `enough`, so that years apart cost nothing.
 * @param isDayOff holidays; days to which a weekend was moved are not known here
 */
export function workingDaysAfter(
  from: IsoDate,
  to: IsoDate,
  isDayOff: (day: IsoDate) => boolean,
  enough = 400,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to && count < enough; day = addDays(day, 1)) {
    if (weekdayNumber(day) <= FRIDAY && !isDayOff(day)) count += 1;
  }
  return count;
}
