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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Newest first; of one day by name, so that two builds agree. */
const byAge = (a: FeedItem, b: FeedItem): number => compare(b.day, a.day) || compare(b.guid, a.guid);

/**
 * Newest first: at most `count` of `items`, and every one of `kept`.
 * @param kept what must not be pushed out: a day on which a whole school is moved tells a hundred changes at once
 */
export function newestItems(
  items: readonly FeedItem[],
  count: number,
  kept: readonly FeedItem[] = [],
): readonly FeedItem[] {
  return [...items.toSorted(byAge).slice(0, count), ...kept].sort(byAge);
}
