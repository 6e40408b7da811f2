import { isForm } from './likeness.ts';

/** One of the first finds: what it is called and whether it is a list of other pages. */
export interface Ranked {
  /** Title of the page and name of the place in it. */
  readonly name: string;
  readonly listing: boolean;
}

/**
 * The first finds in a better order: those called as was asked go up, lists of other pages go down.
 * The engine's own order decides the rest, because its scores for one word and for several are not comparable.
 */
export function reranked<Hit extends Ranked>(hits: readonly Hit[], asked: readonly string[]): readonly Hit[] {
  return hits
    .map((hit, index) => {
      const words = hit.name.split(/\s+/);
      const named = asked.filter((one) => words.some((word) => isForm(one, word))).length / Math.max(1, asked.length);
      return { hit, rank: ((0.5 + named) * (hit.listing ? 0.6 : 1)) / (3 + index) };
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ hit }) => hit);
}
