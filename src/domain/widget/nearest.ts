import type { ScheduleRow } from '../../schemas/schedule.ts';
import { dayMonth, weekdayName } from '../dates.ts';
import { byDate, isOver, statusOf } from '../schedule/state.ts';
import { classesShort } from '../calendar/words.ts';
import { subjectTitle, uncapitalised } from '../schedule/words.ts';

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

/** More lines than these make a frame that scrolls. */
const SHOWN = 4;

function dayWords({ date, secondDate }: ScheduleRow): string {
  const words = (day: string): string => `${dayMonth(day)}, ${weekdayName(day)}`;
  return secondDate === undefined ? words(date) : `${words(date)} – ${words(secondDate)}`;
}

function workWords(row: ScheduleRow): string {
  return `${classesShort(row.grade, row.letters)}: ${uncapitalised(subjectTitle(row))}`;
}

/** The next works of a school on the day of the build, cancelled ones left out. */
export function nearestWorks(rows: readonly ScheduleRow[], builtOn: string): WidgetWorks {
  const ahead = rows.filter((row) => !isOver(row, builtOn) && statusOf(row) !== 'отменена').sort(byDate);
  const days = Map.groupBy(ahead.slice(0, SHOWN), dayWords);
  return {
    days: [...days].map(([day, own]) => ({ day, works: own.map(workWords) })),
    more: Math.max(0, ahead.length - SHOWN),
  };
}
