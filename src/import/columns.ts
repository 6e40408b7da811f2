import type { planColumns } from '../schemas/document.ts';
import { ImportError } from './import-error.ts';

export type Column = (typeof planColumns)[number];

/** Words by which the head of a column tells its meaning: acts name and order columns differently. */
const MEANINGS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^№/],
  ['activity', /мероприяти/i],
  ['term', /срок/i],
  ['responsible', /ответственн/i],
  ['result', /результат/i],
];

/**
 * Tells which column of a plan each printed head is.
 * @throws ImportError when a head is not known or two heads mean the same.
 */
export function columnMeanings(head: readonly string[]): Column[] {
  const columns = head.map((printed) => {
    const found = MEANINGS.find(([, words]) => words.test(printed));
    if (!found) throw new ImportError(`неизвестный столбец «${printed}»`);
    return found[0];
  });
  if (new Set(columns).size !== columns.length) throw new ImportError('два столбца с одним смыслом');
  return columns;
}
