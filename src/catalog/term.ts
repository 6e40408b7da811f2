import { memo } from './entries.ts';
import { glossary, type TermView } from './glossary.ts';

const byId = memo(async () => new Map((await glossary()).map((term) => [term.id, term])));

/**
 * A word of the glossary by the name of its file.
 * @throws Error when there is none: a text may not explain itself by a word that nobody can look up.
 */
export async function termById(id: string): Promise<TermView> {
  const found = (await byId()).get(id);
  if (!found) throw new Error(`Нет слова словаря «${id}»: content/glossary/${id}.md`);
  return found;
}
