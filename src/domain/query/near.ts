import { distance } from './distance.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words that are offered instead of one that no page has. */
const OFFERED = 3;
/** The farthest that a word may be and still look like the typed one: a letter in three. */
const farthest = (length: number): number => Math.max(1, Math.floor(length / 3));

/**
 * Words of the portal that look like one it does not have, the likest first: they begin alike, or differ by few
 * letters. They are offered, never searched for unasked.
 */
export function nearWords(word: string, { stems }: Vocabulary): readonly string[] {
  if (!/^[а-я]{4,}$/.test(word)) return [];
  const limit = farthest(word.length);
  const near: { form: string; far: number; pages: number }[] = [];
  for (const { form, pages, only } of stems.values()) {
    if (only !== undefined || form.length < 4 || form[0] !== word[0]) continue;
    const far = form.startsWith(word) || word.startsWith(form) ? 1 : distance(word, form, limit);
    if (far <= limit) near.push({ form, far, pages });
  }
  return near
    .sort((a, b) => a.far - b.far || b.pages - a.pages)
    .slice(0, OFFERED)
    .map(({ form }) => form);
}
