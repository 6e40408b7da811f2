import type { Observation, ObservationMark } from '../../schemas/observation.ts';
import { zoneOf } from './record.ts';
import { stampAfter, type Stamp } from './stamp.ts';

/** What the fields and the act say of such times; the printed sheet says nothing. */
export const END_BEFORE_START = 'Конец раньше начала: проверьте время.';

interface Times {
  /** `ЧЧ:ММ`, as `end`. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** True when the observation ends before it starts: both are of one day, on the school's clocks. */
export function endsBeforeStart({ start, end }: Times): boolean {
  return start !== undefined && end !== undefined && end < start;
}

/** Reads moments on the clocks of a time zone (IANA name). Such a formatter is dear, so one reads them all. */
function clockOf(timeZone: string): (moment: Stamp) => { readonly day: string; readonly time: string } {
  const numeric = '2-digit';
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    hourCycle: 'h23',
  });
  return (moment) => {
    const parts = Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
    return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, time: `${parts['hour']}:${parts['minute']}` };
  };
}

/**
 * The observation as it is shown: an answer tapped on another day than the observation's has no minute, for the act
 * speaks of its own day alone. So it is in a rehearsal at home. A time that was set by hand stays, whenever it was set,
 * and nothing is lost in the record: with the date put right the minutes are back.
 * @param device time zone of the device, for an observation without a school
 */
export function ofItsDay(record: Observation, device: string): Observation {
  const clock = clockOf(zoneOf(record, device));
  const isOfAnotherDay = ({ at, time }: ObservationMark): boolean => {
    if (at === undefined || time === undefined) return false;
    const tapped = clock(at);
    // A tap writes its own minute; another one was typed.
    return tapped.day !== record.date && tapped.time === time;
  };
  const marks = Object.entries(record.marks).map(([item, mark]) => {
    if (!isOfAnotherDay(mark)) return [item, mark] as const;
    const { time: _, ...rest } = mark;
    return [item, rest] as const;
  });
  return { ...record, marks: Object.fromEntries(marks) };
}

/**
 * The observation on the clocks of another time zone: a minute that was tapped is that of the same moment there, and one
 * that was typed stays. So a start that was tapped before the school was chosen is on the school's clocks, too.
 * @param device time zone of the device, for an observation without a school
 */
export function onClocksOf(record: Observation, timeZone: string, device: string): Observation {
  const from = zoneOf(record, device);
  if (from === timeZone) return record;
  const [was, is] = [clockOf(from), clockOf(timeZone)];
  // Later by a millisecond: the version of another tab, which has the old minute, must not win.
  const reread = (time: string | undefined, at: Stamp | undefined) =>
    at !== undefined && time === was(at).time ? { time: is(at).time, at: stampAfter(new Date(0), at) } : undefined;
  const marks = Object.entries(record.marks).map(([item, mark]) => [item, { ...mark, ...reread(mark.time, mark.at) }]);
  const times = (['start', 'end'] as const).flatMap((field) => {
    const again = reread(record[field], record.changed[field]);
    return again === undefined ? [] : [[field, again] as const];
  });
  return {
    ...record,
    ...Object.fromEntries(times.map(([field, { time }]) => [field, time])),
    marks: Object.fromEntries(marks),
    changed: { ...record.changed, ...Object.fromEntries(times.map(([field, { at }]) => [field, at])) },
  };
}
