import type { Anchor } from '../domain/query/place.ts';

/** What the search page needs of Pagefind's JS API (1.5): its package ships no types. */
export interface PagefindHit {
  readonly id: string;
  readonly score: number;
  /** Fields beside the text that have the words. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindPage>;
}
export interface PagefindPage {
  readonly url: string;
  /** The text as it stands on the page: nothing of it is markup. */
  readonly raw_content: string;
  readonly anchors: readonly Anchor[];
  readonly locations: readonly number[];
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}
interface Found {
  readonly results: readonly PagefindHit[];
}
export interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly filters: () => Promise<Record<string, Record<string, number>>>;
  readonly search: (query: string | null, options?: { filters?: Record<string, string> }) => Promise<Found>;
}

/** Longer than this and the person is told, not left waiting (milliseconds). */
const PATIENCE = 3000;

/** @throws Error when the engine or its index cannot be loaded, or does not answer in time. */
export async function openEngine(address: string): Promise<Pagefind> {
  const engine = (await inTime(import(/* @vite-ignore */ address))) as Pagefind;
  // «ё» and «е» are one letter to a Russian reader.
  await engine.options({ ranking: { diacriticSimilarity: 0, metaWeights: { kw: 2 } } });
  await inTime(engine.init());
  return engine;
}

export function inTime<Value>(work: Promise<Value>): Promise<Value> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), PATIENCE));
  return Promise.race([work, late]);
}
