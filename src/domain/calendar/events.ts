import type { PortalEvent } from '../../schemas/news.ts';
import { announcedOn, eventChanges, isCancelled } from '../event/state.ts';
import { eventChangeSentence, eventWords } from '../event/words.ts';
import { capitalised } from '../schedule/words.ts';
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
 * An event as a calendar entry. When it ends nobody says, so it has no end. Its name rests on the name of its file,
 * which keeps the first announced day: an event that was moved is the same entry with a greater number, a cancelled
 * one stays, marked.
 */
export function eventEntry(event: CalendarEvent, { publisher, path, zone }: EventPlace): CalendarEntry {
  const changes = eventChanges(event);
  const cancelled = isCancelled(event);
  const told = changes.some((change) => change.field === 'status');
  const said = [eventWords(event), event.audience].filter((part) => part !== undefined).join(' · ');
  const lines = [
    ...(cancelled && !told ? ['Событие отменено.'] : []),
    said,
    event.summary,
    ...changes.map(eventChangeSentence),
  ];
  return {
    uid: eventUid(event.id),
    sequence: changes.length,
    revisedOn: changes[0]?.date ?? announcedOn(event),
    cancelled,
    title: plainSpaces(cancelled ? `${event.title} (отменено)` : event.title),
    lines: lines.map(plainSpaces),
    place: plainSpaces(event.place.includes(publisher) ? event.place : `${event.place} (${publisher})`),
    categories: [capitalised(event.kind)],
    path,
    day: event.date,
    time: event.time,
    minutes: undefined,
    zone,
    busy: true,
  };
}
