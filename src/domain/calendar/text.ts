import { escape, foldLines, ICalCalendar, ICalEvent, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { plainDate, type IsoDate } from '../dates.ts';
import type { CalendarEntry } from './entry.ts';
import { CHECK, DEMO, plainSpaces } from './words.ts';
import { zoneText } from './zone.ts';

/** Twice a day: what readers of calendars grant at best, and dates change seldom. */
const REFRESH_SECONDS = 12 * 60 * 60;

interface Calendar {
  /** «ВПР: Лицей № 21, 5 класс» */
  readonly name: string;
  readonly description: string;
  readonly demo: boolean;
  /** Address of the calendar itself. */
  readonly source: string;
  /** Address of the page that shows the same. */
  readonly page: string;
  /** Makes an address of an entry's path. */
  readonly address: (path: string) => string;
  readonly zone: string;
  /** School years that the calendar covers, the earlier first: `2025-2026`. */
  readonly years: readonly string[];
  readonly entries: readonly CalendarEntry[];
}

/** A day of content as a moment: noon in Moscow, the same day in every Russian time zone but the easternmost. */
function noon(date: IsoDate): Temporal.Instant {
  const moment = noons.get(date) ?? Temporal.Instant.from(`${date}T12:00:00+03:00`);
  noons.set(date, moment);
  return moment;
}

/** Thousands of schools publish and change on a few hundred days. */
const noons = new Map<IsoDate, Temporal.Instant>();

/** A calendar that is told of no zone: the library prints DTSTAMP by the calendar's clocks, and the format wants UTC. */
const UTC = new ICalCalendar();

/** What was written once is not written again: an entry stands in the calendars of school, grade and class. */
const written = new WeakMap<CalendarEntry, string>();

function entryText(entry: CalendarEntry, { demo, address }: Calendar): string {
  const day = plainDate(entry.day);
  const url = address(entry.path);
  const lines = [...entry.lines, `${CHECK} ${url}`];
  const revised = noon(entry.revisedOn);
  const start = entry.time === undefined ? day : day.toZonedDateTime({ timeZone: entry.zone, plainTime: entry.time });
  const end =
    start instanceof Temporal.PlainDate
      ? start.add({ days: 1 })
      : entry.minutes === undefined
        ? null
        : start.add({ minutes: entry.minutes });
  const event: ICalEventData = {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: revised,
    lastModified: revised,
    start,
    end,
    allDay: entry.time === undefined,
    timezone: entry.time === undefined ? null : entry.zone,
    summary: entry.title,
    description: (demo ? [...lines, `Это ${DEMO}: школа и даты вымышлены.`] : lines).join('\n'),
    location: entry.place,
    categories: entry.categories.map((name) => ({ name })),
    url,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: entry.busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  };
  return foldLines(new ICalEvent(event, UTC).toString());
}

/**
 * The calendar as text of RFC 5545. It depends on content and addresses alone: no clock, no reminder.
 *
 * The library escapes neither the calendar's name nor its description, and leaves out the end of the last line.
 * The zone stands in every calendar: one without entries needs a component, too.
 */
export function calendarText(calendar: Calendar): string {
  const title = calendar.demo ? `${calendar.name} (${DEMO})` : calendar.name;
  const about = calendar.demo ? `${calendar.description} Это ${DEMO}: школы и даты вымышлены.` : calendar.description;
  const frame = new ICalCalendar({
    prodId: { company: 'VPR otkryto', product: 'kalendar', language: 'RU' },
    scale: 'gregorian',
    name: escape(plainSpaces(title), false),
    description: escape(plainSpaces(about), false),
    url: calendar.page,
    source: calendar.source,
    ttl: REFRESH_SECONDS,
  });
  const [first = '', last = first] = [calendar.years[0]?.slice(0, 4), calendar.years.at(-1)?.slice(5)];
  const entries = calendar.entries.map((entry) => {
    const text = written.get(entry) ?? entryText(entry, calendar);
    written.set(entry, text);
    return text;
  });
  const zone = zoneText(calendar.zone, Number(first), Number(last));
  return frame.toString().replace(/END:VCALENDAR$/, () => `${zone}\r\n${entries.join('')}END:VCALENDAR\r\n`);
}
