import type { Rules } from '../../schemas/rules.ts';
import type { School } from '../../schemas/school.ts';

/** What is known before a spreadsheet is read. */
export interface Context {
  /** The frame of the schedule's year: its grades and subjects. */
  readonly rules: Pick<Rules, 'schoolYear' | 'subjects' | 'grades'>;
  /** Classes of the school's card, when it has them. */
  readonly classes?: School['classes'] | undefined;
  /** New texts of cells, by address: answers to questions. */
  readonly answers?: ReadonlyMap<string, string> | undefined;
  /** An empty class, subject or day means the one above. */
  readonly fillDown?: boolean | undefined;
}
