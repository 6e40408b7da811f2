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

/** The file of a vocabulary: `[pages, words]`. */
export type PackedVocabulary = readonly [pages: number, words: string];

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

/** Counts the words of pages (each a text with all that the index knows of it). */
export function vocabularyOf(pages: Iterable<string>): Vocabulary {
  const known = new Map<string, { pages: number; forms: Map<string, number> }>();
  let count = 0;
  for (const page of pages) {
    count += 1;
    const seen = new Set<string>();
    for (const word of plainWords(page)) {
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

/**
 * Packs a vocabulary: stems in order, each without the beginning that it shares with the one before.
 * A line is `<letters shared, base 36><rest of the stem>[~<ending of its form>][=<pages, base 36>]`, one page unsaid.
 */
export function packVocabulary({ pages, stems }: Vocabulary): PackedVocabulary {
  let before = '';
  const lines = [...stems.values()].map(({ stem: key, form, pages: having }) => {
    let shared = 0;
    while (shared < Math.min(35, key.length) && key[shared] === before[shared]) shared += 1;
    before = key;
    const ending = form === key ? '' : `~${form.slice(key.length)}`;
    return `${shared.toString(36)}${key.slice(shared)}${ending}${having === 1 ? '' : `=${having.toString(36)}`}`;
  });
  return [pages, lines.join('\n')];
}

/** @throws Error when the file is none that `packVocabulary` has written. */
export function unpackVocabulary([pages, words]: PackedVocabulary): Vocabulary {
  const stems = new Map<string, KnownStem>();
  let before = '';
  for (const line of words === '' ? [] : words.split('\n')) {
    const [, shared = '', rest = '', ending = '', having = '1'] =
      /^([\da-z])([^~=]*)(?:~([^=]*))?(?:=([\da-z]+))?$/u.exec(line) ?? [];
    if (shared === '') throw new Error(`Словарь поиска испорчен: ${line}`);
    const key = before.slice(0, Number.parseInt(shared, 36)) + rest;
    stems.set(key, { stem: key, form: key + ending, pages: Number.parseInt(having, 36) });
    before = key;
  }
  return { pages, stems };
}
