import type { ScheduleChange, ScheduleRow } from '../../schemas/schedule.ts';
import { isRealDate } from '../../schemas/real-date.ts';
import { dayMonth, dayMonthYear, weekdayName, weekdayShort } from '../dates.ts';

const NBSP = '\u00A0';

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** «Математика» inside a sentence: «математика»; an abbreviation keeps its capitals. */
export function uncapitalised(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** «Русский язык», or for a random choice «Предмет по случайному выбору». */
export function subjectTitle(row: Pick<ScheduleRow, 'subject' | 'choice'>): string {
  return row.subject === undefined ? `Предмет по${NBSP}случайному выбору` : capitalised(row.subject);
}

/** «5 класс», «5 «А», «Б»». */
export function classesWords(grade: number, letters: readonly string[] | undefined): string {
  if (letters === undefined || letters.length === 0) return `${grade}${NBSP}класс`;
  return `${grade}${NBSP}${letters.map((letter) => `«${letter}»`).join(', ')}`;
}

/** «45 минут», «2 урока по 45 минут». */
export function minutesWords(minutes: ScheduleRow['minutes']): string {
  return minutes === 45 ? `45${NBSP}минут` : `2${NBSP}урока по${NBSP}45${NBSP}минут`;
}

/** «2-й урок, 9:25»; an empty text when neither is known. */
export function slotWords(row: Pick<ScheduleRow, 'lesson' | 'time'>): string {
  const lesson = row.lesson === undefined ? undefined : `${row.lesson}-й${NBSP}урок`;
  const time = row.time === undefined ? undefined : clockWords(row.time);
  return [lesson, time].filter((part) => part !== undefined).join(', ');
}

/** `09:25` → «9:25» */
export function clockWords(time: string): string {
  return time.replace(/^0/, '');
}

/**
 * What stands under the subject: «2-й урок, 9:25 · 45 минут · на бумаге». That neither lesson nor time is set is said,
 * unless the work is held or called off: then nobody waits to hear.
 * @param over true when the day of the work is past
 */
export function detailsWords(row: ScheduleRow, over = false): string {
  const settled = over || row.status === 'проведена' || row.status === 'отменена';
  const twoDays = row.secondDate === undefined ? '' : ' в два дня';
  const slot = slotWords(row) || (settled ? '' : `урок и${NBSP}время сообщит школа`);
  return [slot, minutesWords(row.minutes) + twoDays, row.form.replace(' ', NBSP)]
    .filter((part) => part !== '')
    .join(`${NBSP}· `);
}

/** Figure of the calendar leaf: «20», «6–7», «30–1». */
export function leafDay(row: Pick<ScheduleRow, 'date' | 'secondDate'>): string {
  const day = (date: string): number => Number(date.slice(8));
  return row.secondDate === undefined ? String(day(row.date)) : `${day(row.date)}–${day(row.secondDate)}`;
}

/** Month of the calendar leaf: «апреля», «апреля – мая». */
export function leafMonth(row: Pick<ScheduleRow, 'date' | 'secondDate'>): string {
  const month = (date: string): string => dayMonth(date).split(NBSP)[1] ?? '';
  const [first, second] = [month(row.date), row.secondDate === undefined ? undefined : month(row.secondDate)];
  return second === undefined || second === first ? first : `${first}${NBSP}– ${second}`;
}

/** «вторник»; «чт, пт» for two days. */
export function leafWeekday(row: Pick<ScheduleRow, 'date' | 'secondDate'>): string {
  if (row.secondDate === undefined) return weekdayName(row.date);
  return `${weekdayShort(row.date)}, ${weekdayShort(row.secondDate)}`;
}

type Verbs = readonly [was: string, now: string];
const they: Verbs = ['были', 'стали'];
const he: Verbs = ['был', 'стал'];
const she: Verbs = ['была', 'стала'];
const it: Verbs = ['было', 'стало'];
const fieldNames: Record<ScheduleChange['field'], readonly [name: string, verbs: Verbs]> = {
  date: ['дата', it],
  secondDate: ['второй день', he],
  lesson: ['урок', he],
  time: ['время', it],
  subject: ['предмет', he],
  letters: ['классы', they],
  status: ['состояние', it],
  reserve: ['резервный день', he],
  form: ['форма', she],
  minutes: ['длительность', she],
};

export function fieldWords(field: ScheduleChange['field']): string {
  return fieldNames[field][0];
}

/** What agrees with the field's name: «урок: был 5-й, стал 2-й»; a day is simply «было 22 апреля, стало 23 апреля». */
export function fieldVerbs(field: ScheduleChange['field']): Verbs {
  return fieldNames[field][1];
}

/**
 * A value of a change as people read it: a day, an ordinal lesson, a clock time, else as written.
 * An empty text says that the row had no such field, or lost it.
 */
export function valueWords(field: ScheduleChange['field'], value: string | number): string {
  // A row without a subject is one whose subject is drawn at random.
  if (value === '' && field === 'subject') return `по${NBSP}случайному выбору`;
  // A row without letters is one for the whole parallel.
  if (value === '') return field === 'letters' ? 'все' : `не${NBSP}указано`;
  if (typeof value === 'string' && isRealDate(value)) return dayMonth(value);
  if (field === 'lesson') return `${value}-й`;
  if (field === 'time') return clockWords(String(value));
  if (field === 'minutes') return minutesWords(value === '2x45' ? value : 45);
  return String(value);
}

/** «урок: был 2-й, стал 3-й» */
export function stepWords({ field, old, new: next }: Pick<ScheduleChange, 'field' | 'old' | 'new'>): string {
  const [was, now] = fieldVerbs(field);
  return `${fieldWords(field)}: ${was} ${valueWords(field, old)}, ${now} ${valueWords(field, next)}`;
}

/** «Станет известен не раньше 21 апреля 2027 года.» */
export function choiceWords(choice: NonNullable<ScheduleRow['choice']>): string {
  return `Предмет станет известен не${NBSP}раньше ${dayMonthYear(choice.knownFrom)}.`;
}

/** «история, литература или иностранный язык» */
export function orList(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} или ${items.at(-1)}`;
}
