import type { ScheduleRow } from '../../schemas/schedule.ts';
import { dayMonth, weekdayName } from '../dates.ts';
import { byDate, isOver, statusOf } from '../schedule/state.ts';
import { classesShort } from '../calendar/words.ts';
import { subjectTitle, uncapitalised } from '../schedule/words.ts';
import { linesOf, WORK_LINES } from './room.ts';

/** One day of the widget. */
export interface WidgetDay {
  /** «20 апреля, вторник»; of a two-day work «20 апреля, вторник – 21 апреля, среда» */
  readonly day: string;
  /** «5А, 5Б: русский язык»: lesson and time stand on the school's page, a frame of 320 px has no room for them. */
  readonly works: readonly string[];
}

export interface WidgetWorks {
  readonly days: readonly WidgetDay[];
  /** How many works ahead are not shown. */
  readonly more: number;
}

function dayWords({ date, secondDate }: ScheduleRow): string {
  const words = (day: string): string => `${dayMonth(day)}, ${weekdayName(day)}`;
  return secondDate === undefined ? words(date) : `${words(date)} – ${words(secondDate)}`;
}

function workWords(row: ScheduleRow): string {
  return `${classesShort(row.grade, row.letters)}: ${uncapitalised(subjectTitle(row))}`;
}

/**
 * The next works of a school on the day of the build, cancelled ones left out: as many as have room in the frame,
 * one at least.
 */
export function nearestWorks(rows: readonly ScheduleRow[], builtOn: string): WidgetWorks {
  const ahead = rows.filter((row) => !isOver(row, builtOn) && statusOf(row) !== 'отменена').sort(byDate);
  const days = new Map<string, string[]>();
  let [lines, shown] = [0, 0];
  for (const row of ahead) {
    const [day, work] = [dayWords(row), workWords(row)];
    lines += linesOf(work, 'work') + (days.has(day) ? 0 : linesOf(day, 'day'));
    if (lines > WORK_LINES && shown > 0) break;
    days.set(day, [...(days.get(day) ?? []), work]);
    shown += 1;
  }
  return { days: [...days].map(([day, works]) => ({ day, works })), more: ahead.length - shown };
}
