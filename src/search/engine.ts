import type { Anchor } from '../domain/query/place.ts';

/** What search needs of Pagefind's JS API (1.5): its package ships no types. */
export interface PagefindHit {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindPage>;
}
export interface PagefindPage {
  readonly url: string;
  /** The text as it stands on the page: nothing of it is markup. */
  readonly raw_content: string;
  readonly anchors: readonly Anchor[];
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
export interface PagefindFound {
  readonly results: readonly PagefindHit[];
}
export interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  /** `query` null asks for all pages that the filters let through, and fetches the whole index for that. */
  readonly search: (
    query: string | null,
    options?: { filters?: Readonly<Record<string, string>> },
  ) => Promise<PagefindFound>;
}
export interface PagefindModule {
  readonly createInstance: (options: Record<string, unknown>) => Pagefind;
}

/** Longer than this and the person is told, not left waiting (milliseconds). */
const PATIENCE = 3000;

/** Search does not work now: `late` when something did not come in time, `broken` when it cannot be loaded or read. */
export class SearchError extends Error {
  readonly reason: 'late' | 'broken';

  constructor(reason: 'late' | 'broken', cause?: unknown) {
    super(`search: ${reason}`, { cause });
    this.reason = reason;
  }
}

/**
 * Waits, but not for ever.
 * @throws SearchError when the work fails or is not done in three seconds
 */
export async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SearchError('late')), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw error instanceof SearchError ? error : new SearchError('broken', error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * A file of search's data. It has one name for ever, so that it is asked for anew: the answer is short when it is the same.
 * @throws SearchError when it does not come or is not what it should be
 */
export async function fetchJson<Value>(address: string): Promise<Value> {
  const load = async (): Promise<Value> => {
    const answer = await fetch(address, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return (await answer.json()) as Value;
  };
  return inTime(load());
}

/** @throws SearchError when the engine's code cannot be loaded in time */
export function loadEngine(address: string): Promise<PagefindModule> {
  return inTime(import(/* @vite-ignore */ address) as Promise<PagefindModule>);
}

/**
 * Opens a bundle of the index.
 * @param basePath address of the bundle's folder
 * @param baseUrl address of the portal's root
 * @throws SearchError when the bundle cannot be loaded in time
 */
export async function openBundle(
  { createInstance }: PagefindModule,
  basePath: string,
  baseUrl: string,
): Promise<Pagefind> {
  const engine = createInstance({
    basePath,
    baseUrl,
    // A worker is a request more before the first answer, and the index is small.
    noWorker: true,
  });
  // `init` returns before the engine is there, `options` after. A second bundle opened in between would load the
  // engine anew, and the first would go on in memory that is no longer its own.
  // «ё» and «е» are one letter to a Russian reader; hidden words are no less than printed ones.
  await inTime(engine.options({ ranking: { diacriticSimilarity: 0, metaWeights: { kw: 2 } } }));
  return engine;
}
