import { speaksOfSchool } from '../domain/query/facts/schools.ts';
import { type FinderRow, folded } from '../domain/query/finder.ts';
import type { Lexicon } from '../domain/query/lexicon.ts';
import { nearWords } from '../domain/query/near.ts';
import { understand } from '../domain/query/understanding.ts';
import { stem } from '../domain/query/stem.ts';
import type { UnderstoodQuery, UnderstoodWord } from '../domain/query/understood.ts';
import { plainWords, type PackedVocabulary, unpackVocabulary } from '../domain/query/vocabulary.ts';
import { href, routes, searchFiles } from '../routes.ts';
import { type Bundle, findIn } from './bundle.ts';
import { fetchJson, inTime, loadEngine, openBundle, type PagefindHit, type PagefindModule } from './engine.ts';
import { type Chosen, type Facet, FACETS, type Kind, KINDS } from './facets.ts';
import { type Hit, hitOf } from './hit.ts';

/** A page that was found; its text is not loaded yet. */
export interface Find {
  readonly kind: Kind;
  /** From 0 to 1. */
  readonly rank: number;
  readonly hit: PagefindHit;
}

export interface SearchAnswer {
  readonly understood: UnderstoodQuery;
  /** All that was found, the likeliest first. */
  readonly finds: readonly Find[];
}

export interface Searcher {
  /**
   * Understands a query and finds pages.
   * @throws SearchError when search does not work now
   */
  readonly search: (query: string, options?: { readonly asTyped?: boolean }) => Promise<SearchAnswer>;
  /**
   * Values that finds can be narrowed by.
   * @throws SearchError when search does not work now
   */
  readonly facets: () => Promise<ReadonlyMap<Facet, readonly string[]>>;
  /**
   * Finds that have what was chosen.
   * @throws SearchError when search does not work now
   */
  readonly narrowed: (finds: readonly Find[], chosen: Chosen) => Promise<readonly Find[]>;
  /** Words of the portal that look like one it does not have. */
  readonly near: (word: string) => Promise<readonly string[]>;
  /**
   * Loads the texts of finds, to be shown ten at a time: the best of them first.
   * @throws SearchError when search does not work now
   */
  readonly load: (answer: SearchAnswer, finds: readonly Find[]) => Promise<readonly Hit[]>;
  /** What search knows of the portal's words: answers above the list need it. @throws SearchError */
  readonly lexicon: () => Promise<Lexicon>;
}

/** Records read beside those of the schools that a query names, to see which is which. */
const READ = 2;

/** Texts to load for a first answer: more would make it later, and a phone shows no more at a time. */
export const FIRST_TEXTS = 6;

interface Once<Value> {
  (): Promise<Value>;
  /** Begins anew at the next call: what was opened does not work. */
  readonly forget: () => void;
}

const russian = new Intl.Collator('ru', { numeric: true });
const byName = (one: string, other: string): number => russian.compare(one, other);

/** Work that is begun once; begun anew after it has failed. */
function once<Value>(work: () => Promise<Value>): Once<Value> {
  let begun: Promise<Value> | undefined;
  const forget = (): void => void (begun = undefined);
  const begin = (): Promise<Value> => {
    if (begun === undefined) {
      begun = work();
      begun.catch(forget);
    }
    return begun;
  };
  return Object.assign(begin, { forget });
}

async function openAt(engine: Promise<PagefindModule>, base: string, folder: string): Promise<Bundle> {
  const [opened, packed] = await Promise.all([
    engine.then((module) => openBundle(module, href(base, `/${folder}`), href(base, '/'))),
    fetchJson<PackedVocabulary>(href(base, `/${folder}${searchFiles.words}`)),
  ]);
  return { engine: opened, vocabulary: unpackVocabulary(packed) };
}

/** A hidden word of every page (`Base.astro`) and every school's record (`catalog/search.ts`). */
const EVERY_PAGE = 'впр';

/** Which kind each page of the main index is. Asked for nothing, Pagefind would fetch the whole index first. */
async function kindsOf({ engine }: Bundle): Promise<ReadonlyMap<string, Kind>> {
  const kinds = KINDS.filter((kind) => kind !== 'Школы').map(async (kind) => {
    const { results } = await inTime(engine.search(EVERY_PAGE, { filters: { вид: kind } }));
    return results.map(({ id }) => [id, kind] as const);
  });
  return new Map((await Promise.all(kinds)).flat());
}

