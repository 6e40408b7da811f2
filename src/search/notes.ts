import type { SearchAnswer, Searcher } from './search.ts';

function paragraph(...parts: readonly (Node | string)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.append(...parts);
  return made;
}

function linkTo(address: string, words: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}

/**
 * What was done with the query, under the number of finds: what was mended, with the way back, and words that no page
 * has, with words that look like them.
 * @param addressOf the address of a search for other words; `exact` for the same words as they were typed
 */
export async function notesOn(
  { understood: { typed, shown, missing } }: SearchAnswer,
  near: Searcher['near'],
  addressOf: (query: string, exact: boolean) => string,
): Promise<readonly HTMLElement[]> {
  const notes: HTMLElement[] = [];
  if (shown !== undefined)
    notes.push(
      paragraph(`Показаны результаты для «${shown}». `, linkTo(addressOf(typed, true), `Искать «${typed}» как есть`)),
    );
  for (const word of missing) {
    const offers = await near(word);
    const instead = (other: string): string =>
      addressOf(
        typed.replace(word, () => other),
        false,
      );
    const links = offers.flatMap((other, index) => [
      index === 0 ? ' Похожие слова: ' : ', ',
      linkTo(instead(other), other),
    ]);
    notes.push(paragraph(`На портале нет ${/^\d+$/.test(word) ? 'числа' : 'слова'} «${word}».`, ...links));
  }
  return notes;
}
