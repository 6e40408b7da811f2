import type { Lexicon } from '../lexicon.ts';
import type { DocumentAsked } from '../understood.ts';
import { plainWords } from '../vocabulary.ts';

const PAPER = /(?:^|\P{L})(?:приказ|распоряжени|постановлени|письм|документ|план|дорожн|закон|акт)|№|#/u;

/** The part of a number that tells it from others: its longest digits that are no year. */
function core(parts: readonly string[]): string | undefined {
  return parts
    .filter((part) => /^\d+$/.test(part) && !/^(?:19|20)\d\d$/.test(part))
    .sort((a, b) => b.length - a.length)[0];
}

function holds(words: readonly string[], parts: readonly string[]): boolean {
  return words.some((_, start) => parts.every((part, index) => words[start + index] === part));
}

/**
 * Documents of the portal whose number the query has, in any spelling: «№259», «863-ОД», «863од», «863».
 * Digits alone are enough when there are three of them, or when the query speaks of a paper («приказ 12»).
 * @param text in lower case, «ё» as «е»
 */
export function documentsAsked(text: string, lexicon: Lexicon): readonly DocumentAsked[] {
  const words = plainWords(text);
  const exact: DocumentAsked[] = [];
  const near: DocumentAsked[] = [];
  for (const { id, numbers } of lexicon.documents) {
    for (const number of numbers) {
      const parts = plainWords(number);
      const digits = core(parts);
      if (parts.length > 1 && holds(words, parts)) exact.push({ id, number });
      else if (digits !== undefined && words.includes(digits) && (digits.length > 2 || PAPER.test(text)))
        near.push({ id, number });
    }
  }
  const all = exact.length > 0 ? exact : near;
  return [...new Map(all.map((one) => [one.id, one])).values()];
}
