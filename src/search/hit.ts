import { bestPlace, type Place } from '../domain/query/place.ts';
import type { PagefindPage } from './engine.ts';

export interface Hit {
  /** Title of the page and name of the place in it. */
  readonly name: string;
  /** Whether it only lists other pages. */
  readonly listing: boolean;
  readonly page: PagefindPage;
  readonly place: Place;
}

/** A page with the place in it that answers best: a section, a row of a plan, a term of the glossary. */
export function hitOf(page: PagefindPage, words: readonly string[]): Hit {
  const title = page.meta['title'] ?? page.url;
  const { raw_content: text, anchors, locations } = page;
  const place = bestPlace({ title, text, anchors, locations }, words);
  const name = place.name === '' ? title : `${title}: ${place.name}`;
  return { name, listing: page.filters['вид']?.[0] === 'Разделы', page, place };
}

/** One result: its title, what kind of page it is, the words around what was found. */
export function hitItem({ name, page, place }: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('a');
  title.className = 'hit-title';
  title.href = place.id === '' ? page.url : `${page.url}#${place.id}`;
  title.textContent = name;
  const facts = document.createElement('p');
  facts.textContent = [page.filters['вид']?.[0], page.filters['территория']?.[0]]
    .filter((one) => one !== undefined)
    .join(' · ');
  const excerpt = document.createElement('p');
  // Words become nodes: no text of a page is ever parsed as markup.
  for (const { word, found } of place.excerpt) {
    const node = found ? document.createElement('mark') : document.createTextNode(word);
    node.textContent = word;
    excerpt.append(node, ' ');
  }
  item.append(title, facts, excerpt);
  return item;
}
