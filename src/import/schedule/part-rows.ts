import { dayMonth } from '../../domain/dates.ts';
import type { ScheduleRow } from '../../schemas/schedule.ts';
import type { School } from '../../schemas/school.ts';
import { likeness } from './match-rows.ts';
import { type Made, newId, renewed, type Settings, tidyRow } from './merge-row.ts';
import { askAll, type Question } from './question.ts';
import type { Work } from './work.ts';

type Classes = School['classes'];

/** Letters of a row or of a work; undefined for a whole parallel of which the school's card has no letters. */
function lettersOf(
  { grade, letters }: { readonly grade: number; readonly letters?: readonly string[] | undefined },
  classes: Classes,
): readonly string[] | undefined {
  const own = letters ?? classes?.[String(grade)] ?? [];
  return own.length > 0 ? own : undefined;
}

/** What becomes of the classes of published rows of which the table names only some. */
export interface Parting {
  /** Letters of a row that no work names. */
  readonly rest: ReadonlyMap<ScheduleRow, ReadonlySet<string>>;
  /** New works whose classes stood in a published row. */
  readonly origin: ReadonlyMap<Work, ScheduleRow>;
  /** Whole parallels of which the table names some classes, and nobody knows which others there are. */
  readonly unknown: ReadonlySet<ScheduleRow>;
}

/** Looks for every class of the rows that a work has taken: a class of a published work may not get lost. */
export function partRows(matched: ReadonlyMap<Work, ScheduleRow>, works: readonly Work[], classes: Classes): Parting {
  const rest = new Map<ScheduleRow, Set<string>>();
  const unknown = new Set<ScheduleRow>();
  for (const [{ letters }, row] of matched) {
    if (letters === undefined) continue;
    const own = lettersOf(row, classes);
    if (own === undefined) unknown.add(row);
    else rest.set(row, new Set(own.filter((letter) => !letters.includes(letter))));
  }
  const origin = new Map<Work, ScheduleRow>();
  for (const work of works) {
    const row = matched.get(work);
    const counted = row && lettersOf(row, classes);
    for (const letter of lettersOf(work, classes) ?? []) {
      if (counted?.includes(letter)) continue;
      const fit = (one: ScheduleRow): number => likeness(one, { ...work, letters: [letter] });
      // One work stands for one row: of two works of one group each class must find both.
      const [from] = [...rest.keys()]
        .filter((one) => rest.get(one)?.has(letter) && fit(one) > 0)
        .sort((a, b) => fit(b) - fit(a));
      if (!from) continue;
      rest.get(from)?.delete(letter);
      if (!row && !origin.has(work)) origin.set(work, from);
    }
  }
  return { rest, origin, unknown };
}

/**
 * What readers were told of classes that stood in a published row and now have a row of their own: the published one
 * under the new name. The entries that tell of a published state bear the published name, so the state stays behind.
 * @param status of the new row, where somebody has said it
 */
export function toldBefore(published: ScheduleRow, id: string, status: ScheduleRow['status']): ScheduleRow {
  const { status: was, ...bare } = published;
  const keepsStatus = was === 'проведена' || (was === 'отменена' && status === undefined);
  return { ...bare, id, ...(keepsStatus && { status: was }) };
}

/** A new row for classes that stood in a published one: it has what the published one said of them. */
export function takenOut(old: ScheduleRow, work: Work, used: Set<string>, settings: Settings): Made {
  const made = renewed(toldBefore(old, newId(work, used), work.status), work, settings);
  if (work.status !== undefined || made.row.status !== 'перенесена') return made;
  return { ...made, row: tidyRow({ ...made.row, status: undefined }) };
}

const details = (row: ScheduleRow): string => JSON.stringify(tidyRow({ ...row, letters: undefined }));

/**
 * Parts a published row of which the table names only some classes. The others stay as they were, under the published
 * name; the ones named stay with them when the table says nothing new of them, and else get a row of their own.
 */
export function parted(
  old: ScheduleRow,
  work: Work,
  rest: ReadonlySet<string>,
  used: Set<string>,
  settings: Settings,
): { readonly stays: Made; readonly out: Made | undefined } {
  const made = renewed(old, work, settings);
  const joins = details(made.row) === details(old);
  const letters = [...rest, ...(joins ? (work.letters ?? []) : [])].toSorted();
  const before = lettersOf(old, settings.classes) ?? [];
  const whole = letters.length === before.length && before.every((letter) => letters.includes(letter));
  const row = whole ? old : tidyRow({ ...old, letters });
  return {
    stays: { row, changes: [], questions: joins ? made.questions : [] },
    out: joins ? undefined : takenOut(old, work, used, settings),
  };
}

const subjectOf = (row: ScheduleRow): string => row.subject ?? row.choice?.group ?? '';
const daysOf = ({ date, secondDate }: ScheduleRow): string =>
  dayMonth(date) + (secondDate === undefined ? '' : ` и ${dayMonth(secondDate)}`);

/** «В таблице нет 5В, 5Г: математика остаётся 29 апреля» */
export function staysWords(row: ScheduleRow, rest: ReadonlySet<string>): string {
  const classes = [...rest].map((letter) => `${row.grade}${letter}`).join(', ');
  const over = row.status === 'отменена' || row.status === 'проведена';
  const words = over ? `, ${daysOf(row)}, по-прежнему ${row.status}` : ` остаётся ${daysOf(row)}`;
  return `В таблице нет ${classes}: ${subjectOf(row)}${words}`;
}

/** Which classes a whole parallel has must be known before some of them are taken out of it. */
export function unknownLetters(row: ScheduleRow, work: Work): Question {
  const named = (work.letters ?? []).map((letter) => `${row.grade}${letter}`).join(', ');
  return askAll(
    'class',
    `${row.grade} классы, ${subjectOf(row)}: на портале вся параллель, ${daysOf(row)}, а в таблице ${named}. Какие ещё есть ${row.grade} классы?`,
    'Впишите классы школы в её карточку или поставьте в таблице всю параллель.',
  );
}
