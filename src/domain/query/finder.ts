import { inOneAlphabet } from './alphabets.ts';
import { inRussianLayout } from './layout.ts';

/** One school as the finder knows it: id, name, settlement, further words. */
export type FinderRow = readonly [id: string, name: string, settlement: string, more: string];

/**
 * Lower case, ё as е, no «№», quotes, punctuation, accents or soft hyphens, a number apart from letters:
 * what a person types and what a card says become alike.
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/(\p{L})(?=\d)|(\d)(?=\p{L})/gu, '$& ')
    .replace(/\p{L}+/gu, inOneAlphabet)
    .trim();
}

interface RowWords {
  /** Of the name and the settlement. */
  readonly own: readonly string[];
  readonly more: readonly string[];
}

/** Folding 5,000 schools at every keystroke would be felt on a phone; a row is folded once. */
const known = new WeakMap<FinderRow, RowWords>();

function wordsOf(row: FinderRow): RowWords {
  let words = known.get(row);
  if (words === undefined) {
    const [, name, settlement, further] = row;
    words = { own: folded(`${name} ${settlement}`).split(' '), more: folded(further).split(' ') };
    known.set(row, words);
  }
  return words;
}

/** How well a word of the query fits a school: a whole word before a beginning, the name before further words. */
function fit(word: string, { own, more }: RowWords): number {
  if (own.includes(word)) return 4;
  if (more.includes(word)) return 3;
  if (own.some((one) => one.startsWith(word))) return 2;
  return more.some((one) => one.startsWith(word)) ? 1 : 0;
}

/** Kinds of schools. A parent calls a lyceum «школа» too, and a gymnasium may be called a school on its plate. */
const ANY_SCHOOL = ['школа', 'школы', 'школу', 'школе'];
const KINDS = [...ANY_SCHOOL, 'лицей', 'гимназия', 'гимназию'];

/** Whether a word stands for any school: «школа» always, «лицей» and «гимназия» when nothing else is asked for. */
function isAnySchool(word: string, alone: boolean): boolean {
  return (alone ? KINDS : ANY_SCHOOL).includes(word) || (word.length >= 3 && 'школа'.startsWith(word));
}

/**
 * Whether a school has every number of the query as a whole: «2» is the beginning of «21» while it is being typed,
 * and another number once it is asked for.
 */
export function hasNumbers(row: FinderRow, query: string): boolean {
  const { own, more } = wordsOf(row);
  const numbers = folded(query).match(/\d+/g) ?? [];
  return numbers.every((number) => own.includes(number) || more.includes(number));
}

/**
 * Schools whose words begin with all the words of the query, the best first, equals in the given order;
 * a number fits a whole number first, so that «3» puts «Школа № 3» before «Школа № 33».
 * What finds nothing is tried once more as typed in the other keyboard layout: «kbwtq» is «лицей».
 */
export function findSchools(rows: readonly FinderRow[], query: string, limit = 12): readonly FinderRow[] {
  const found = findAsTyped(rows, query, limit);
  const meant = inRussianLayout(query);
  return found.length > 0 || meant === query ? found : findAsTyped(rows, meant, limit);
}

function findAsTyped(rows: readonly FinderRow[], query: string, limit: number): readonly FinderRow[] {
  const asked = folded(query)
    .split(' ')
    .filter((word) => word !== '');
  if (asked.length === 0) return [];
  const scored: { row: FinderRow; score: number }[] = [];
  for (const row of rows) {
    const words = wordsOf(row);
    const fits = asked.map((word) => fit(word, words) || (isAnySchool(word, asked.length === 1) ? 0.5 : 0));
    if (!fits.includes(0)) scored.push({ row, score: fits.reduce((sum, one) => sum + one, 0) });
  }
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ row }) => row);
}
