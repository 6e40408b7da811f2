import { scheduleSchema, type Schedule, type ScheduleChange } from '../schemas/schedule.ts';
import type { School } from '../schemas/school.ts';
import type { Rules } from '../schemas/rules.ts';
import type { Grid } from '../import/schedule/cells.ts';
import { mergeSchedule } from '../import/schedule/merge.ts';
import { titleOf } from '../import/schedule/merge-row.ts';
import type { Question } from '../import/schedule/question.ts';
import { readSpreadsheet } from '../import/schedule/read-spreadsheet.ts';
import { SpreadsheetError } from '../import/schedule/spreadsheet-error.ts';
import { understand } from '../import/schedule/understand.ts';
import { editContent } from '../markdown/edit-content.ts';
import { readContentFile } from '../markdown/front-matter.ts';

/*
 * A schedule out of Excel, in the browser. It is fetched when somebody chooses a table, not before.
 */

export { SpreadsheetError };
export type { Grid, Question };

export const readTable = (octets: ArrayBuffer): Promise<readonly Grid[]> => readSpreadsheet(octets);

/** What the editor has said of the table so far. */
export interface Answers {
  /** New texts of cells by address. */
  readonly cells: ReadonlyMap<string, string>;
  readonly form?: Schedule['rows'][number]['form'] | undefined;
  readonly minutes?: 45 | '2x45' | undefined;
  readonly missing?: 'keep' | 'cancel' | undefined;
}

export interface Known {
  readonly rules: Rules;
  readonly classes: School['classes'];
  readonly today: string;
  /** The file that the form holds. */
  readonly text: string;
}

export interface Read {
  readonly schedule: Schedule;
  readonly changes: readonly ScheduleChange[];
  /** What people call the rows, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly added: readonly string[];
  readonly works: number;
  readonly left: readonly string[];
  /** Classes that stay as they were while the table names others of their row. */
  readonly stays: readonly string[];
  /** What only a person can answer. Reasons and the order are asked for by the form itself. */
  readonly questions: readonly Question[];
  /** The file with the works of the table. */
  readonly text: string;
}

function scheduleIn(text: string): Schedule | undefined {
  return scheduleSchema.safeParse(readContentFile(text).yaml.toJS()).data;
}

/** Works come into the file beside what has been filled in already. */
function textWith({ text }: Known, existing: Schedule | undefined, schedule: Schedule): string {
  if (existing) return editContent(text, schedule);
  const own = readContentFile(text).yaml.toJS() as Partial<Schedule> | null;
  const { rows, changes, order } = schedule;
  return editContent(text, {
    ...own,
    ...(own?.order === undefined && order.number !== '' && { order }),
    rows,
    ...(changes && { changes }),
  });
}

/** Fields that the form asks for itself. */
const ASKED_BY_FORM: ReadonlySet<Question['topic']> = new Set(['order', 'reason']);

/** The works of a table put into the schedule that is open. */
export function readWorks(grids: readonly Grid[], known: Known, answers: Answers): Read {
  const existing = scheduleIn(known.text);
  const { rules, classes, today } = known;
  const understood = understand(grids, { rules, classes, answers: answers.cells });
  const { form, minutes, missing } = answers;
  const settings = { schoolYear: rules.schoolYear, today, order: understood.order, form, minutes, missing, classes };
  const merged = mergeSchedule(existing, understood.works, settings);
  const questions = [...understood.questions, ...merged.questions].filter(({ topic }) => !ASKED_BY_FORM.has(topic));
  return {
    schedule: merged.schedule,
    changes: merged.changes,
    titles: new Map(merged.schedule.rows.map((row) => [row.id, titleOf(row)])),
    added: merged.added,
    works: understood.works.length,
    left: understood.left,
    stays: merged.stays,
    questions,
    text: textWith(known, existing, merged.schedule),
  };
}
