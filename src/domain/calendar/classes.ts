import type { Schedule } from '../../schemas/schedule.ts';
import { slugOf } from '../slug.ts';

/** Letters that share their Latin spelling with another one, or have none. */
const OWN: Readonly<Record<string, string>> = { Ё: 'yo', Й: 'iy', Ы: 'yi', Э: 'eh', Ъ: 'tverdy', Ь: 'myagky' };

/** The letter of a class in an address: «А» → `a`; no two letters are spelt alike. */
export function letterSlug(letter: string): string {
  return OWN[letter] ?? slugOf(letter);
}

/** Who writes the work of a row. */
interface Writes {
  readonly grade: number;
  readonly letters?: readonly string[] | undefined;
}

/** Which calendars a school has. */
export interface GradeCalendar {
  readonly grade: number;
  /** Letters with a calendar of their own; empty when all classes of the grade have always had the same works. */
  readonly letters: readonly string[];
}

/**
 * Calendars of grades and classes: a grade that any year's schedule names; a class when any row of the grade names
 * letters. Years of the past count, so that an address given out once goes on answering.
 * @param classes letters of a grade by the school's card
 */
export function gradeCalendars(
  schedules: readonly Pick<Schedule, 'rows'>[],
  classes: ReadonlyMap<number, readonly string[]>,
): readonly GradeCalendar[] {
  const rows = schedules.flatMap((schedule) => schedule.rows);
  const grades = [...new Set(rows.map((row) => row.grade))].sort((a, b) => a - b);
  return grades.map((grade) => {
    const named = rows.filter((row) => row.grade === grade).flatMap((row) => row.letters ?? []);
    const letters = named.length === 0 ? [] : new Set([...named, ...(classes.get(grade) ?? [])]);
    return { grade, letters: [...letters].sort((a, b) => a.localeCompare(b, 'ru')) };
  });
}

/** Letters of a grade whose classes no row is for: neither by name nor as a part of the whole parallel. */
export function idleLetters(rows: readonly Writes[], grade: number, letters: readonly string[]): readonly string[] {
  return letters.filter((letter) => !rows.some((row) => isOfClass(row, grade, letter)));
}

/** `kalendar`, `klass-5`, `klass-5-a`: the file's name before `.ics`. */
export function calendarName(grade?: number, letter?: string): string {
  if (grade === undefined) return 'kalendar';
  return letter === undefined ? `klass-${grade}` : `klass-${grade}-${letterSlug(letter)}`;
}

/** True when the row is written by the class: it names the class's letter, or the whole parallel. */
export function isOfClass(row: Writes, grade: number, letter?: string): boolean {
  if (row.grade !== grade) return false;
  return letter === undefined || row.letters === undefined || row.letters.includes(letter);
}
