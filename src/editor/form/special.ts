import type { Surroundings } from '../check-file.ts';
import type { FormContext } from './context.ts';

/** What the special fields know besides the school: the file as readers have it now. */
export interface FormKnowledge extends Surroundings {
  readonly opened: string;
}

/** Fields that the form draws by what it knows of the school and of the year. */
export function specialFields(_knowledge: FormKnowledge): FormContext['special'] {
  // The territory of a school's event is told by its folder.
  return (_spec, path) => (path.join('.') === 'territory' ? 'hidden' : undefined);
}
