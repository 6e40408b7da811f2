import type { Grid } from './cells.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { readDays, resolveDay } from './read-days.ts';
import { plain } from './words.ts';

function texts(grids: readonly Grid[]): readonly string[] {
  return grids.flatMap((grid) => {
    const found = new Set<string>();
    for (let row = 1; row <= grid.height; row += 1)
      for (let column = 1; column <= grid.width; column += 1) found.add(grid.at(row, column)?.text ?? '');
    return [...found];
  });
}

/**
 * The school year that the table names: «2026/2027 учебный год», «2026-27 уч. г.». Undefined when it names none, or
 * two different ones.
 */
export function schoolYearIn(grids: readonly Grid[]): string | undefined {
  const years = new Set<string>();
  for (const text of texts(grids))
    for (const [, first, last] of plain(text).matchAll(/(20\d\d)\s*[/-]\s*(20\d\d|\d\d)(?!\d)\s*(?=г|уч)/g))
      if (Number(last) % 100 === (Number(first) + 1) % 100) years.add(`${first}-${Number(first) + 1}`);
  return years.size === 1 ? [...years][0] : undefined;
}

export interface PrintedOrder {
  readonly number: string;
  readonly date: IsoDate;
}

/** «приказ от 10.11.2026 № 118», «Приказ № 118 от 10 ноября 2026 г.»; a date without a year is none. */
export function orderIn(text: string): PrintedOrder | undefined {
  const number = /№\s*([\p{L}\d][\p{L}\d/.-]*)/u.exec(text)?.[1]?.replace(/[.,]$/, '');
  const words = text.replace(/№\s*[\p{L}\d][\p{L}\d/.-]*/u, ' ');
  const { days } = readDays(/от\s+(.+)/isu.exec(words)?.[1] ?? words);
  const [day] = days;
  const date = day?.year === undefined ? undefined : resolveDay(day, undefined);
  return number !== undefined && typeof date === 'string' ? { number, date } : undefined;
}

/** The order by which the table says it is approved; undefined when it names none, or several. */
export function orderOfTable(grids: readonly Grid[]): PrintedOrder | undefined {
  const found = new Map<string, PrintedOrder>();
  for (const text of texts(grids)) {
    if (!/приказ/i.test(text)) continue;
    const order = orderIn(text);
    if (order) found.set(`${order.number} ${order.date}`, order);
  }
  return found.size === 1 ? [...found.values()][0] : undefined;
}
