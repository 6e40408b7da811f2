import type { Paper } from '../../schemas/paper.ts';
import type { School } from '../../schemas/school.ts';
import { publishedIn } from '../changes.ts';
import type { Surroundings } from '../check-file.ts';
import type { EditedFile } from '../../markdown/edited-file.ts';
import type { Draw, FormContext } from './context.ts';
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
  const papers = new Map(
    entries
      .filter(({ collection }) => collection === 'papers')
      .map(({ id, data: paper }) => [id, (paper as Paper).title]),
  );
  const frame = rules ?? data.rules.at(-1);
  const items = new Map(frame?.coverage?.map(({ id, title }) => [id, title]));
  const limits = new Map(frame?.limits.map(({ rule, text }) => [rule, text]));
  const from = (titles: ReadonlyMap<string, string>, label?: string): Draw | undefined =>
    titles.size === 0
      ? undefined
      : (spec, path, context) => {
          const named = { ...spec, options: [...titles.keys()], titles };
          return selectField(label === undefined ? named : { ...named, label, hint: undefined }, path, context);
        };
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
        return from(papers);
      case 'exempt.item':
        return from(items);
      case 'rows.exceptions.rule':
        return from(limits, 'Рекомендация');
      default:
        return undefined;
    }
  };
}
