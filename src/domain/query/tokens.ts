import { known, type Meaning, meaningOf, otherLayout } from './meaning.ts';
import type { Why } from './understood.ts';
import { plainWords, type Vocabulary } from './vocabulary.ts';

/** A word or a number of the query. */
export interface Token {
  /** As the person typed it. */
  readonly typed: string;
  /** In lower case, «ё» as «е», with the mistake mended and a half-typed word written out. */
  readonly text: string;
  /** Undefined when no page has it. */
  readonly meaning: Meaning | undefined;
  /** Set when it was mended. */
  readonly why?: Why;
  /** Where it begins in the text of the reading. */
  readonly at: number;
}

export interface Reading {
  readonly tokens: readonly Token[];
  /** The query in lower case with its mistakes mended and its signs kept: dates and codes are read from it. */
  readonly text: string;
  /** The same in the letters that were typed, for people. */
  readonly shown: string;
}

/** More words than this are no question. */
const MOST_WORDS = 24;

/** What of a query is mended: nothing, its mistakes, or also its keyboard layout word by word. */
type Mending = 'nothing' | 'mistakes' | 'layout';

/** Reads the words of a cleaned query, each with what it means; mends nothing when they are to be taken as typed. */
export function read(query: string, vocabulary: Vocabulary, asTyped = false): Reading {
  const first = readChunks(query, vocabulary, asTyped ? 'nothing' : 'mistakes');
  // Who typed one word in the other layout typed «5f» so too, though «f» alone says nothing.
  return first.tokens.some(({ why }) => why === 'layout') ? readChunks(query, vocabulary, 'layout') : first;
}

function readChunks(query: string, vocabulary: Vocabulary, mending: Mending): Reading {
  const chunks = query.split(' ').filter((chunk) => chunk !== '');
  const tokens: Token[] = [];
  const texts: string[] = [];
  const shown: string[] = [];
  let before = 0;
  chunks.forEach((chunk, index) => {
    const last = index === chunks.length - 1;
    const one = readChunk(chunk, vocabulary, last, mending);
    tokens.push(...one.tokens.map((token) => ({ ...token, at: token.at + before })));
    texts.push(one.text);
    shown.push(one.shown);
    before += one.text.length + 1;
  });
  return { tokens: tokens.slice(0, MOST_WORDS), text: texts.join(' '), shown: shown.join(' ') };
}

const MENDED: ReadonlySet<Why | undefined> = new Set(['layout', 'look-alike', 'typo']);

function readChunk(chunk: string, vocabulary: Vocabulary, last: boolean, mending: Mending): Reading {
  const plain = plainWords(chunk);
  const unknown = plain.some((word) => /\p{L}{2}/u.test(word) && !isOfPages(word, vocabulary));
  const meant =
    mending === 'layout' || (mending === 'mistakes' && unknown)
      ? otherLayout(
          chunk,
          vocabulary,
          (word) => /^(?:\d+|\p{L})$/u.test(word) || meaningOf(word, vocabulary, last) !== undefined,
        )
      : undefined;
  const text = (meant ?? chunk)
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('ё', 'е');
  const tokens: Token[] = [];
  const words = [...text.matchAll(/\p{L}+|\d+/gu)];
  let [end, mended, shown] = [0, '', ''];
  for (const [order, { 0: word, index }] of words.entries()) {
    const found = meaningOf(word, vocabulary, last && order === words.length - 1);
    const meaning = mending === 'nothing' && MENDED.has(found?.why) ? undefined : found;
    const why = meant === undefined ? (meaning?.why === 'form' ? undefined : meaning?.why) : 'layout';
    // In the other layout a word's letters stand on keys of signs: the chunk as a whole is what was typed.
    const typed = meant === undefined ? originalOf(chunk, plain, order, word) : words.length === 1 ? chunk : word;
    const right = why === undefined ? word : (meaning?.meant ?? word);
    const whole = meaning?.whole ?? right;
    mended += text.slice(end, index);
    tokens.push({ typed, text: whole, meaning, at: mended.length, ...(why && { why }) });
    mended += whole;
    shown += text.slice(end, index) + (why === undefined ? typed : right);
    end = index + word.length;
  }
  return { tokens, text: mended + text.slice(end), shown: shown + text.slice(end) };
}

/** The letters that were typed for a word, in their own case. */
function originalOf(chunk: string, words: readonly string[], order: number, word: string): string {
  const own = chunk.normalize('NFC').match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  return own.length === words.length ? (own[order] ?? word) : word;
}

/** Whether pages have the word: «dgh», which the glossary knows as a slip for «впр», they do not. */
function isOfPages(word: string, vocabulary: Vocabulary): boolean {
  return known(word, vocabulary)?.stems.some(({ only }) => only !== 'lexicon') ?? false;
}
