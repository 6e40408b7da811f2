import { counted } from '../domain/plural.ts';
import { reranked } from '../domain/query/rank.ts';
import { type Answer, ask } from './ask.ts';
import { inTime, openEngine } from './engine.ts';
import { hitItem, hitOf } from './hit.ts';

/** Loaded with the engine, when somebody searches: what asks it and what shows its answers. */
export { ask, inTime, openEngine };

const PAGE = 10;

/** Where answers are put. */
export interface Shelf {
  readonly hits: HTMLElement;
  readonly more: HTMLButtonElement;
}

/** «Найдено: 2 страницы» and what became of words that no page has. */
export function told({ hits, missing, replaced }: Answer): string {
  const quoted = missing.map((word) => `«${word}»`).join(', ');
  return [
    `Найдено: ${counted(hits.length, ['страница', 'страницы', 'страниц'])}.`,
    ...replaced.map(({ from, to }) => `Вместо «${from}» искали «${to}».`),
    ...(missing.length === 0 ? [] : [`На портале нет ${missing.length === 1 ? 'слова' : 'слов'} ${quoted}.`]),
  ].join(' ');
}

/** Appends ten answers and offers the next ten; nothing happens when `wanted` says that they are out of date. */
export async function show(parts: Shelf, answer: Answer, from: number, wanted: () => boolean): Promise<void> {
  const next = answer.hits.slice(from, from + PAGE);
  const pages = await inTime(Promise.all(next.map((hit) => hit.data())));
  if (!wanted()) return;
  const hits = pages.map((page) => hitOf(page, answer.words));
  const items = reranked(hits, answer.words).map(hitItem);
  parts.hits.append(...items);
  if (from > 0) items[0]?.querySelector('a')?.focus();
  parts.more.hidden = from + PAGE >= answer.hits.length;
  parts.more.onclick = () => void show(parts, answer, from + PAGE, wanted);
}
