import { readFileSync } from 'node:fs';
import type { Outcome } from './searcher.ts';

export interface TestQuery {
  readonly q: string;
  /** What the path and the text of a right answer match. */
  readonly path?: string;
  readonly text?: string;
  /** Nothing may be claimed. */
  readonly nothing?: boolean;
  readonly group?: string;
  readonly class?: string;
}

export function readQueries(name: string): readonly TestQuery[] {
  return (JSON.parse(readFileSync(`tests/fixtures/search/${name}.json`, 'utf8')) as { queries: TestQuery[] }).queries;
}

/** Place of the first right answer among the first ten; 0 when there is none. */
export function rankOf({ path = '', text = '', nothing = false }: TestQuery, { hits, total }: Outcome): number {
  if (nothing) return total === 0 && hits.length === 0 ? 1 : 0;
  return hits.findIndex((hit) => new RegExp(path).test(hit.path) && new RegExp(text).test(hit.text)) + 1;
}

/** A generator of numbers below 1, the same ones for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const ROWS = ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'];
const KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const LOOK_ALIKE: Readonly<Record<string, string>> = { а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', к: 'k' };

function neighbour(letter: string): string {
  const row = ROWS.find((one) => one.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  return row[at + 1] ?? row[at - 1] ?? letter;
}

/** Changes one of the signs that fit, chosen by chance; undefined when none does. */
function changeOne(text: string, fits: RegExp, to: (sign: string) => string, random: () => number): string | undefined {
  const places = [...text].flatMap((sign, index) => (fits.test(sign) ? [index] : []));
  const at = places[Math.floor(random() * places.length)];
  return at === undefined ? undefined : text.slice(0, at) + to(text.charAt(at)) + text.slice(at + 1);
}

/** One letter of a word of four letters or more left out, doubled, taken from the next key or swapped with the next. */
function typo(text: string, random: () => number): string | undefined {
  const words = [...text.matchAll(/[а-яё]{4,}/gi)];
  const match = words[Math.floor(random() * words.length)];
  if (match === undefined) return undefined;
  const [word] = match;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, next, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  const slips = [
    before + next + after,
    before + letter + letter + next + after,
    before + neighbour(letter.toLowerCase()) + next + after,
    before + next + letter + after,
  ];
  return text.slice(0, match.index) + slips[Math.floor(random() * 4)] + text.slice(match.index + word.length);
}

/** What happens to a query on its way from the head to the screen; undefined where it can do nothing to this one. */
export const DAMAGE: Readonly<Record<string, (query: string, random: () => number) => string | undefined>> = {
  'одна опечатка': typo,
  'другая раскладка': (query) => {
    const typed = [...query.toLowerCase()].map((sign) => ENGLISH[KEYS.indexOf(sign)] ?? sign).join('');
    return typed === query.toLowerCase() ? undefined : typed;
  },
  'одна похожая буква': (query, random) => changeOne(query, /[аеорсухк]/, (sign) => LOOK_ALIKE[sign] ?? sign, random),
  'прописные буквы': (query) => query.toUpperCase(),
  'ё вместо е': (query, random) => changeOne(query, /е/, () => 'ё', random),
  'последнее слово не дописано': (query) => {
    const [word = ''] = /[а-яё]{5,}$/i.exec(query) ?? [];
    return word === '' ? undefined : query.slice(0, query.length - Math.floor(word.length * 0.4));
  },
};
