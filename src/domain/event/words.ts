import type { EventChange, PortalEvent } from '../../schemas/news.ts';
import { dayMonth, dayMonthYear } from '../dates.ts';
import { capitalised, clockWords } from '../schedule/words.ts';
import { typography } from '../typography.ts';

/** A day, a clock time, a place as people read it; an empty text says that the event had no such field, or lost it. */
export function eventValueWords(field: EventChange['field'], value: string): string {
  if (value === '') return 'не\u00A0указано';
  if (field === 'date') return dayMonth(value);
  return field === 'time' ? clockWords(value) : typography(value);
}

/** What was changed: «Было», «Время: было», «Место: было»; «Событие отменено» says all by itself. */
export function eventChangeLead(change: Pick<EventChange, 'field' | 'new'>): string {
  if (change.field === 'status') return change.new === 'отменено' ? 'Событие отменено' : 'Событие состоится';
  return { date: 'Было', time: 'Время: было', place: 'Место: было' }[change.field];
}

/** «Было 27 ноября, стало 3 декабря. Актовый зал занят. Изменено 20 ноября 2026 года.» */
export function eventChangeSentence(change: EventChange): string {
  const lead = eventChangeLead(change);
  const what =
    change.field === 'status'
      ? lead
      : `${lead} ${eventValueWords(change.field, change.old)}, стало ${eventValueWords(change.field, change.new)}`;
  return `${what}. ${reasonWords(change)} Изменено ${dayMonthYear(change.date)}.`;
}

/** «Актовый зал занят.» */
export function reasonWords(change: Pick<EventChange, 'reason'>): string {
  return `${capitalised(typography(change.reason).replace(/\.$/, ''))}.`;
}

/** «Родительское собрание, начало в 18:30. Лицей № 21, актовый зал» */
export function eventWords(event: Pick<PortalEvent, 'kind' | 'time' | 'place'>): string {
  const time = event.time === undefined ? '' : `, начало в ${clockWords(event.time)}`;
  return `${capitalised(event.kind)}${time}. ${event.place}`;
}