/** Whether a query may be about schools: then their names and their index are fetched. */
function mayNameSchool({ words, missing, facts, typed }: UnderstoodQuery): boolean {
  const { grade, subjects, schools, documents } = facts;
  return (
    missing.length > 0 ||
    grade !== undefined ||
    subjects.length > 0 ||
    schools.length > 0 ||
    words.some(({ ofSchools }) => ofSchools) ||
    (/№|#/.test(typed) && documents.length === 0) ||
    speaksOfSchool(plainWords(words.map(({ meant }) => meant).join(' ')))
  );
}

/**
 * The words that pages beside the schools' own are looked for by. With a school named, its grade and subject are
 * asked of its schedule; its papers and news are found by its name.
 */
function wordsForPages({ words, facts }: UnderstoodQuery): readonly UnderstoodWord[] {
  const pages = words.filter(({ ofSchools }) => !ofSchools);
  if (facts.schools.length === 0) return pages;
  const told = new Set([...facts.subjects, `${facts.grade ?? ''} класс`].flatMap(plainWords).map(stem));
  const others = pages.filter(({ alternatives }) =>
    alternatives.every(({ stems }) => !stems.every((one) => told.has(one))),
  );
  return others.length > 0 ? others : pages;
}

/** Schools that are alike in all that was asked for, and would push everything else off the screen. */
const SOME = 3;

/**
 * A school that the query names stands before everything; any other one behind pages that answer as well, and
 * after a few of them there is room for other pages.
 * @param named place among the schools that are named; undefined for one that is not
 * @param order place among the finds
 */
function schoolRank(rank: number, named: number | undefined, order: number): number {
  if (named !== undefined) return 1 + rank - named / 100;
  return rank * (order < SOME ? 0.85 : 0.55);
}

/**
 * Search over the portal. Nothing is fetched before it is called; then the engine, the index and the words of the
 * portal come side by side, and what schools need when a query is about one.
 * @param base the portal's base path, `/` or `/vpr/`
 * @param load how the engine's code is loaded; given in tests alone
 */
export function openSearch(base: string, load: (address: string) => Promise<PagefindModule> = loadEngine): Searcher {
  let tries = 0;
  const engine = once(() => {
    tries += 1;
    // A browser remembers that a module did not come, and does not ask for the same address again.
    return load(href(base, `/${searchFiles.main}pagefind.js${tries === 1 ? '' : `?${tries}`}`));
  });
  const lexicon = once(() => fetchJson<Lexicon>(href(base, routes.searchLexicon)));
  const main = once(() => openAt(engine(), base, searchFiles.main));
  const schools = once(async () => {
    await main();
    return openAt(engine(), base, searchFiles.schools);
  });
  const kinds = once(async () => kindsOf(await main()));
  const rows = once(() => fetchJson<readonly FinderRow[]>(href(base, routes.schoolsData)));
  // What every query needs; a failure is told to the query that meets it.
  Promise.all([lexicon(), main(), kinds()]).catch(() => undefined);

  const searchMain = async (understood: UnderstoodQuery): Promise<readonly Find[]> => {
    const [found, kind] = await Promise.all([findIn(await main(), wordsForPages(understood)), kinds()]);
    return found.map(({ hit, rank }) => ({ hit, rank, kind: kind.get(hit.id) ?? 'Разделы' }));
  };

  const searchSchools = async ({ words, facts }: UnderstoodQuery): Promise<readonly Find[]> => {
    const found = await findIn(await schools(), words);
    const named = new Map(facts.schools.map(([id], place) => [href(base, routes.school(id)), place]));
    if (named.size === 0)
      return found.map(({ hit, rank }, order) => ({ hit, rank: schoolRank(rank, undefined, order), kind: 'Школы' }));
    // Which record is which school only its text says; the schools that are named stand high by their words already.
    const finds = found.slice(0, named.size + READ).map(async ({ hit, rank }, order): Promise<Find> => {
      const { url } = await inTime(hit.data());
      return { hit, rank: schoolRank(rank, named.get(url), order), kind: 'Школы' };
    });
    return Promise.all(finds);
  };

  /** Pagefind remembers a file that did not come: after a failure the bundles are opened anew. */
  const orForget = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      for (const one of [main, schools, kinds]) one.forget();
      throw error;
    }
  };

  const find = async (query: string, options: { readonly asTyped?: boolean } = {}): Promise<SearchAnswer> => {
    const [words, { vocabulary }] = await Promise.all([lexicon(), main()]);
    const alone = words.fewSchools ? undefined : understand(query, vocabulary, words, undefined, options);
    const understood =
      alone === undefined || mayNameSchool(alone)
        ? understand(query, vocabulary, words, { schools: await rows() }, options)
        : alone;
    const withSchools = mayNameSchool(understood);
    const found = await Promise.all([searchMain(understood), withSchools ? searchSchools(understood) : []]);
    return { understood, finds: found.flat().sort((a, b) => b.rank - a.rank) };
  };

  const texts = async ({ understood }: SearchAnswer, finds: readonly Find[]): Promise<readonly Hit[]> => {
    const hits = finds.map(async ({ hit, rank }) => hitOf(await inTime(hit.data()), understood, rank));
    return (await Promise.all(hits)).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  };

  const facets: Searcher['facets'] = async () => {
    const known = await Promise.all(
      (await Promise.all([main(), schools()])).map(({ engine: one }) => inTime(one.filters())),
    );
    return new Map(
      FACETS.map((facet) => [
        facet,
        [...new Set(known.flatMap((filters) => Object.keys(filters[facet] ?? {})))].sort(byName),
      ]),
    );
  };

  const narrowed: Searcher['narrowed'] = async (finds, chosen) => {
    if (Object.keys(chosen).length === 0) return finds;
    const having = async ({ engine: one }: Bundle): Promise<ReadonlySet<string>> =>
      new Set((await inTime(one.search(EVERY_PAGE, { filters: chosen }))).results.map(({ id }) => id));
    const isSchool = ({ kind }: Find): boolean => kind === 'Школы';
    const [pages, records] = await Promise.all([
      main().then(having),
      finds.some(isSchool) ? schools().then(having) : new Set<string>(),
    ]);
    return finds.filter((find) => (isSchool(find) ? records : pages).has(find.hit.id));
  };

  const near: Searcher['near'] = async (word) => nearWords(folded(word), (await main()).vocabulary);

  return {
    search: (query, options) => orForget(find(query, options)),
    facets: () => orForget(facets()),
    narrowed: (finds, chosen) => orForget(narrowed(finds, chosen)),
    near,
    load: (answer, finds) => orForget(texts(answer, finds)),
    lexicon,
  };
}
