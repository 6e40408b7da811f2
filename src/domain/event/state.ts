import type { EventChange, PortalEvent } from '../../schemas/news.ts';
import type { IsoDate } from '../dates.ts';
import { schoolYearBounds, schoolYearOf } from '../school-year.ts';

/** An event without a status is one that is simply planned. */
export function isCancelled(event: Pick<PortalEvent, 'status'>): boolean {
  return event.status === 'отменено';
}

/** The day for which the event was first announced: the name of its file keeps it through every move. */
export function firstDay(event: Pick<PortalEvent, 'date' | 'changes'>): IsoDate {
  return (event.changes ?? []).find((change) => change.field === 'date')?.old ?? event.date;
}

/** The day on which the event was announced; where nobody has said, the first one of its school year. */
export function announcedOn(event: Pick<PortalEvent, 'date' | 'changes' | 'published'>): IsoDate {
  return event.published ?? schoolYearBounds(schoolYearOf(firstDay(event))).from;
}

/** Changes of an event, newest first. */
export function eventChanges(event: Pick<PortalEvent, 'changes'>): readonly EventChange[] {
  return (event.changes ?? []).toReversed();
}
