/** The smallest pieces of a text: what every detector reads instead of a regular expression over the whole. */
export interface Token {
  readonly kind: 'word' | 'latin' | 'number' | 'sign';
  /** As written, Latin letters inside a Russian word made Russian. */
  readonly text: string;
  /** Small letters, `ё` as `е`. */
  readonly low: string;
  /** Offsets in the plain text. */
  readonly start: number;
  readonly end: number;
  /** True when there is a space before it, or it opens a line. */
  readonly spaced: boolean;
}

const PIECE = /[A-Za-zА-ЯЁа-яё]+|\d+|[^\s]|\t/g;
const CYRILLIC = /[А-ЯЁа-яё]/;
const LATIN = 'ABCEHKMOPTXYaceopxy';
const RUSSIAN = 'АВСЕНКМОРТХУасеорху';

function russian(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => RUSSIAN[LATIN.indexOf(letter)] ?? letter);
}

function tokenOf(text: string, start: number, spaced: boolean, before: Token | undefined): Token {
  const end = start + text.length;
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) return { kind: 'number', text, low: text, start, end, spaced };
  const latinFirst = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  const russianFirst = (first >= 0x410 && first <= 0x44f) || first === 0x401 || first === 0x451;
  if (!latinFirst && !russianFirst) return { kind: 'sign', text, low: text, start, end, spaced };
  // «5A» with a Latin letter is the class 5А.
  const classLetter = text.length === 1 && before?.kind === 'number' && LATIN.includes(text);
  if (!CYRILLIC.test(text) && !classLetter) {
    return { kind: 'latin', text, low: text.toLowerCase(), start, end, spaced };
  }
  const word = /[A-Za-z]/.test(text) ? russian(text) : text;
  return { kind: 'word', text: word, low: word.toLowerCase().replaceAll('ё', 'е'), start, end, spaced };
}

/** Pieces of one line. @param from offset of the line in the plain text */
export function tokensOf(line: string, from: number): Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of line.matchAll(PIECE)) {
    tokens.push(tokenOf(match[0], from + match.index, match.index !== last, tokens.at(-1)));
    last = match.index + match[0].length;
  }
  return tokens;
}

/** A Russian word that begins with a capital letter. */
export function isCapital(token: Token | undefined): token is Token {
  return token?.kind === 'word' && /^[А-ЯЁ]/.test(token.text);
}

/** A sign of the given ones. */
export function isSign(token: Token | undefined, signs: string): boolean {
  return token?.kind === 'sign' && signs.includes(token.text);
}

/** Signs that may stand between two parts of one saying. */
export const BETWEEN = ',:–—-«»"“”„()/№|\t.';
