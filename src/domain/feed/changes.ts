import type { Schedule, ScheduleChange, ScheduleRow } from '../../schemas/schedule.ts';
import { dayMonthYear, numeric, schoolYearTitle } from '../dates.ts';
import { counted } from '../plural.ts';
import { lastDay, statusOf } from '../schedule/state.ts';
import { changeGuid, scheduleGuid } from '../calendar/uid.ts';
import { changeLead, changeSentence, changeWhy, classesShort, plainSpaces } from '../calendar/words.ts';
import { fieldWords, subjectTitle, uncapitalised, valueWords } from '../schedule/words.ts';
import { escapeHtml } from './html.ts';
import type { FeedItem } from './item.ts';

/** «Математика, 6 класс: дата», «5А, 5Б: русский язык: работа отменена» */
function title(change: ScheduleChange, row: ScheduleRow): string {
  const work = `${classesShort(row.grade, row.letters)}: ${uncapitalised(subjectTitle(row))}`;
  if (change.field === 'status') return `${work}. Работа ${valueWords('status', change.new)}`;
  const what = fieldWords(change.field);
  return `${work}. Изменилось: ${what}`;
}

function html(change: ScheduleChange): string {
  const why = `<p>${escapeHtml(changeWhy(change))}</p><p>Изменено ${dayMonthYear(change.date)}.</p>`;
  if (change.field === 'status') return `<p>${escapeHtml(changeLead(change))}</p>${why}`;
  const [was, now] = [valueWords(change.field, change.old), valueWords(change.field, change.new)].map(escapeHtml);
  return `<p>Было: <del>${was}</del>. Стало: <ins>${now}</ins>.</p>${why}`;
}

/**
 * That a schedule was published, as an item of a feed: on its page nobody sees that it was not there yesterday.
 * @param address full address of the page that shows it
 */
export function scheduleItem(school: string, schedule: Schedule, address: string): FeedItem {
  const { order, rows, schoolYear, published } = schedule;
  const planned = rows.filter((row) => statusOf(row) !== 'отменена');
  const days = planned.flatMap((row) => [row.date, lastDay(row)]).sort();
  const [from, to] = [days[0] ?? published, days.at(-1) ?? published].map(dayMonthYear);
  const span = from === to ? from : `с ${from} по ${to}`;
  const when = planned.length === 0 ? '' : ` ${counted(planned.length, ['работа', 'работы', 'работ'])}: ${span}.`;
  const summary = plainSpaces(`Приказ № ${order.number} от ${numeric(order.date)}.${when}`);
  return {
    guid: scheduleGuid(school, schoolYear),
    title: `Опубликован график ВПР на ${schoolYearTitle(schoolYear)} учебный год`,
    day: published,
    link: address,
    summary,
    html: `<p>${escapeHtml(summary)}</p><p><a href="${escapeHtml(address)}">Все работы по классам</a></p>`,
    category: 'График',
  };
}

/**
 * Changes of a schedule as items of a feed, each entry an item.
 * @param addressOf full address of a row
 */
export function changeItems(
  school: string,
  schedule: Schedule,
  addressOf: (row: string) => string,
): readonly FeedItem[] {
  const rows = new Map(schedule.rows.map((row) => [row.id, row]));
  const counts = new Map<string, number>();
  return (schedule.changes ?? []).flatMap((change) => {
    const order = (counts.get(change.row) ?? 0) + 1;
    counts.set(change.row, order);
    const row = rows.get(change.row);
    if (row === undefined) return [];
    return {
      guid: changeGuid(school, schedule.schoolYear, row.id, order),
      title: plainSpaces(title(change, row)),
      day: change.date,
      link: addressOf(row.id),
      summary: changeSentence(change),
      html: html(change),
      category: 'Изменения графика',
    };
  });
}
