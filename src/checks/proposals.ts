import type { z } from 'zod';
import { asId, nearest, withoutLookalikes } from './nearest.ts';
import { allowedWords } from './schema-walk.ts';

/** What an author may have meant by a value that the schema refuses. */

const CYRILLIC_BY_LATIN: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
};

const two = (digits: string): string => digits.padStart(2, '0');

function* candidates(text: string): Generator<string> {
  const trimmed = text.trim();
  yield trimmed;
  const russianDay = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?: ?г\.?)?$/.exec(trimmed);
  if (russianDay) yield `${russianDay[3]}-${two(russianDay[2] ?? '')}-${two(russianDay[1] ?? '')}`;
  const looseDay = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:T.*)?$/.exec(trimmed);
  if (looseDay) yield `${looseDay[1]}-${two(looseDay[2] ?? '')}-${two(looseDay[3] ?? '')}`;
  const time = /^(\d{1,2})[:.-](\d{2})$/.exec(trimmed);
  if (time) yield `${two(time[1] ?? '')}:${time[2]}`;
  const years = /^(\d{4})\s*[-–—/]\s*(\d{2,4})$/.exec(trimmed);
  if (years) yield `${years[1]}-${(years[1] ?? '').slice(0, 4 - (years[2] ?? '').length)}${years[2]}`;
  if (/^(www\.|[a-zа-яё0-9-]+\.[a-zа-яё]{2,})/i.test(trimmed)) yield `https://${trimmed}`;
  const upper = trimmed.toUpperCase();
  yield upper;
  yield [...upper].map((sign) => CYRILLIC_BY_LATIN[sign] ?? sign).join('');
  yield trimmed.toLowerCase();
  yield withoutLookalikes(trimmed.toLowerCase());
  if (trimmed.length <= 64) yield asId(trimmed);
}

/**
 * The value that the author probably meant: a day in the Russian order, a time without its zero, an address
 * without https, a letter of the wrong alphabet, a word of a fixed list with a slip.
 */
export function proposal(schema: z.ZodType, value: string): string | undefined {
  const words = allowedWords(schema);
  if (words.length > 0) return nearest(value, words);
  // What the field's own schema takes was refused by a look at its neighbours: any other text would pass as well.
  if (value.length > 200 || schema.safeParse(value).success) return undefined;
  for (const candidate of candidates(value)) {
    if (candidate !== value && candidate !== '' && schema.safeParse(candidate).success) return candidate;
  }
  return undefined;
}

/** How a value is written in the front matter: quotes where YAML or the handbook wants them. */
export function written(value: string): string {
  return /^[\d:+]/.test(value) && !/^\d{4}-\d{2}-\d{2}$/.test(value) && !/^\d{4}-\d{4}$/.test(value)
    ? `"${value}"`
    : value;
}
