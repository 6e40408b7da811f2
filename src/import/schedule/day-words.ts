import { type IsoDate, printed, weekdayOf } from './days.ts';

const NAMES = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

/** «вторник, 20.04.2027» */
export function dayName(date: IsoDate): string {
  return `${NAMES[weekdayOf(date) - 1]}, ${printed(date)}`;
}
