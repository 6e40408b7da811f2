/** Lower case, ё as е, й as и (the engine does so too), signs around a word gone. */
export function bare(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}

/**
 * Whether a word of a page is a form of the word asked for. The engine answers a word it does not know with
 * words that begin like it («йцукенг» with «и», «зарплата» with «за»), so its word alone is no proof.
 * Forms share at least three letters, three fifths of the word asked for and all of it but three letters;
 * numbers are not shortened.
 */
export function isForm(asked: string, found: string): boolean {
  const word = bare(asked);
  if (word === '') return false;
  const { length } = word;
  const enough = /\d/.test(word) ? length : Math.max(Math.min(3, length), Math.ceil(length * 0.6), length - 3);
  return found
    .split(/[-‐‑–—/.]/)
    .concat(found)
    .some((part) => bare(part).startsWith(word.slice(0, enough)));
}
