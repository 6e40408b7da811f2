import type { PortalEvent } from '../../schemas/news.ts';
import { schoolYearBounds, schoolYearOf } from '../school-year.ts';
import { capitalised, clockWords } from '../schedule/words.ts';
import { gradesNamed } from './audience.ts';
import type { CalendarEntry } from './entry.ts';
import { eventUid } from './uid.ts';
import { plainSpaces } from './words.ts';

/** An event with its id on the portal and its texts ready for a reader. */
export type CalendarEvent = PortalEvent & { readonly id: string };

/** Kinds that a parent of one class is told of; a training of observers stands in the calendars of school and territory. */
const FOR_PARENTS: ReadonlySet<PortalEvent['kind']> = new Set([
  'родительское собрание',
  'консультация',
  'день открытых дверей',
]);

/** True when the event stands in the calendar of a grade: it is for parents, and its audience does not leave the grade out. */
export function concernsGrade(event: Pick<PortalEvent, 'kind' | 'audience'>, grade: number): boolean {
  return FOR_PARENTS.has(event.kind) && (gradesNamed(event.audience)?.has(grade) ?? true);
}

interface EventPlace {
  /** School or authority. */
  readonly publisher: string;
  readonly path: string;
  readonly zone: string;
}

/**
 * An event as a calendar entry. When it ends nobody says, so it has no end. An event has no changes and no day of
 * publication; it counts as written on the first day of its school year, and another day is another event.
 */
export function eventEntry(event: CalendarEvent, { publisher, path, zone }: EventPlace): CalendarEntry {
  const kind = capitalised(event.kind);
  const said = [
    `${kind}${event.time === undefined ? '' : `, начало в ${clockWords(event.time)}`}. ${event.place}`,
    event.audience,
  ];
  return {
    uid: eventUid(event.id),
    sequence: 0,
    revisedOn: schoolYearBounds(schoolYearOf(event.date)).from,
    cancelled: false,
    title: plainSpaces(event.title),
    lines: [said.filter((part) => part !== undefined).join(' · '), event.summary].map(plainSpaces),
    place: plainSpaces(event.place.includes(publisher) ? event.place : `${event.place} (${publisher})`),
    categories: [kind],
    path,
    day: event.date,
    time: event.time,
    minutes: undefined,
    zone,
    busy: true,
  };
}
