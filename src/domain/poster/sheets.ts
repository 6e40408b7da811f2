import type { ScheduleRow } from '../../schemas/schedule.ts';
import { byDate, isOver } from '../schedule/state.ts';
import { posterWork } from './words.ts';

/** How a sheet is set: one column of large letters, two of middling ones, two of the smallest allowed (10 pt). */
export type PosterSize = 'large' | 'middle' | 'close';

export interface PosterGrade {
  readonly grade: number;
  readonly rows: readonly ScheduleRow[];
}

/** What stands on one sheet of A4. */
export interface PosterSheet {
  readonly grades: readonly PosterGrade[];
  readonly size: PosterSize;
}

/** More rows than this take more than one A4. */
export const SHEET_ROWS = 60;

interface Setting {
  readonly size: PosterSize;
  /** Letters in a line of a work's words. */
  readonly letters: number;
  /** Lines on the sheet. */
  readonly lines: number;
  /** What the space and the rule between two works take of a line; the wide settings have room to spare. */
  readonly gap: number;
}

/** Largest first, as `src/styles/poster.css` sets them. */
const SIZES: readonly Setting[] = [
  { size: 'large', letters: 38, lines: 24, gap: 0 },
  { size: 'middle', letters: 15, lines: 66, gap: 0 },
  { size: 'close', letters: 21, lines: 110, gap: 0.25 },
];
/** A heading of a grade takes as much room as two lines. */
const HEADING_LINES = 2;

function linesOf(rows: readonly ScheduleRow[], { letters, gap }: Setting): number {
  const headings = new Set(rows.map((row) => row.grade)).size * HEADING_LINES;
  const works = rows.map((row) => {
    const day = row.secondDate === undefined ? 1 : 2;
    return Math.max(day, Math.ceil(posterWork(row).length / letters));
  });
  return works.reduce((sum, lines) => sum + lines + gap, headings);
}

/** The largest letters in which the rows fit one A4; undefined when they fit in none. */
function sizeOf(rows: readonly ScheduleRow[]): PosterSize | undefined {
  if (rows.length > SHEET_ROWS) return undefined;
  return SIZES.find((setting) => linesOf(rows, setting) <= setting.lines)?.size;
}

function byGrade(rows: readonly ScheduleRow[]): readonly PosterGrade[] {
  const grades = [...Map.groupBy(rows, (row) => row.grade)].sort(([a], [b]) => a - b);
  return grades.map(([grade, own]) => ({ grade, rows: own }));
}

/** One sheet where it holds all, else one for each grade, else halves of the grade. */
function split(rows: readonly ScheduleRow[]): readonly PosterSheet[] {
  const grades = byGrade(rows);
  const size = sizeOf(rows) ?? (rows.length === 1 ? 'close' : undefined);
  if (size !== undefined) return [{ grades, size }];
  if (grades.length > 1) return grades.flatMap((one) => split(one.rows));
  const half = Math.ceil(rows.length / 2);
  return [...split(rows.slice(0, half)), ...split(rows.slice(half))];
}

/**
 * The sheets of a school's poster: one A4 up to 60 rows, beyond that one for each grade.
 * Works that are over on the day of the build are left out; cancelled ones stay, because people remember their dates.
 * Rows with so many words that 60 of them need letters below 10 pt are parted as well. No rows ahead, no sheets.
 */
export function posterSheets(rows: readonly ScheduleRow[], builtOn: string): readonly PosterSheet[] {
  const ahead = rows.filter((row) => !isOver(row, builtOn)).sort(byDate);
  return ahead.length === 0 ? [] : split(ahead);
}

/** True when a work of the sheet has a subject drawn at random: the sheet then explains how it becomes known. */
export function hasChoice(sheet: PosterSheet): boolean {
  return sheet.grades.some(({ rows }) => rows.some((row) => row.subject === undefined));
}
