import { isForm } from '../domain/query/likeness.ts';
import { mergeHits } from '../domain/query/merge.ts';
import { plainQuery } from '../domain/query/plain.ts';
import { guesses, queryWords } from '../domain/query/words.ts';
import { inTime, type Pagefind, type PagefindHit } from './engine.ts';

export interface Answer {
  readonly hits: readonly PagefindHit[];
  /** The words that were looked for, as the pages have them. */
  readonly words: readonly string[];
  /** Words that no page has: nothing was looked for instead of them. */
  readonly missing: readonly string[];
  /** Words that no page has, and what was looked for instead: «график» for «uhfabr». */
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
}

/** Fewer pages with all the words than this, and pages with some of them follow. */
const FEW = 5;
/** Pages read to see whether the index has a word: the engine puts true finds first. */
const PROOFS = 2;

/** Whether a page really has the word: the engine answers unknown words with words that begin alike. */
async function isKnown(engine: Pagefind, word: string): Promise<boolean> {
  const { results } = await inTime(engine.search(word));
  const proofs = results.slice(0, PROOFS).map(async (hit) => {
    const page = await hit.data();
    const words = page.raw_content.split(/\s+/);
    const hidden = (hit.matchedMetaFields ?? []).map((field) => page.meta[field] ?? '').join(' ');
    return page.locations.map((at) => words[at] ?? '').concat(hidden.split(/[\s,]+/));
  });
  const found = await inTime(Promise.all(proofs));
  return found.flat().some((one) => isForm(word, one));
}

/** The word itself, or what was meant by it; undefined when no page has either. */
async function knownWord(engine: Pagefind, word: string): Promise<string | undefined> {
  for (const one of [word, ...guesses(word)]) if (await isKnown(engine, one)) return one;
  return undefined;
}

/**
 * Pages with all the words of a query, then, when they are few, pages with most of them.
 * @throws Error when the engine does not answer in time.
 */
export async function ask(engine: Pagefind, typed: string, filters: Record<string, string>): Promise<Answer> {
  const found = await Promise.all(
    queryWords(plainQuery(typed)).map(async (word) => ({ ...word, known: await knownWord(engine, word.sought) })),
  );
  const words = [...new Set(found.flatMap(({ known }) => (known === undefined ? [] : [known])))];
  const missing = found.filter(({ known }) => known === undefined).map((word) => word.typed);
  const replaced = found.flatMap(({ typed: from, sought, known: to }) =>
    to === undefined || to === sought ? [] : [{ from, to: sought.startsWith(to) ? `${to}…` : to }],
  );
  if (words.length === 0) return { hits: [], words, missing, replaced };
  const { results: all } = await inTime(engine.search(words.join(' '), { filters }));
  if (all.length >= FEW || words.length === 1) return { hits: all, words, missing, replaced };
  const [every, ...lists] = await inTime(
    Promise.all([engine.search(null), ...words.map((word) => engine.search(word, { filters }))]),
  );
  const first = new Set(all.map(({ id }) => id));
  const some = mergeHits(
    lists.map(({ results }) => results),
    every.results.length,
  );
  return { hits: [...all, ...some.filter(({ id }) => !first.has(id))], words, missing, replaced };
}
