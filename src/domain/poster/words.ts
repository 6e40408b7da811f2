import type { ScheduleRow } from '../../schemas/schedule.ts';
import { numeric, weekdayShort } from '../dates.ts';
import { statusOf } from '../schedule/state.ts';
import { capitalised, slotWords } from '../schedule/words.ts';

const NBSP = '\u00A0';

const dayOfMonth = (date: string): string => numeric(date).slice(0, 5);

/** «21.04, ср»; of a two-day work «06.05, чт – 07.05, пт». A sheet on a wall has no room for names of months. */
export function posterDay(row: Pick<ScheduleRow, 'date' | 'secondDate'>): string {
  const day = (date: string): string => `${dayOfMonth(date)},${NBSP}${weekdayShort(date)}`;
  return row.secondDate === undefined ? day(row.date) : `${day(row.date)}${NBSP}– ${day(row.secondDate)}`;
}

/** «Русский язык»; of a subject drawn at random «По случайному выбору». */
export function posterSubject(row: Pick<ScheduleRow, 'subject'>): string {
  return row.subject === undefined ? `По${NBSP}случайному выбору` : capitalised(row.subject);
}

/** «А, Б, В»; «все классы» when the whole parallel writes. The grade stands in the heading above. */
export function posterClasses(row: Pick<ScheduleRow, 'letters'>): string {
  return row.letters === undefined ? `все${NBSP}классы` : row.letters.join(`,${NBSP}`);
}

/** «не раньше 21.04»: when a subject drawn at random becomes known; undefined of any other. */
export function posterChoice(row: Pick<ScheduleRow, 'subject' | 'choice'>): string | undefined {
  if (row.subject !== undefined || row.choice === undefined) return undefined;
  return `не${NBSP}раньше${NBSP}${dayOfMonth(row.choice.knownFrom)}`;
}

/** All words of a work between its day and its lesson: «По случайному выбору А, Б (не раньше 21.04)». */
export function posterWork(row: Pick<ScheduleRow, 'subject' | 'letters' | 'choice'>): string {
  const choice = posterChoice(row);
  return `${posterSubject(row)} ${posterClasses(row)}${choice === undefined ? '' : ` (${choice})`}`;
}

/** «2-й урок, 8:55»; «отменена»; «урок сообщит школа» when neither lesson nor time is set. */
export function posterSlot(row: Pick<ScheduleRow, 'lesson' | 'time' | 'status'>): string {
  if (statusOf(row) === 'отменена') return 'отменена';
  const slot = slotWords(row);
  return slot === '' ? `урок сообщит${NBSP}школа` : slot;
}

/** An address as people copy it from a wall: no scheme, Cyrillic readable. */
export function addressWords(address: string): string {
  return decodeURI(address).replace(/^https?:\/\//, '');
}
