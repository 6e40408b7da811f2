import { LAST_MOMENT, isRealMoment } from '../../schemas/real-moment.ts';
import { dayInZone } from '../schedule/relative.ts';

/** A moment as text in UTC, `2027-04-20T06:25:00.000Z`: such texts sort as the moments do. */
export type Stamp = string;

/**
 * The moment `now`, but later than every moment given: a device's clock may be put back,
 * and a tap must not lose to an older one for that. Never past the last moment that a record may bear.
 */
export function stampAfter(now: Date, ...earlier: readonly (Stamp | undefined)[]): Stamp {
  const last = Math.max(...earlier.map((one) => (one === undefined ? -Infinity : Date.parse(one))));
  return new Date(Math.min(Math.max(now.getTime(), last + 1), Date.parse(LAST_MOMENT))).toISOString();
}

/** True when the first moment is later; a field that was never changed is the oldest of all. */
export function isLater(one: Stamp | undefined, other: Stamp | undefined): boolean {
  return (one ?? '') > (other ?? '');
}

/** An observation goes on past midnight: what was touched so lately is still being written. In milliseconds. */
const RECENT = 12 * 60 * 60 * 1000;

/** True for a moment of the day that `now` is in `timeZone`, or of the last hours; a text that is no moment is neither. */
export function isRecent(one: Stamp, now: Date, timeZone: string): boolean {
  if (!isRealMoment(one)) return false;
  const moment = new Date(one);
  return (
    Math.abs(now.getTime() - moment.getTime()) < RECENT || dayInZone(moment, timeZone) === dayInZone(now, timeZone)
  );
}
