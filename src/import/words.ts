/** Runs of spaces become one space, edges are cut. Nothing else: the wording of an act is not ours. */
export function normaliseSpaces(text: string): string {
  return text.replace(/[^\S\n]+/g, ' ').trim();
}

/**
 * Joins the two halves of a cell that a page break tore apart: one space between words.
 * A half that ends in a hyphen after a letter is a torn compound («учителей-» + «предметников»)
 * and is joined without a space, because the space is the page's and not the act's.
 */
export function joinTorn(first: string, second: string): string {
  if (first.trim() === '') return second;
  if (second.trim() === '') return first;
  return /\p{L}-\s*$/u.test(first) ? first.trimEnd() + second.trimStart() : `${first.trimEnd()} ${second.trimStart()}`;
}

/**
 * Joins lines that are one sentence: the next line goes on in a lower-case letter and the one before
 * does not end a phrase. Other line ends are paragraphs of the cell and stay.
 */
export function joinWrapped(lines: readonly string[]): string {
  const paragraphs: string[] = [];
  for (const line of lines.map(normaliseSpaces).filter((text) => text !== '')) {
    const last = paragraphs.at(-1);
    const goesOn = last !== undefined && /^\p{Ll}/u.test(line) && !/[.;:!?]$/.test(last);
    if (goesOn) paragraphs[paragraphs.length - 1] = joinTorn(last, line);
    else paragraphs.push(line);
  }
  return paragraphs.join('\n');
}
