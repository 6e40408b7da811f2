import { isForm } from './likeness.ts';

/** An element of a page that has an address of its own, and the number of words before it. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** What the index keeps of a page. */
export interface PageText {
  readonly title: string;
  /** The page's words, apart by spaces. */
  readonly text: string;
  readonly anchors: readonly Anchor[];
  /** Numbers of the words that the engine has found. */
  readonly locations: readonly number[];
}

export interface Place {
  /** Empty for the top of the page. */
  readonly id: string;
  /** A heading, a term, the first words of a row; empty for the top of the page. */
  readonly name: string;
  /** The words around what was found, those that were found among them marked. */
  readonly excerpt: readonly { readonly word: string; readonly found: boolean }[];
}

const EXCERPT = 30;
/** Words before the first found one, so that the sentence is understood. */
const BEFORE = 6;
const NAME = 70;
const WORDS_WITH_PLACE = /^(?:h[2-6]|tr|dt)$/;

/**
 * The place of a page that answers a query best: the one with most of the words asked for, words of its heading
 * twice; of equals the first, and the top of the page before any.
 */
export function bestPlace(page: PageText, asked: readonly string[]): Place {
  const words = page.text.split(/\s+/);
  const found = new Map<number, string>();
  for (const at of page.locations) {
    const word = asked.find((one) => isForm(one, words[at] ?? ''));
    if (word !== undefined) found.set(at, word);
  }
  const places = page.anchors
    .filter(({ element, id }) => WORDS_WITH_PLACE.test(element) && id !== '')
    .toSorted((a, b) => a.location - b.location)
    .map((anchor, index, all) => ({ ...anchor, end: all[index + 1]?.location ?? words.length }));
  const top = { id: '', text: page.title, location: 0, end: places[0]?.location ?? words.length };
  let best = { ...top, score: -1 };
  for (const place of [top, ...places]) {
    const inside = new Set([...found].filter(([at]) => at >= place.location && at < place.end).map(([, word]) => word));
    const named = asked.filter((one) => place.text.split(/\s+/).some((word) => isForm(one, word)));
    const score = inside.size + named.length;
    if (score > best.score) best = { ...place, score };
  }
  const first = Math.min(...[...found.keys()].filter((at) => at >= best.location && at < best.end), best.end);
  const from = first === best.end ? best.location : Math.max(best.location, first - BEFORE);
  return {
    id: best.id,
    name: best.id === '' ? '' : shortened(best.text.trim() || words.slice(best.location, best.end).join(' ')),
    excerpt: words.slice(from, from + EXCERPT).map((word, index) => ({ word, found: found.has(from + index) })),
  };
}

function shortened(text: string): string {
  return text.length <= NAME ? text : `${text.slice(0, NAME).replace(/[\s\p{P}]+\S*$/u, '')}…`;
}
