import type { IsoDate } from '../dates.ts';

/** One item of a feed, before it becomes XML. */
export interface FeedItem {
  /** What readers remember it by: rests on ids alone, and is no address. */
  readonly guid: string;
  readonly title: string;
  readonly day: IsoDate;
  /** Full address. */
  readonly link: string;
  /** One plain sentence. */
  readonly summary: string;
  /** The whole text, HTML. */
  readonly html: string;
  /** What sort of item it is: a reader can sift by it. */
  readonly category: string;
}

/** Newest first; of one day by name, so that two builds agree. At most `count`. */
export function newestItems(items: readonly FeedItem[], count: number): readonly FeedItem[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return items.toSorted((a, b) => compare(b.day, a.day) || compare(b.guid, a.guid)).slice(0, count);
}
