import { inOneAlphabet, lookAlike } from './alphabets.ts';
import { distance, isSlip, mistakesIn } from './distance.ts';
import { inEnglishLayout, inRussianLayout } from './layout.ts';
import { stem } from './stem.ts';
import type { Why } from './understood.ts';
import { type KnownStem, plainWords, type Vocabulary } from './vocabulary.ts';

/** What one typed word stands for. */
export interface Meaning {
  /** In full, as it is shown. */
  readonly meant: string;
  /** What the engine is asked for. */
  readonly sought: string;
  /** Stems of the vocabulary that are meant; several for a beginning of several words. */
  readonly stems: readonly KnownStem[];
  readonly why?: Why;
  /** A half-typed word written out, when most pages that have its beginning have one word. */
  readonly whole?: string;
}

/** Fewer letters than this begin too many words. */
const SHORTEST_BEGINNING = 3;

/** A word that pages have, in whatever form. */
export function known(word: string, vocabulary: Vocabulary): Meaning | undefined {
  const key = stem(word);
  const found = vocabulary.stems.get(key);
  if (found === undefined) return undefined;
  // Pagefind reads «й» as «и» and then takes off no ending; it looks for beginnings, so a true stem finds all forms.
  return { meant: word, sought: word.endsWith('й') ? key : word, stems: [found] };
}

/** A word that is still being typed: something that words of the pages begin with. */
function begun(word: string, vocabulary: Vocabulary): Meaning | undefined {
  if (word.length < SHORTEST_BEGINNING || !/^\p{L}+$/u.test(word)) return undefined;
  const stems = [...vocabulary.stems.values()].filter(
    ({ stem: one, form }) => one.startsWith(word) || form.startsWith(word),
  );
  const [first] = stems.sort((a, b) => b.pages - a.pages);
  if (first === undefined) return undefined;
  const all = stems.reduce((sum, { pages }) => sum + pages, 0);
  return { meant: word, sought: word, stems, why: 'form', ...(first.pages * 2 >= all && { whole: first.form }) };
}

/** A short word with a wrong letter is as near to many others: only a slip of the finger or the ear is believed. */
function slips(one: string, other: string): number {
  return isSlip(one, other) ? 1 : 2;
}

/** Three letters in a wrong order: «врп» is «впр», while any other mistake makes them another abbreviation. */
function isShuffled(word: string, other: string): boolean {
  return word.length === other.length && [...word].sort().join('') === [...other].sort().join('');
}

/**
 * How many mistakes make one word of the other; more than two for words that have nothing to do with each other.
 * One may be any, in a short word only a slip; two are believed in long words that begin alike, when both are slips.
 */
function mistakes(one: string, other: string, length: number): number {
  const once = distance(one, other, 1, length < 7 ? slips : undefined);
  if (once <= 1 || mistakesIn(length) < 2 || one[0] !== other[0]) return once <= 1 ? once : 3;
  return distance(one, other, 2, slips);
}

/** Ends of stems by which words of one root differ: «отказ» and «отказал», «списывание» and «списывали». */
const ENDS = /^(?:[аеийныялт]|ани|ени|ыва|ива)$/;
/** A shorter stem begins words of other roots, too. */
const SHORTEST_ROOT = 5;

/** Whether a word is another one of the same root and no slip: nothing of it is to be mended. */
function isDerived(word: string, key: string, other: string): boolean {
  const [short = '', long = ''] = key.length < other.length ? [key, other] : [other, key];
  // «Математикаа» is a slip: no word of Russian ends so.
  const isDoubled = word.at(-1) === word.at(-2);
  return short.length >= SHORTEST_ROOT && long.startsWith(short) && ENDS.test(long.slice(short.length)) && !isDoubled;
}

/** A word of fewer letters is mostly stem. */
const LONG_ENOUGH = 6;

/** All words that begin with a root. */
function family(word: string, root: string, vocabulary: Vocabulary): Meaning {
  const stems = [...vocabulary.stems.values()].filter((one) => one.stem.startsWith(root));
  return { meant: word, sought: root, stems, why: 'form' };
}

/**
 * The nearest word of the pages; of equally near ones that which more pages have.
 * @param ofPages words that only the glossary lists are passed over
 */
