import { type Abbreviation, abbreviationFinder, abbreviationsOf } from '../domain/glossary/abbreviations.ts';
import { routes } from '../routes.ts';
import type { GlossaryTerm } from '../schemas/texts.ts';
import { byName, entriesOf, htmlOf, memo, segment } from './entries.ts';
import { link } from './portal.ts';

export interface TermView extends GlossaryTerm {
  readonly id: string;
  readonly href: string;
  readonly html: string;
}

/** The glossary in alphabetical order. */
export const glossary = memo(async (): Promise<readonly TermView[]> => {
  const views = (await entriesOf('glossary')).map((entry): TermView => {
    const id = segment(entry.id, 1);
    return { ...entry.data, id, href: link(routes.term(id)), html: htmlOf(entry) };
  });
  return views.sort((a, b) => byName(a.term, b.term));
});

const finder = memo(async () => abbreviationFinder(abbreviationsOf(await glossary())));

/** Words of the glossary whose abbreviations stand in a text, in alphabetical order. */
export async function termsIn(text: string): Promise<readonly TermView[]> {
  const find = await finder();
  const ids = new Set(
    find(text)
      .map(({ of }) => of)
      .filter((of): of is Abbreviation => of !== undefined)
      .map(({ id }) => id),
  );
  return (await glossary()).filter(({ id }) => ids.has(id));
}
