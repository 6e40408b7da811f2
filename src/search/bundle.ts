import { mergeFinds, type Merged } from '../domain/query/merge.ts';
import type { Alternative, UnderstoodWord } from '../domain/query/understood.ts';
import type { Vocabulary } from '../domain/query/vocabulary.ts';
import { inTime, type Pagefind, type PagefindHit, SearchError } from './engine.ts';

/** An index and the words that it has. */
export interface Bundle {
  readonly engine: Pagefind;
  readonly vocabulary: Vocabulary;
}

/** With so many pages that have all the words, pages with some of them are not wanted. */
const ENOUGH = 5;
/** Other ways to say a word that are looked for: each may be one more file to fetch. */
const WAYS = 4;
/** A word that so many pages have needs no other ways to say it. */
const FOUND = 5;
/** A word of most pages is not looked for in other ways: it tells nothing. */
const COMMON = 0.12;

function knows(vocabulary: Vocabulary, { stems, why }: Alternative): boolean {
  return stems.every(
    (one) =>
      vocabulary.stems.has(one) || (why === 'form' && [...vocabulary.stems.keys()].some((key) => key.startsWith(one))),
  );
}

/** An index of more pages is asked for pages with all the words, and for some of them only where they are rare. */
const BIG = 500;
/** In a big index a word of more pages than this share of all tells nothing, and its list is long. */
const RARE = 0.1;

interface Asked {
  readonly weight: number;
  /** How many pages have the word. */
  readonly pages: number;
  readonly ways: readonly Alternative[];
}

/** A word as this bundle can be asked for it; without ways when none of its pages can have it. */
function askable(word: UnderstoodWord, vocabulary: Vocabulary): Asked {
  const ways = word.alternatives.filter((one) => knows(vocabulary, one));
  const pages = Math.min(...(ways[0]?.stems ?? []).map((one) => vocabulary.stems.get(one)?.pages ?? 0));
  const enough = word.weight < COMMON || pages >= FOUND;
  return { weight: word.weight, pages, ways: ways.slice(0, enough ? 1 : WAYS) };
}

/**
 * Pages of a bundle that answer the words, the best first. A word that the bundle does not have is never sent:
 * Pagefind would answer with words that begin like it.
 * @throws SearchError when the index does not answer in time, or a file of it is missing
 */
export async function findIn(
  bundle: Bundle,
  words: readonly UnderstoodWord[],
): Promise<readonly Merged<PagefindHit>[]> {
  const asked = words.map((word) => askable(word, bundle.vocabulary));
  const known = asked.filter(({ ways }) => ways.length > 0);
  if (known.length === 0) return [];
  const find = async (query: string): Promise<readonly PagefindHit[]> =>
    (await inTime(bundle.engine.search(query))).results;
  const all = await find(known.map(({ ways: [first] }) => first?.sought ?? '').join(' '));
  const isBig = bundle.vocabulary.pages > BIG;
  const isPlain = known.length === asked.length && known.every(({ ways }) => ways.length === 1);
  const isEnough = all.length >= ENOUGH || (all.length > 0 && (isBig || known.length === 1));
  if (isEnough && (isPlain || isBig)) return mergeFinds([{ weight: 1, ways: [{ weight: 1, hits: all }] }]);
  const rare = asked.filter(({ pages }) => pages <= bundle.vocabulary.pages * RARE);
  const sought = isBig && rare.some(({ ways }) => ways.length > 0) ? rare : asked;
  const lists = await Promise.all(
    sought.map(async ({ weight, ways }) => ({
      weight,
      ways: await Promise.all(ways.map(async (way) => ({ weight: way.weight, hits: await find(way.sought) }))),
    })),
  );
  // The words are known to stand on pages: an empty list is a file of the index that did not come.
  const isLost = lists.some(({ ways }, index) =>
    ways.some(({ hits }, way) => hits.length === 0 && sought[index]?.ways[way]?.stems.length === 1),
  );
  if (isLost) throw new SearchError('broken');
  return mergeFinds(lists);
}
