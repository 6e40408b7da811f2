import { boundNumbers } from '../act-requisites.ts';
import { type Cell, type Grid, rowCells } from './cells.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { plain } from './words.ts';

function cells(grids: readonly Grid[]): readonly Cell[] {
  return grids.flatMap((grid) => {
    const found = new Set<Cell>();
    for (let row = 1; row <= grid.height; row += 1) for (const cell of rowCells(grid, row)) found.add(cell);
    return [...found];
  });
}

/**
 * The school year that the table names: «2026/2027 учебный год», «2026-27 уч. г.». Undefined when it names none, or
 * two different ones.
 */
export function schoolYearIn(grids: readonly Grid[]): string | undefined {
  const years = new Set<string>();
  for (const { text } of cells(grids))
    for (const [, first, last] of plain(text).matchAll(/(20\d\d)\s*[/-]\s*(20\d\d|\d\d)(?!\d)\s*(?=г|уч)/g))
      if (Number(last) % 100 === (Number(first) + 1) % 100) years.add(`${first}-${Number(first) + 1}`);
  return years.size === 1 ? [...years][0] : undefined;
}

export interface PrintedOrder {
  readonly number: string;
  readonly date: IsoDate;
}

/** An order that a cell prints. */
export interface NamedOrder extends PrintedOrder {
  readonly address: string;
  /** False when its number may be that of a school, be cut short, or be another authority's. */
  readonly isSure: boolean;
}

const APPROVES = /(?<!\p{L})(?:приказ|распоряжени|утвержд[аеё])[а-яё]*/giu;
/** An order that the schedule rests on, or another authority's, is not the one that approves it. */
const RESTS_ON = /(?:соответстви[а-яё]*\s+с|на\s+основании|согласно|во\s+исполнение)\s+(?:\p{L}+\s+)?$/iu;
const AUTHORITY = /рособрнадзор|министерств|минпросвещени|департамент|управлени|комитет|администраци/iu;

type Possible = Omit<NamedOrder, 'address'>;

function possibleIn(text: string, isForeign: boolean): readonly Possible[] {
  return boundNumbers(text).map(({ number, date }) => ({
    number: number.value,
    date: date.value,
    isSure: !number.isTorn && !number.isForeign && !isForeign,
  }));
}

/** Orders after the words «приказ», «распоряжение», «утверждаю»: a number and the date that it is tied to. */
function ordersIn(text: string): readonly Possible[] {
  const words = [...text.matchAll(APPROVES)];
  return words.flatMap(({ 0: word, index }, at) => {
    const own = text.slice(index + word.length, words[at + 1]?.index);
    return possibleIn(own, RESTS_ON.test(text.slice(0, index)) || AUTHORITY.test(own));
  });
}

/** The only order of several readings that is sure; undefined when none is, or two differ. */
function onlySure<Order extends PrintedOrder & { readonly isSure: boolean }>(
  orders: readonly Order[],
): PrintedOrder | undefined {
  const sure = new Map(
    orders.filter(({ isSure }) => isSure).map(({ number, date }) => [`${number} ${date}`, { number, date }]),
  );
  return sure.size === 1 ? [...sure.values()][0] : undefined;
}

/** «№ 118 от 10.11.2026», as an editor names an order; a date without a year is none. */
export function orderIn(text: string): PrintedOrder | undefined {
  return onlySure(text.search(APPROVES) !== -1 ? ordersIn(text) : possibleIn(text, false));
}

/** All orders that the table may be approved by. */
export function ordersOfTable(grids: readonly Grid[]): readonly NamedOrder[] {
  const found = new Map<string, NamedOrder>();
  for (const { address, text } of cells(grids))
    for (const order of ordersIn(text)) {
      const key = `${order.number} ${order.date}`;
      if (found.get(key)?.isSure !== true) found.set(key, { ...order, address });
    }
  return [...found.values()];
}

/** The order by which the table says it is approved; undefined when it names none, or leaves a doubt which one. */
export const orderOfTable = (orders: readonly NamedOrder[]): PrintedOrder | undefined => onlySure(orders);
