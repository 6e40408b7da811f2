import { counted } from '../domain/plural.ts';
import type { Hit } from './hit.ts';
import { answerCard } from './instant/card.ts';
import { instantAnswers } from './instant/index.ts';
import { kindLinks } from './kinds.ts';
import { notesOn } from './notes.ts';
import { fetchJson } from './engine.ts';
import { FIRST_TEXTS, openSearch, type SearchAnswer, type Searcher } from './search.ts';

/** Loaded when somebody searches: what finds and what shows the finds. */
export { answerCard, fetchJson, instantAnswers, kindLinks, notesOn, openSearch };

const PAGE = 10;

/** Where finds are put. */
export interface Shelf {
  readonly hits: HTMLElement;
  readonly more: HTMLButtonElement;
}

/** «Найдено: 2 страницы.» */
export function told(finds: number, answers: number): string {
  if (finds > 0) return `Найдено: ${counted(finds, ['страница', 'страницы', 'страниц'])}.`;
  return answers > 0 ? 'Других страниц с такими словами нет.' : '';
}

/** For whoever hears the page: the first answer stands above the words that are read out, and is seen but not heard. */
export function heard(answer: HTMLElement): HTMLElement {
  const words = document.createElement('span');
  words.className = 'visually-hidden';
  words.textContent = ` Ответ выше списка: ${answer.querySelector('h2')?.textContent ?? ''}.`;
  return words;
}

/** One find: its title, what kind of page it is, the words around what was found. */
function item({ href, title, place, kind, territory, excerpt, state }: Hit): HTMLLIElement {
  const one = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'hit-title';
  link.href = href;
  link.textContent = place === '' ? title : `${title}: ${place}`;
  const facts = document.createElement('p');
  facts.textContent = [kind, territory, state].filter((fact) => fact !== '').join(' · ');
  const text = document.createElement('p');
  // Words become nodes: no text of a page is ever parsed as markup.
  for (const { word, found } of excerpt) {
    const node = found ? document.createElement('mark') : document.createTextNode(word);
    node.textContent = word;
    text.append(node, ' ');
  }
  one.append(link, facts, text);
  return one;
}

/** Appends the first few finds, then ten at a time; nothing happens when `wanted` says that they are out of date. */
export async function show(
  parts: Shelf,
  searcher: Searcher,
  answer: SearchAnswer,
  from: number,
  wanted: () => boolean,
): Promise<void> {
  const to = from === 0 ? FIRST_TEXTS : from + PAGE;
  const hits = await searcher.load(answer, answer.finds.slice(from, to));
  if (!wanted()) return;
  const items = hits.map(item);
  parts.hits.append(...items);
  if (from > 0) items[0]?.querySelector('a')?.focus();
  parts.more.hidden = to >= answer.finds.length;
  parts.more.onclick = () => void show(parts, searcher, answer, to, wanted);
}
