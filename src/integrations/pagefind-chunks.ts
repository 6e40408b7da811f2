/**
 * Pagefind puts some thousand words into one file of its index, 30 KB of it for a word that is looked for. Here each
 * file is cut into small ones, always between words of different beginnings: words that begin with the same three
 * letters stay together, so that a half-typed word or a stem finds all of its words in the one file that is fetched.
 */
import { itemAt, octetsOf, readItem, textOf, writeArray, writeText } from './cbor.ts';

/** A file of the index and the words that it holds, as the index's list of files says it. */
export interface Chunk {
  readonly from: string;
  readonly to: string;
  /** The words with their pages, ready to be packed. */
  readonly octets: Buffer;
}

/** Octets of unpacked words after which a new file is begun; packed they are half of it. */
const ENOUGH = 5 * 1024;
/** A big index would fall into too many files: then they are longer. */
const MOST_FILES = 256;
const BEGINNING = 3;

interface Word {
  readonly word: string;
  readonly octets: Buffer;
}

const beginningOf = ({ word }: Word): string => [...word].slice(0, BEGINNING).join('');

/** The words of one unpacked file of the index: it holds one list of words, each `[word, pages, …]`. */
export function wordsIn(bytes: Buffer): readonly Word[] {
  const list = itemAt(readItem(bytes, 0, 3), 0);
  return list.children.map((item) => ({ word: textOf(bytes, itemAt(item, 0)), octets: octetsOf(bytes, item) }));
}

/** Cuts the words of a whole index, in their order, into files. */
export function cutWords(words: readonly Word[]): readonly Chunk[] {
  const whole = words.reduce((sum, { octets }) => sum + octets.length, 0);
  const enough = Math.max(ENOUGH, whole / MOST_FILES);
  const parts: Word[][] = [];
  let size = 0;
  words.forEach((one, index) => {
    const last = words[index - 1];
    if (last === undefined || (size >= enough && beginningOf(last) !== beginningOf(one))) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(one);
    size += one.octets.length;
  });
  return parts.map((part) => ({
    from: part[0]?.word ?? '',
    to: part.at(-1)?.word ?? '',
    octets: writeArray([writeArray(part.map(({ octets }) => octets))]),
  }));
}

/** An entry of the index's list of files: the first and the last word of the file, and its name. */
export function chunkEntry({ from, to }: Chunk, name: string): Buffer {
  return writeArray([writeText(from), writeText(to), writeText(name)]);
}