function misspelt(word: string, vocabulary: Vocabulary, ofPages = false): Meaning | undefined {
  const limit = mistakesIn(word.length);
  if (!/^[а-я]{3,}$/.test(word)) return undefined;
  const key = stem(word);
  let best: { readonly found: KnownStem; readonly far: number } | undefined;
  for (const found of vocabulary.stems.values()) {
    if (!/^[а-я]{3,}$/.test(found.stem) || (ofPages && found.only !== undefined)) continue;
    if (limit === 0 && !isShuffled(word, found.stem)) continue;
    // In a short word the first letter is what it is known by.
    if (word.length < 6 && found.stem[0] !== word[0]) continue;
    const far = Math.min(mistakes(key, found.stem, word.length), mistakes(word, found.form, word.length));
    if (far > 2 || far > Math.max(1, found.stem.length / 3)) continue;
    if (best === undefined || far < best.far || (far === best.far && found.pages > best.found.pages))
      best = { found, far };
  }
  if (best === undefined) return undefined;
  const { form, stem: sought } = best.found;
  if (isDerived(word, key, sought)) {
    const kin = family(word, key.length < sought.length ? key : sought, vocabulary);
    // No page has the glossary's own word: it has to be read as that one, so that what it stands for is found.
    return kin.stems.every(({ only }) => only === 'lexicon') ? { ...kin, whole: form } : kin;
  }
  // «обьективное» is «объективное», though pages have «объективности» more often.
  const own = sought + word.slice(key.length);
  // The end of a short word is no ending: «демо» is no «днемо».
  const isWord = word.length >= LONG_ENOUGH && stem(own) === sought && (own !== sought || form === sought);
  const meant = isWord ? own : form;
  return { meant, sought: meant.endsWith('й') ? sought : meant, stems: [best.found], why: 'typo' };
}

/** Letters of a word that cannot be a slip of another one by chance. */
const LONG = 8;

/** The glossary lists how people mistype a term («всеросийские»): such a word alone is its slip, and no word of its own. */
function slipOf({ stems }: Meaning, word: string, vocabulary: Vocabulary): Meaning | undefined {
  const isListed = word.length >= LONG && stems.every(({ only }) => only === 'lexicon');
  return isListed ? misspelt(word, vocabulary, true) : undefined;
}

/** Letters of a word that another word has to begin with to be of the same root, and their share of its stem. */
const ROOT = { letters: 6, share: 0.6 };

/** Words of the same root: no page has «переписывают», but pages have «переписать». */
function akin(word: string, vocabulary: Vocabulary): Meaning | undefined {
  const key = stem(word);
  const shortest = Math.max(ROOT.letters, Math.ceil(key.length * ROOT.share));
  for (let length = key.length - 1; length >= shortest; length -= 1) {
    const kin = family(word, key.slice(0, length), vocabulary);
    if (kin.stems.length > 0) return kin;
  }
  return undefined;
}

/** Two words written as one: «горячаялиния». */
function glued(word: string, vocabulary: Vocabulary): Meaning | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [one, other] = [known(word.slice(0, at), vocabulary), known(word.slice(at), vocabulary)];
    if (!one || !other || !/^[а-я]+$/.test(word)) continue;
    const stems = [...one.stems, ...other.stems];
    // A word of one page may end or begin with anything; words that are common are what was meant.
    if (stems.every(({ pages }) => pages > 1))
      return { meant: `${one.meant} ${other.meant}`, sought: `${one.sought} ${other.sought}`, stems, why: 'typo' };
  }
  return undefined;
}

/**
 * What a chunk of the query (no spaces in it) was meant to be when the keyboard stood in the other layout.
 * @param knows whether a Russian word is one of the pages', or nearly so
 */
export function otherLayout(
  chunk: string,
  vocabulary: Vocabulary,
  knows: (word: string) => boolean,
): string | undefined {
  const english = inEnglishLayout(chunk);
  const latin = english.match(/[a-z]+/g) ?? [];
  // Latin words of the pages are few: of them only the very same are meant.
  if (english !== chunk && latin.length > 0 && latin.every((word) => known(word, vocabulary) !== undefined))
    return english;
  const russian = inRussianLayout(chunk);
  const words = plainWords(russian);
  return russian !== chunk && words.length > 0 && words.every(knows) ? russian : undefined;
}

/**
 * What a word of the query means; undefined when no page has it or anything like it.
 * @param word in lower case, «ё» as «е»
 * @param unfinished whether it is the last one, which may be half-typed
 */
export function meaningOf(word: string, vocabulary: Vocabulary, unfinished: boolean): Meaning | undefined {
  const itself = known(word, vocabulary);
  if (itself !== undefined) return slipOf(itself, word, vocabulary) ?? itself;
  const seen = lookAlike(word) ?? inOneAlphabet(word);
  if (seen !== word) {
    const meant = known(seen, vocabulary) ?? (unfinished ? begun(seen, vocabulary) : undefined);
    const near = meant ?? misspelt(seen, vocabulary);
    return near && { ...near, why: 'look-alike' };
  }
  const begins = unfinished ? begun(word, vocabulary) : undefined;
  return begins ?? misspelt(word, vocabulary) ?? glued(word, vocabulary) ?? akin(word, vocabulary);
}
