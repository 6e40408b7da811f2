/** The last moment that a record may bear: past it a year has too many digits sooner than one thinks. */
export const LAST_MOMENT = '2099-12-31T23:59:59.999Z';

/** True for a moment that the calendar has, up to the year 2099: `2027-04-20T06:25:00.000Z`, not the 99th of a month. */
export function isRealMoment(text: string): boolean {
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text && text <= LAST_MOMENT;
}

/** Zones that were known; a record has one at every telephone, and to ask takes its time. */
const known = new Set<string>();

/** True for a time zone by which `Intl` can tell the time: with any other it throws. */
export function isKnownZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  known.add(name);
  return true;
}
