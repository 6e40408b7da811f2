import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ICAL from 'ical.js';
import type { Built } from './pages.ts';

/** Names of all entries that calendars have ever published, one a line: readers keep entries by them. */
export const UIDS_FILE = resolve('tests', 'fixtures', 'uids.txt');

/** An entry as an independent reader of calendars understands it. */
export interface ReadEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly url: string;
  readonly allDay: boolean;
  /** `2027-04-20` or `2027-04-20T09:25:00`, on the clocks of its zone. */
  readonly start: string;
  readonly end: string | undefined;
  /** Moment of the beginning by the zone that the calendar itself describes. */
  readonly instant: string | undefined;
  readonly zone: string | undefined;
  readonly stamp: string;
  readonly modified: string;
  /** Number of reminders. */
  readonly alarms: number;
}

export interface ReadCalendar {
  readonly file: string;
  readonly text: string;
  readonly component: ICAL.Component;
  readonly name: string;
  readonly entries: readonly ReadEntry[];
}

function entryOf(component: ICAL.Component): ReadEntry {
  const event = new ICAL.Event(component);
  const text = (name: string): string => String(component.getFirstPropertyValue(name) ?? '');
  const allDay = event.startDate.isDate;
  const ended = component.hasProperty('dtend');
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: text('status'),
    summary: event.summary,
    description: event.description,
    location: event.location,
    url: text('url'),
    allDay,
    start: event.startDate.toString(),
    end: ended ? event.endDate.toString() : undefined,
    instant: allDay ? undefined : event.startDate.convertToZone(ICAL.Timezone.utcTimezone).toString(),
    zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
    stamp: text('dtstamp'),
    modified: text('last-modified'),
    alarms: component.getAllSubcomponents('valarm').length,
  };
}

/**
 * Reads a calendar with ical.js, which knows of time zones only what the calendar says.
 * @throws ICAL.ParserError when the text is no calendar.
 */
export function readCalendar(file: string, text: string): ReadCalendar {
  ICAL.TimezoneService.reset();
  const component = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of component.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const entries = component.getAllSubcomponents('vevent').map(entryOf);
  return { file, text, component, name: String(component.getFirstPropertyValue('x-wr-calname') ?? ''), entries };
}

/** Every calendar of a built site. */
export function readCalendars(built: Built): readonly ReadCalendar[] {
  return [...built.files]
    .filter((file) => file.endsWith('.ics'))
    .map((file) => readCalendar(file, readFileSync(join(built.dir, file), 'utf8')));
}

export function readUids(): readonly string[] {
  return readFileSync(UIDS_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
