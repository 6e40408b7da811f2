import type { School } from '../../schemas/school.ts';
import { publishedIn } from '../changes.ts';
import type { Surroundings } from '../check-file.ts';
import type { EditedFile } from '../../markdown/edited-file.ts';
import type { FormContext } from './context.ts';
import { drawField } from './render.ts';
import { selectField } from './single.ts';
import { workFields } from './work-fields.ts';
import { worksField } from './works.ts';

/** What the special fields know besides the school: the file as readers have it now. */
export interface FormKnowledge extends Surroundings {
  readonly opened: string;
}

/** Fields that the form draws by what it knows of the school and of the year. */
export function specialFields(knowledge: FormKnowledge, file: EditedFile): FormContext['special'] {
  const { data, entries, today, opened } = knowledge;
  const card = entries.find(({ collection }) => collection === 'schools')?.data as School | undefined;
  const rules = data.rules.find(({ schoolYear }) => schoolYear === file.get(['schoolYear']));
  const works = worksField(
    { published: publishedIn(opened, card?.classes), today, fields: workFields(rules, card?.classes) },
    drawField,
  );
  const papers = entries.filter(({ collection }) => collection === 'papers').map(({ id }) => id);
  const items = (rules ?? data.rules.at(-1))?.coverage?.map(({ id }) => id) ?? [];
  const from =
    (options: readonly string[]): FormContext['special'] =>
    () =>
    (spec, path, context) =>
      selectField({ ...spec, options }, path, context);
  return (spec, path) => {
    const name = path.filter((step) => typeof step === 'string').join('.');
    switch (name) {
      // The territory of a school's event is told by its folder; entries of a schedule's changes are written by themselves.
      case 'territory':
        return 'hidden';
      case 'changes':
        return spec.item?.fields.some((field) => field.name === 'row') ? 'hidden' : undefined;
      case 'rows':
        return path.length === 1 ? works : undefined;
      case 'order.paper':
        return papers.length > 0 ? from(papers)(spec, path) : undefined;
      case 'exempt.item':
        return items.length > 0 ? from(items)(spec, path) : undefined;
      default:
        return undefined;
    }
  };
}
