import { bestPlace, type Place } from '../domain/query/place.ts';
import { yearOfAnchor } from '../domain/query/year-anchor.ts';
import type { UnderstoodQuery } from '../domain/query/understood.ts';
import type { PagefindPage } from './engine.ts';

/** A find as it is shown. */
export interface Hit {
  /** Address of the page and the place in it. */
  readonly href: string;
  readonly title: string;
  /** The heading, the term or the first words of the row that was found; empty for the page as a whole. */
  readonly place: string;
  /** «Документы», «Школы». */
  readonly kind: string;
  /** Short name; empty for a page of the whole portal. */
  readonly territory: string;
  readonly excerpt: Place['excerpt'];
  /** What it was for is over: «срок истёк», «заменён»; empty for what holds. */
  readonly state: string;
  /** How good an answer it is; comparable within one query. */
  readonly score: number;
}

/** A list of other pages is less of an answer than they are. */
const LISTING = 'Разделы';
/** What is over stands below what is in force and says the same. */
const OVER = 0.9;

/** A page called as was asked goes before one that only speaks of it; the engine's own order decides the rest. */
function fitness({ named, exact, held, covered }: Place, rank: number): number {
  return 0.2 * Math.min(1, rank) + 0.4 * named + 0.1 * exact + 0.2 * held + 0.1 * covered + (rank > 1 ? 0.5 : 0);
}

/** A page with the place in it that answers best: a section, a row of a plan, a term of the glossary, a grade. */
export function hitOf(
  page: PagefindPage,
  { words, facts: { grade } }: Pick<UnderstoodQuery, 'words' | 'facts'>,
  rank: number,
): Hit {
  const { raw_content: text, anchors, url, meta, filters } = page;
  const title = meta['title'] ?? url;
  const place = bestPlace({ title, words: meta['kw'] ?? '', text, anchors }, words, grade);
  const kind = filters['вид']?.[0] ?? '';
  const state = meta['state'] ?? '';
  const year = yearOfAnchor(place.id);
  const href = year === undefined ? (place.id === '' ? url : `${url}#${place.id}`) : `${url}${year}/`;
  const fit = fitness(place, rank);
  const isListing = kind === LISTING && place.id === '' && place.exact < 1;
  return {
    href,
    title,
    place: place.name,
    kind,
    territory: filters['территория']?.[0] ?? '',
    excerpt: place.excerpt,
    state,
    score: place.covered === 0 ? 0 : fit * (isListing ? 0.8 : 1) * (state === '' ? 1 : OVER),
  };
}
