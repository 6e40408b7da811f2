import { stem } from './stem.ts';
import type { Alternative, UnderstoodWord } from './understood.ts';
import { daysIn, plainWords } from './vocabulary.ts';

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
  /** Hidden words by which people look for the page. */
  readonly words: string;
  /** The page's words, apart by spaces. */
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

export interface Place {
  /** Empty for the top of the page. */
  readonly id: string;
  /** A heading, a term, the first words of a row; empty for the top of the page. */
  readonly name: string;
  /** The words around what was found, those that were found among them marked. */
  readonly excerpt: readonly { readonly word: string; readonly found: boolean }[];
  /** How much of what was asked for stands in the title and in the place's name; from 0 to 1. */
  readonly named: number;
  /** How much of the title and the name was asked for; from 0 to 1. */
  readonly exact: number;
  /** How much of what was asked for stands in the place, its name and the title; from 0 to 1. */
  readonly held: number;
  /** How much of what was asked for the page has at all; from 0 to 1. */
  readonly covered: number;
}

const EXCERPT = 30;
/** Words before the first found one, so that the sentence is understood. */
const BEFORE = 6;
const NAME = 70;
const WORDS_WITH_PLACE = /^(?:h[2-6]|tr|dt|li|p|section)$/;
/** Places that have a name; a row or a clause only has its first words. */
const HEADING = /^(?:h[2-6]|dt|section)$/;
/** A source in the list below a text (`Sources.astro`): it says what the text rests on, and answers nothing itself. */
const SOURCE = /^istochnik-\d+$/;
/** The works of a grade in a school's record: «Школа № 7» has a seven in every one of them. */
const GRADE = /^klass-\d+$/;
/** A find in a heading says more than one in its text. */
const IN_NAME = 1;
/** A hidden word says what a page is about, but less surely than its title. */
const HIDDEN = 0.8;

/** The stems of a printed word: «план-график» has two, «5а» too, a day in digits is one more. */
const stemsOf = (text: string): readonly string[] => [...plainWords(text).map(stem), ...daysIn(text)];

type Asked = Pick<UnderstoodWord, 'alternatives' | 'weight'>;

function isMeant(found: string, wanted: string, { why }: Alternative): boolean {
  return found === wanted || (why === 'form' && found.startsWith(wanted));
}

/** How well the stems of a place answer one word of the query: the best of its alternatives, whole or in part. */
function answers(asked: Asked, has: ReadonlySet<string>): number {
  let best = 0;
  for (const alternative of asked.alternatives) {
    const { stems, weight } = alternative;
    const held = stems.filter((one) =>
      alternative.why === 'form' ? [...has].some((found) => isMeant(found, one, alternative)) : has.has(one),
    ).length;
    best = Math.max(best, (weight * held) / Math.max(1, stems.length));
  }
  return best;
}

/** Words that are on every page decide nothing, but a little more than nothing. */
const importance = ({ weight }: Asked): number => 0.1 + weight;

/** The share of a query that stems answer, rare words counting more. */
function share(asked: readonly Asked[], has: ReadonlySet<string>): number {
  const whole = asked.reduce((sum, one) => sum + importance(one), 0);
  return whole === 0 ? 0 : asked.reduce((sum, one) => sum + importance(one) * answers(one, has), 0) / whole;
}

/** The share of a name's own words that are asked for: «Памятки» is just what «памятки» means. */
function exactness(name: readonly string[], asked: readonly Asked[]): number {
  const wanted = asked.flatMap(({ alternatives }) => alternatives);
  const meant = name.filter((found) => wanted.some((one) => one.stems.some((stems) => isMeant(found, stems, one))));
  return name.length === 0 ? 0 : meant.length / name.length;
}

/**
 * The place of a page that answers a query best: the one with most of what is asked for, its heading counting twice;
 * of equals the first, and the top of the page before any.
 * @param grade the grade that is asked for: that of a school is never answered by another one
 */
