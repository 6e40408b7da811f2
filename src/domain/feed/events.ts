import type { CalendarEvent } from '../calendar/events.ts';
import { eventChangeGuid, eventUid } from '../calendar/uid.ts';
import { plainSpaces } from '../calendar/words.ts';
import { dayMonthYear, weekdayName } from '../dates.ts';
import { announcedOn } from '../event/state.ts';
import { eventChangeLead, eventChangeSentence, eventValueWords, eventWords, reasonWords } from '../event/words.ts';
import { capitalised } from '../schedule/words.ts';
import type { EventChange } from '../../schemas/news.ts';
import { escapeHtml } from './html.ts';
import type { FeedItem } from './item.ts';

/** «Консультация. Вечер вопросов о ВПР»; a title that names its kind by itself does not say it twice. */
function eventTitle({ kind, title }: Pick<CalendarEvent, 'kind' | 'title'>): string {
  const root = (kind.split(' ').at(-1) ?? kind).slice(0, 6);
  return title.toLowerCase().includes(root) ? title : `${capitalised(kind)}. ${title}`;
}

function changeHtml(change: EventChange): string {
  const why = `<p>${escapeHtml(reasonWords(change))}</p><p>Изменено ${dayMonthYear(change.date)}.</p>`;
  if (change.field === 'status') return `<p>${eventChangeLead(change)}.</p>${why}`;
  const [was, now] = [change.old, change.new].map((value) => escapeHtml(eventValueWords(change.field, value)));
  return `<p>${eventChangeLead(change)} <del>${was}</del>, стало <ins>${now}</ins>.</p>${why}`;
}

/**
 * An event as items of a feed: its announcement with the day that holds now, and every change of it.
 * @param link full address of the page that shows the event
 * @param html the event's own text, already fit for a feed
 */
export function eventItems(event: CalendarEvent, link: string, html: string): readonly FeedItem[] {
  const title = plainSpaces(eventTitle(event));
  const when = `${dayMonthYear(event.date)}, ${weekdayName(event.date)}`;
  const said = `${eventWords(event)}${event.audience === undefined ? '' : `, ${event.audience}`}`;
  const category = capitalised(event.kind);
  const announced: FeedItem = {
    guid: eventUid(event.id),
    title,
    day: announcedOn(event),
    link,
    summary: plainSpaces(`${capitalised(when)}. ${event.summary}`),
    html: `<p>${escapeHtml(capitalised(when))}</p><p>${escapeHtml(said)}</p><p>${escapeHtml(event.summary)}</p>${html}`,
    category,
  };
  const changes = (event.changes ?? []).map((change, index): FeedItem => {
    const what = change.field === 'status' ? eventChangeLead(change).toLowerCase() : 'изменение';
    return {
      guid: eventChangeGuid(event.id, index + 1),
      title: `${title}: ${what}`,
      day: change.date,
      link,
      summary: plainSpaces(eventChangeSentence(change)),
      html: changeHtml(change),
      category,
    };
  });
  return [announced, ...changes];
}
