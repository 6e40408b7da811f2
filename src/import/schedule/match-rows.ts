import type { ScheduleRow } from '../../schemas/schedule.ts';
import type { Work } from './work.ts';

/** How well a row of the schedule and a work of the spreadsheet fit; 0 when they are two different things. */
export function likeness(row: ScheduleRow, work: Work): number {
  if (row.grade !== work.grade) return 0;
  const drawn = row.choice !== undefined;
  const subject =
    row.subject !== undefined && row.subject === work.subject
      ? 8
      : work.subject !== undefined && row.subject === undefined && row.choice?.subjects.includes(work.subject)
        ? 4
        : drawn && work.choice !== undefined && row.choice?.group === work.choice.group
          ? 6
          : 0;
  if (subject === 0) return 0;
  const [mine, theirs] = [row.letters, work.letters];
  const same = (mine ?? []).toSorted().join('') === (theirs ?? []).toSorted().join('');
  const overlap = mine === undefined || theirs === undefined || mine.some((letter) => theirs.includes(letter));
  if (!same && !overlap) return 0;
  return subject * 4 + (same ? 2 : 0) + (row.date === work.date ? 1 : 0);
}

/**
 * Which row of the schedule each work is: by class and subject, so that a row keeps its id when its day changes.
 * @returns works → rows; a work without a row is new, and a row is taken once
 */
export function matchRows(rows: readonly ScheduleRow[], works: readonly Work[]): ReadonlyMap<Work, ScheduleRow> {
  const pairs = works
    .flatMap((work, w) => rows.map((row, r) => ({ work, row, order: w * rows.length + r, score: likeness(row, work) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order);
  const found = new Map<Work, ScheduleRow>();
  const taken = new Set<ScheduleRow>();
  for (const { work, row } of pairs) {
    if (found.has(work) || taken.has(row)) continue;
    found.set(work, row);
    taken.add(row);
  }
  return found;
}
