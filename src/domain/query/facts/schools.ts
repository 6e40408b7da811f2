import { type FinderRow, findSchools, folded, hasNumbers } from '../finder.ts';
import { stem } from '../stem.ts';

/** «школа», «лицей», «гимназия» and how they are shortened: with one of them a number is a school's. */
const KIND = /^(?:школ|лице[йяею]|гимнази|интернат|сош|оош|мбоу|маоу|мкоу|моу)/;

/** Words of names that many schools and pages share: alone they name none. */
const COMMON = new Set(
  `город село поселок деревня станица район область средняя основная общеобразовательная имени муниципальное улица школа
  лицей гимназия интернат`
    .split(/\s+/)
    .map(stem),
);

const FEMININE = /^(перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)(?:ая|ую|ой|ья|ью|ьей)$/;
const ORDINALS = 'перв втор трет четверт пят шест седьм восьм девят десят'.split(' ');

/** The number that an ordinal of a school says: «шестая» is 6; undefined for any other word. */
export function ordinalNumber(word: string): string | undefined {
  const place = ORDINALS.indexOf(FEMININE.exec(word)?.[1] ?? '');
  return place === -1 ? undefined : String(place + 1);
}

/** The same words with numbers for ordinals that stand before a kind of school: «шестая школа», «во второй гимназии». */
export function numberedInDigits(words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    const isBeforeKind = KIND.test(words[index + 1] ?? '');
    return isBeforeKind ? (ordinalNumber(word) ?? word) : word;
  });
}

/** Whether the query speaks of schools in general: then schools are searched too. */
export function speaksOfSchool(words: readonly string[]): boolean {
  return words.some((word) => KIND.test(word));
}

/**
 * Schools that the query names: by name, number («школа 3», «№ 3»), settlement or another name. Words that name no
 * school («график», «впр») are set aside; what is left has to fit as the finder of schools fits it, numbers whole:
 * a number is never taken for another one.
 * @param words in lower case, «ё» as «е»; words that say a grade, a day or a subject left out
 * @param numbered whether a number may be a school's though the query names no kind of school: «№ 3»
 */
export function schoolsAsked(
  words: readonly string[],
  rows: readonly FinderRow[],
  numbered: boolean,
): readonly FinderRow[] {
  if (rows.length === 0) return [];
  const index = indexOf(rows);
  const kind = speaksOfSchool(words);
  const telling = words
    .map((word) => (/^\d+$/.test(word) ? word : index.get(stem(word))))
    .filter((word): word is string => word !== undefined)
    .filter((word) => (/^\d+$/.test(word) ? kind || numbered : !COMMON.has(stem(word)) && !KIND.test(word)));
  // «Новая редакция приказа» names no «Новая школа»: without the word «школа» nothing else may be asked for.
  const isForeign = (word: string): boolean => !/^\d+$/.test(word) && !index.has(stem(word)) && !COMMON.has(stem(word));
  if (telling.length === 0 || (!kind && words.some(isForeign))) return [];
  const kinds = words.filter((word) => KIND.test(word)).map((word) => index.get(stem(word)) ?? word);
  for (const asked of [[...telling, ...kinds], telling]) {
    const query = asked.join(' ');
    const found = findSchools(rows, query).filter((row) => hasNumbers(row, query));
    if (found.length > 0) return found;
  }
  return [];
}

/** The words of all schools by their stems: «лицея» is «лицей», «примерска» is «примерск». */
const indexes = new WeakMap<readonly FinderRow[], ReadonlyMap<string, string>>();

/** The word of a school's name or place that a word of a query is a form of; undefined for one that no school has. */
export function wordOfSchools(word: string, rows: readonly FinderRow[]): string | undefined {
  return COMMON.has(stem(word)) ? undefined : indexOf(rows).get(stem(word));
}

function indexOf(rows: readonly FinderRow[]): ReadonlyMap<string, string> {
  let index = indexes.get(rows);
  if (index === undefined) {
    const words = rows.flatMap(([, name, settlement, more]) => folded(`${name} ${settlement} ${more}`).split(' '));
    index = new Map(words.filter((word) => word !== '').map((word) => [stem(word), word]));
    indexes.set(rows, index);
  }
  return index;
}