export function bestPlace(page: PageText, asked: readonly Asked[], grade?: number): Place {
  const words = page.text.split(/\s+/);
  const stems = words.map(stemsOf);
  const places = page.anchors
    .filter(({ element, id }) => WORDS_WITH_PLACE.test(element) && id !== '' && !SOURCE.test(id))
    .sort((a, b) => a.location - b.location)
    .map((anchor, index, all) => ({ ...anchor, end: all[index + 1]?.location ?? words.length }))
    .filter(({ id }) => grade === undefined || !GRADE.test(id) || id === `klass-${grade}`);
  const title = stemsOf(page.title);
  const top = { element: 'main', id: '', text: page.title, location: 0, end: places[0]?.location ?? words.length };
  let best = { ...top, score: -1, name: '', held: 0 };
  for (const place of [top, ...places]) {
    const name = place.id === '' ? '' : nameOf(place, words);
    const called = HEADING.test(place.element) ? stemsOf(name) : [];
    // The page's title is said of every place of it.
    const held = share(asked, new Set([...stems.slice(place.location, place.end).flat(), ...called, ...title]));
    const score = held + IN_NAME * share(asked, new Set([...called, ...title]));
    if (score > best.score + 1e-9) best = { ...place, score, name, held };
  }
  const called = HEADING.test(best.element) ? stemsOf(best.name) : [];
  const hidden = stemsOf(page.words);
  const named = share(asked, new Set([...title, ...called]));
  return {
    id: best.id,
    name: best.name,
    excerpt: excerpt(words, stems, asked, best),
    named: Math.max(named, HIDDEN * share(asked, new Set([...title, ...called, ...hidden]))),
    exact: exactness(best.id === '' ? title : [...title, ...called], asked),
    held: best.held,
    covered: share(asked, new Set([...title, ...hidden, ...stems.flat()])),
  };
}

function nameOf(place: Anchor & { readonly end: number }, words: readonly string[]): string {
  const { element, text, location, end } = place;
  if (HEADING.test(element) && text.trim() !== '') return shortened(text.trim());
  const start = words.slice(location, Math.min(end, location + 14));
  // A section begins with its heading, and the index ends a heading with a full stop.
  const sentence = element === 'section' ? start.findIndex((word) => /[.?!]$/.test(word)) : -1;
  return shortened(start.slice(0, sentence === -1 ? undefined : sentence + 1).join(' '));
}

/** Which word of the query a printed word answers; -1 for none. */
function answered(stems: readonly string[], asked: readonly Asked[]): number {
  return asked.findIndex(({ alternatives }) =>
    alternatives.some((one) => one.stems.some((wanted) => stems.some((found) => isMeant(found, wanted, one)))),
  );
}

/** The words from the stretch of a place that tells most of what was asked for. */
function excerpt(
  words: readonly string[],
  stems: readonly (readonly string[])[],
  asked: readonly Asked[],
  place: { readonly location: number; readonly end: number },
): Place['excerpt'] {
  const found = new Map<number, number>();
  const end = Math.min(words.length, Math.max(place.end, place.location + EXCERPT));
  for (let index = place.location; index < end; index += 1) {
    const which = answered(stems[index] ?? [], asked);
    if (which !== -1) found.set(index, which);
  }
  const tells = (start: number): number => {
    const told = new Set(
      [...found].filter(([at]) => at >= start && at < start + EXCERPT - BEFORE).map(([, which]) => which),
    );
    return [...told].reduce((sum, which) => sum + importance(asked[which] ?? { alternatives: [], weight: 0 }), 0);
  };
  let [start, most] = [place.location, 0];
  for (const at of found.keys()) {
    const told = tells(at);
    if (told > most + 1e-9) [start, most] = [at, told];
  }
  const from = Math.max(place.location, start - BEFORE);
  return words.slice(from, from + EXCERPT).map((word, index) => ({ word, found: found.has(from + index) }));
}

function shortened(text: string): string {
  return text.length <= NAME ? text : `${text.slice(0, NAME).replace(/[\s\p{P}]+\S*$/u, '')}…`;
}
