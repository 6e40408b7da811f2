import type { FormKind } from './kinds.ts';
import { EditedFile, type Value } from '../markdown/edited-file.ts';

interface Now {
  /** The day in Moscow. */
  readonly today: string;
  readonly schoolYear: string;
}

/** Fields of a new file that are known before anything is typed. */
function known({ collection, only }: FormKind, { today, schoolYear }: Now): Readonly<Record<string, Value>> {
  switch (collection) {
    case 'schedules':
      return { schoolYear, published: today, checked: today };
    case 'schoolNews':
      return { date: today };
    case 'papers':
      return { published: today };
    case 'schoolMemos':
      return { reviewed: today };
    default:
      return only || collection !== 'schools' ? {} : { reviewed: today };
  }
}

/** The text that a new file begins with. */
export function newText(kind: FormKind, now: Now): string {
  const file = new EditedFile('---\n---\n');
  for (const [name, value] of Object.entries(known(kind, now))) file.set([name], value);
  return file.text();
}
