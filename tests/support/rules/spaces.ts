import type { Token } from '../html.ts';
import { INLINE, UNREAD } from './words.ts';

interface Place {
  readonly line: number;
  readonly text: string;
}

/**
 * A mark that ends or divides; what follows it tells «.ics» and «:target» apart from the end of a sentence.
 * Official acts are published as received, with the day in quotation marks: «от « 14 » октября».
 */
const SPACED = /(?<!«\s\d{1,2})\s+[,.;:!?»](?![\p{L}\p{N}.])/gu;

/** Places where a reader sees a space before a mark: «Лицей № 21 , гимназия». */
export function spacesBeforeMarks(tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  let run = '';
  let line = 1;
  let unread: string | undefined;
  const close = (): void => {
    const text = run.replace(/[\t\n\r ]+/g, ' ');
    for (const { index } of text.matchAll(SPACED))
      places.push({ line, text: text.slice(Math.max(0, index - 30), index + 10) });
    run = '';
  };
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (unread !== undefined) continue;
      if (run === '') line = token.line;
      run += token.text;
    } else if (unread !== undefined) {
      if (token.kind === 'close' && token.name === unread) unread = undefined;
    } else if (token.kind === 'open' && UNREAD.has(token.name)) unread = token.name;
    else if (!INLINE.has(token.name)) close();
  }
  close();
  return places;
}
