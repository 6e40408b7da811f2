import type { ScheduleChange, ScheduleRow } from '../../schemas/schedule.ts';
import { dayMonth, dayMonthYear } from '../dates.ts';
import {
  capitalised,
  choiceWords,
  detailsWords,
  fieldVerbs,
  fieldWords,
  orList,
  subjectTitle,
  uncapitalised,
  valueWords,
} from '../schedule/words.ts';
import { typography } from '../typography.ts';

/** Said last in every entry: calendars of phones ask for news once or twice a day. */
export const CHECK = 'Календарь может отстать на сутки: накануне проверьте на сайте.';
export const DEMO = 'учебный пример';

/** A calendar of a phone may show a no-break space as a box, and search takes it for a letter. */
export function plainSpaces(text: string): string {
  return text.replaceAll('\u00A0', ' ');
}

/** «5А, 5Б», «5 класс»: short, because a phone shows the first twenty letters of a title. */
export function classesShort(grade: number, letters: readonly string[] | undefined): string {
  if (letters === undefined || letters.length === 0) return `${grade} класс`;
  return letters.map((letter) => `${grade}${letter}`).join(', ');
}

/** «5А, 5Б: русский язык»; a cancelled work says so itself, because many calendars hide the state. */
export function workTitle(row: ScheduleRow, letters: readonly string[] | undefined): string {
  const title = `${classesShort(row.grade, letters)}: ${uncapitalised(subjectTitle(row))}`;
  return plainSpaces(row.status === 'отменена' ? `${title} (отменена)` : title);
}

/** «Было 30 апреля, стало 12 мая. Приказ № 104 от 22.10.2026. Ремонт подстанции. Изменено 22 октября 2026 года.» */
export function changeSentence(change: ScheduleChange): string {
  return plainSpaces(`${changeLead(change)} ${changeWhy(change)} Изменено ${dayMonthYear(change.date)}.`);
}

/** «Было 30 апреля, стало 12 мая.», «Урок: был 2-й, стал 3-й.», «Работа отменена.» */
export function changeLead(change: ScheduleChange): string {
  if (change.field === 'status') return `Работа ${valueWords(change.field, change.new)}.`;
  const [was, now] = [valueWords(change.field, change.old), valueWords(change.field, change.new)];
  const [hadBeen, became] = fieldVerbs(change.field);
  const lead = change.field === 'date' ? capitalised(hadBeen) : `${capitalised(fieldWords(change.field))}: ${hadBeen}`;
  return `${lead} ${was}, ${became} ${now}.`;
}

/** «Приказ № 104 от 22.10.2026. Ремонт подстанции.» */
export function changeWhy(change: ScheduleChange): string {
  const order = change.order === undefined ? '' : `Приказ ${typography(change.order)}. `;
  return `${order}${capitalised(typography(change.reason).replace(/\.$/, ''))}.`;
}

/**
 * What the row says beside its changes, in the words of the school's page.
 * «Предмет станет известен» stands as long as the subject is not named: a calendar does not know what day it is.
 */
export function rowLines(row: ScheduleRow): readonly string[] {
  const choice = row.subject === undefined ? row.choice : undefined;
  return [
    choice && orList(choice.subjects),
    detailsWords(row),
    choice && choiceWords(choice),
    row.reserve && `Резервный день: ${dayMonth(row.reserve)}.`,
    row.note && typography(row.note),
  ]
    .filter((line): line is string => line !== undefined && line !== '')
    .map(plainSpaces);
}
