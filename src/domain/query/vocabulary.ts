import { standing } from './standing.ts';
import { stem } from './stem.ts';

/** A stem that pages of the index have. */
export interface KnownStem {
  readonly stem: string;
  /** Its commonest form, as it is shown to people. */
  readonly form: string;
  /** How many pages have it. */
  readonly pages: number;
  /** Set for a word that no page of the main index has: of schools' names, or of the glossary's synonyms. */
  readonly only?: 'schools' | 'lexicon';
}

export interface Vocabulary {
  /** Pages of the index in all. */
  readonly pages: number;
  readonly stems: ReadonlyMap<string, KnownStem>;
}

/**
 * The file of a vocabulary: how many pages, then the same stems in order thrice, for alike things pack best together.
 * Stems, each without the beginning that it shares with the one before (`<letters shared, base 36><rest>`); the
 * endings of their forms; how many pages have them, base 36.
 */
export type PackedVocabulary = readonly [pages: number, stems: string, endings: string, having: string];

/** Words of a text as the vocabulary counts them: lower case, «ё» as «е», letters and digits alone, both apart. */
export function plainWords(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(/[\p{M}\p{Cf}]+/gu, '')
      .replaceAll('ё', 'е')
      // Letters beyond the basic plane are ornaments, and half of one would break the packed file.
      .match(/(?:(?![\u{10000}-\u{10FFFF}])\p{L})+|\d+/gu) ?? []
  );
}

/** Days in digits, whole: the engine keeps them as one word, and of 14, 10 and 2020 apart every page has some. */
export function daysIn(text: string): readonly string[] {
  return [...standing(text, /\d\d\.\d\d\.\d{4}(?!\d)/g, /[\d.]/)].map(([day]) => day);
}

/** Counts the words of pages (each a text with all that the index knows of it). */
export function vocabularyOf(pages: Iterable<string>): Vocabulary {
  const known = new Map<string, { pages: number; forms: Map<string, number> }>();
  let count = 0;
  for (const page of pages) {
    count += 1;
    const seen = new Set<string>();
    for (const word of [...plainWords(page), ...daysIn(page)]) {
      const key = stem(word);
      const entry = known.get(key) ?? { pages: 0, forms: new Map<string, number>() };
      entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1);
      if (!seen.has(key)) entry.pages += 1;
      seen.add(key);
      known.set(key, entry);
    }
  }
  const stems = [...known]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]): readonly [string, KnownStem] => {
      const [[form] = [key]] = [...entry.forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      return [key, { stem: key, form, pages: entry.pages }];
    });
  return { pages: count, stems: new Map(stems) };
}

/** Few pages are counted exactly, many in steps of a half: that is all that rarity needs. */
function roughly(pages: number): number {
  return pages < 5 ? pages : Math.round(2 ** (Math.round(Math.log2(pages) * 2) / 2));
}

export function packVocabulary({ pages, stems }: Vocabulary): PackedVocabulary {
  let before = '';
  const all = [...stems.values()];
  const keys = all.map(({ stem: key }) => {
    let shared = 0;
    while (shared < Math.min(35, key.length) && key[shared] === before[shared]) shared += 1;
    before = key;
    return `${shared.toString(36)}${key.slice(shared)}`;
  });
  const endings = all.map(({ stem: key, form }) => form.slice(key.length));
  const having = all.map((one) => roughly(one.pages).toString(36));
  return [pages, keys.join(' '), endings.join(' '), having.join(' ')];
}

/** @throws Error when the file is none that `packVocabulary` has written. */
export function unpackVocabulary([pages, keys, endings, having]: PackedVocabulary): Vocabulary {
  const stems = new Map<string, KnownStem>();
  const lists = [keys, endings, having].map((list) => (keys === '' ? [] : list.split(' ')));
  const [heads = [], tails = [], counts = []] = lists;
  if (heads.length !== tails.length || heads.length !== counts.length) throw new Error('Словарь поиска испорчен');
  let before = '';
  heads.forEach((head, index) => {
    before = before.slice(0, Number.parseInt(head.charAt(0), 36)) + head.slice(1);
    const form = before + (tails[index] ?? '');
    stems.set(before, { stem: before, form, pages: Number.parseInt(counts[index] ?? '1', 36) });
  });
  return { pages, stems };
}
