/** What was counted in a text and how easy it is to read. */
export interface Readability {
  /** Words that hold at least one letter. */
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Oborneva's score: 100 is very easy, 50 is plain newspaper Russian, below 0 is officialese. */
  readonly score: number;
}

const VOWELS = /[аеёиоуыэюяaeiouy]/gi;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
/** A full stop ends a sentence only before a capital, a quotation mark or the end: «п. 7» and «30.04.2024» go on. */
const SENTENCE_END = /[.!?…]+["»”)]*(?:\s+(?=[«„"(]?\p{Lu})|$)/u;

/** A tag of an editor's component, `<Source n="3" />`: what it draws is not the author's prose, what it wraps is. */
const COMPONENT_TAG = /<\/?[A-Z][A-Za-z]*(?:\s[^<>]*)?>/g;

/**
 * Syllables of one Russian word: its vowels. An abbreviation without vowels is read letter by letter,
 * so ВПР has three; a preposition of one consonant (в, к, с) has none.
 */
export function syllablesOf(word: string): number {
  const vowels = word.match(VOWELS)?.length ?? 0;
  if (vowels > 0) return vowels;
  return word.length > 1 && word === word.toUpperCase() ? word.length : 0;
}

/**
 * The running text of a Markdown body, one block (paragraph or list item) a line: no headings, since
 * their two or three words would flatter the score, no marks, no tags of components, and of a link only its words.
 */
export function proseBlocks(markdown: string): string[] {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(COMPONENT_TAG, '')
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((block) =>
      block
        .replace(/^\s*(?:[-*]|\d+\.)\s+/, '')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/[*_`>]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((block) => block !== '' && !block.startsWith('#'));
}

/** The number of words of a Markdown body, headings left out. */
export function wordCount(markdown: string): number {
  return proseBlocks(markdown).reduce((sum, block) => sum + (block.match(WORD)?.length ?? 0), 0);
}

/**
 * Readability of Russian text after I. V. Oborneva (2006), who fitted Flesch's formula to Russian:
 * 206.835 − 1.3 × words per sentence − 60.1 × syllables per word.
 * A block of Markdown ends a sentence even without a full stop.
 * @throws RangeError when the text has no words: a score of nothing would look like a good one.
 */
export function readability(markdown: string): Readability {
  let words = 0;
  let sentences = 0;
  let syllables = 0;
  for (const block of proseBlocks(markdown)) {
    for (const sentence of block.split(SENTENCE_END)) {
      const found = sentence.match(WORD);
      if (!found) continue;
      sentences += 1;
      words += found.length;
      syllables += found.reduce((sum, word) => sum + syllablesOf(word), 0);
    }
  }
  if (words === 0) throw new RangeError('В тексте нет слов');
  return { words, sentences, syllables, score: 206.835 - (1.3 * words) / sentences - (60.1 * syllables) / words };
}
