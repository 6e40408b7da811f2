import { classesShort } from '../calendar/words.ts';
import { bySlot } from './slots.ts';
import { isPlanned } from './summary.ts';
import { slotWords, uncapitalised } from './words.ts';

interface DayRow {
  readonly grade: number;
  readonly letters: readonly string[];
  readonly subject: string;
  readonly status: string;
  readonly lesson: number | undefined;
  readonly time: string | undefined;
}

/**
 * One school's works of a day in one line and in the order of the clock, classes of one work together:
 * «4А, 4Б: русский язык, 2-й урок; 8 класс: физика, 10:20 (отменена)».
 */
export function dayLine(rows: readonly DayRow[]): string {
  const parts = bySlot(rows, (row) => row).flatMap(({ works }) => {
    const same = Map.groupBy(
      works,
      (row) =>
        [uncapitalised(row.subject), slotWords(row)].filter((part) => part !== '').join(', ') +
        (isPlanned(row) ? '' : ' (отменена)'),
    );
    return [...same].map(([words, list]) => {
      const classes = list
        .toSorted((a, b) => a.grade - b.grade)
        .flatMap(({ grade, letters }) => classesShort(grade, letters));
      return `${classes.join(', ')}: ${words}`;
    });
  });
  return parts.join('; ');
}
