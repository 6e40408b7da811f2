import { distance } from '../distance.ts';
import { type FinderRow, folded, hasNumbers } from '../finder.ts';
import type { AbsentSchool } from '../understood.ts';
import { wordOfSchools } from './schools.ts';

/** Kinds of schools that have numbers, and how each is called in the genitive. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^школ/, 'школы'],
  [/^лице[йяею]/, 'лицея'],
  [/^гимнази/, 'гимназии'],
  [/^интернат/, 'школы-интерната'],
  [/^(?:сош|оош)$/, 'школы'],
];
/** What may stand between a kind and its number: «школа номер 3», «22-я школа», «22 ая школа». */
const BETWEEN = /^(?:номер|ном|no?|\p{L}{1,2})$/u;
const NUMBER = /^\d{1,4}$/;
const YEAR = /^20\d\d$/;
/** Other schools that are offered. */
const OFFERED = 3;

const kindOf = (word: string | undefined): (typeof KINDS)[number] | undefined =>
  word === undefined ? undefined : KINDS.find(([pattern]) => pattern.test(word));

/** The number that stands beside a kind of school, before it or after it, and the kind. */
function numbered(words: readonly string[]): { kind: (typeof KINDS)[number]; number: string } | undefined {
  for (const [at, word] of words.entries()) {
    if (!NUMBER.test(word)) continue;
    for (const step of [-1, 1]) {
      const next = BETWEEN.test(words[at + step] ?? '') ? words[at + 2 * step] : words[at + step];
      const kind = kindOf(next);
      if (kind !== undefined) return { kind, number: word };
    }
  }
  return undefined;
}

/** How alike a school is to the one that is asked for; 0 for one that has nothing of it but that it is a school. */
function likeness(
  row: FinderRow,
  [pattern, called]: (typeof KINDS)[number],
  number: string,
  places: readonly string[],
): number {
  const words = folded(row.slice(1).join(' ')).split(' ');
  const alike = words.some((word) => /^\d+$/.test(word) && distance(word, number, 1) <= 1);
  const same = words.includes(number);
  const placed = places.filter((place) => words.includes(place)).length;
  // Nearly every school is called «школа» somewhere, and few are lyceums.
  const sameKind = called !== 'школы' && words.some((word) => pattern.test(word));
  return placed * 4 + (sameKind ? 2 : 0) + (same ? 2 : alike ? 1 : 0);
}

/**
 * The school of a number that no school of the portal has: «лицей 22». To be asked when the query names no school.
 * @param words all of the query in order, in lower case, «ё» as «е»
 * @param said of them those that may name a school: without grades, days, subjects
 * @param isCode whether the query has «№», with which a number like a year may be a school's: «школа № 2030»
 */
export function absentSchool(
  words: readonly string[],
  said: readonly string[],
  rows: readonly FinderRow[],
  isCode: boolean,
): AbsentSchool | undefined {
  const asked = numbered(words);
  if (asked === undefined || rows.length === 0) return undefined;
  const { kind, number } = asked;
  if (!said.includes(number) || (YEAR.test(number) && !isCode)) return undefined;
  const named = said.filter((word) => !/^\d+$/.test(word) && kindOf(word) === undefined);
  const places = named.flatMap((word) => wordOfSchools(word, rows) ?? []);
  const alike = rows
    .map((row) => ({ row, points: likeness(row, kind, number, places) }))
    .sort((a, b) => b.points - a.points);
  // Beside schools of that kind or place one with a number like it is noise.
  const least = Math.min(2, Math.max(1, alike[0]?.points ?? 0));
  const near = alike
    .filter(({ points }) => points >= least)
    .slice(0, OFFERED)
    .map(({ row }) => row);
  const called = `${kind[1]} №\u00A0${number}`;
  if (!rows.some((row) => hasNumbers(row, number))) return { called, number, near };
  // There is such a number, but not where it is asked for: without the place what is said would be wrong.
  if (places.length === 0) return undefined;
  const where = places.map((place) => `«${place}»`).join(', ');
  return { called: `${called} со\u00A0${places.length === 1 ? 'словом' : 'словами'} ${where}`, number, near };
}
