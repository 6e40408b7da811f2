interface Scored {
  readonly id: string;
  readonly score: number;
}

/**
 * Pages with some of the words, the best first: rare words weigh more, and a page without a half of that weight
 * is no answer. The engine itself only knows pages with all the words.
 * @param total number of pages in the index
 */
export function mergeHits<Hit extends Scored>(lists: readonly (readonly Hit[])[], total: number): readonly Hit[] {
  const weights = lists.map((hits) => Math.log(1 + total / Math.max(1, hits.length)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const pages = new Map<string, { readonly hit: Hit; covered: number; score: number }>();
  lists.forEach((hits, index) => {
    const weight = weights[index] ?? 0;
    const best = Math.max(...hits.map(({ score }) => score), Number.MIN_VALUE);
    for (const hit of hits) {
      const page = pages.get(hit.id) ?? { hit, covered: 0, score: 0 };
      page.covered += weight;
      page.score += (weight * hit.score) / best;
      pages.set(hit.id, page);
    }
  });
  return [...pages.values()]
    .filter(({ covered }) => covered >= whole / 2)
    .map(({ hit, covered, score }) => ({ hit, rank: (covered / whole) ** 2 * score }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ hit }) => hit);
}
