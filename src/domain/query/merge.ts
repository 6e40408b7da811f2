/** A page that the engine found, and how well by its own measure. */
interface Scored {
  readonly id: string;
  readonly score: number;
}

/** What the engine found for one word of the query: a list for each way to say it. */
export interface WordFinds<Hit extends Scored> {
  /** How telling the word is; see `UnderstoodWord`. */
  readonly weight: number;
  readonly ways: readonly { readonly weight: number; readonly hits: readonly Hit[] }[];
}

export interface Merged<Hit> {
  readonly hit: Hit;
  /** From 0 to 1. */
  readonly rank: number;
  /** The share of what was asked for that the page has, rare words counting more; from 0 to 1. */
  readonly covered: number;
}

/** A page with less of what was asked for is no answer. */
const LEAST = 0.35;
/** Words that are on every page decide little. */
const importance = (weight: number): number => 0.1 + weight;

/**
 * Pages with all the words, then with most of them, the best first. The engine itself only knows pages with all words
 * and nothing of other ways to say them, so each way is asked for alone. Scores of two lists are not comparable:
 * within a list a page counts by its share of the best score.
 */
export function mergeFinds<Hit extends Scored>(words: readonly WordFinds<Hit>[]): readonly Merged<Hit>[] {
  const whole = words.reduce((sum, { weight }) => sum + importance(weight), 0);
  const pages = new Map<string, { readonly hit: Hit; covered: number; score: number }>();
  for (const { weight, ways } of words) {
    const best = new Map<string, { readonly hit: Hit; readonly way: number; readonly score: number }>();
    for (const way of ways) {
      const top = Math.max(...way.hits.map(({ score }) => score), Number.MIN_VALUE);
      for (const hit of way.hits) {
        // Long pages score low for a word; the square root keeps them in sight.
        const score = way.weight * Math.sqrt(Math.max(0, hit.score) / top);
        const known = best.get(hit.id);
        if (known === undefined || score > known.score)
          best.set(hit.id, { hit, way: Math.max(way.weight, known?.way ?? 0), score });
      }
    }
    for (const [id, { hit, way, score }] of best) {
      const page = pages.get(id) ?? { hit, covered: 0, score: 0 };
      page.covered += importance(weight) * way;
      page.score += importance(weight) * score;
      pages.set(id, page);
    }
  }
  return [...pages.values()]
    .map(({ hit, covered, score }) => ({
      hit,
      covered: covered / whole,
      rank: (covered / whole) ** 2 * (score / whole),
    }))
    .filter(({ covered }) => covered >= LEAST)
    .sort((a, b) => b.rank - a.rank || (a.hit.id < b.hit.id ? -1 : 1));
}
