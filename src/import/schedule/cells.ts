import type { IsoDate } from '../../domain/dates.ts';

/** What the spreadsheet knows of a cell beside its text. Text files have texts alone. */
export type CellKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'day'; readonly day: IsoDate }
  | { readonly kind: 'time'; readonly time: string }
  /** A formula that failed: `#REF!`. */
  | { readonly kind: 'error' };

export interface Cell {
  /** `B7`, or `Лист2!B7` when the file has several sheets. */
  readonly address: string;
  /** From 1. */
  readonly row: number;
  /** From 1. */
  readonly column: number;
  /** As a person sees it, edges cut; never empty. */
  readonly text: string;
  readonly value: CellKind;
}

/** A merged area, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One sheet. */
export interface Grid {
  /** Name of the sheet; empty for a text file. */
  readonly name: string;
  readonly height: number;
  readonly width: number;
  /** The cell that a person sees at a place: for a merged area the cell at its top left. */
  readonly at: (row: number, column: number) => Cell | undefined;
  readonly merges: readonly Merge[];
  /** A cell that an answer has taken away. */
  readonly takenAway?: (row: number, column: number) => Cell | undefined;
  /** The workbook counts days from 1904; undefined where nothing tells it, as in a text file. */
  readonly from1904: boolean | undefined;
}

/** «A», «Z», «AA» */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}

/** `B7` → row 7, column 2; undefined when the text is no address. */
export function placeOfAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return undefined;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

const key = (row: number, column: number): string => `${row} ${column}`;

/** A grid of found cells; a merged area shows its first cell everywhere. */
export function gridOf(
  name: string,
  cells: readonly Cell[],
  options: { readonly merges?: readonly Merge[]; readonly from1904?: boolean | undefined } = {},
): Grid {
  const merges = options.merges ?? [];
  const known = new Map(cells.map((cell) => [key(cell.row, cell.column), cell]));
  const height = cells.reduce((most, { row }) => Math.max(most, row), 0);
  const width = cells.reduce((most, { column }) => Math.max(most, column), 0);
  const shown = new Map(known);
  for (const { top, left, bottom, right } of merges) {
    const first = known.get(key(top, left));
    // A merge of whole rows reaches to column XFD: beyond the last cell there is nobody to show it to.
    for (let row = top; row <= Math.min(bottom, height); row += 1)
      for (let column = left; column <= Math.min(right, width); column += 1) {
        if (first) shown.set(key(row, column), first);
        else shown.delete(key(row, column));
      }
  }
  return {
    name,
    height,
    width,
    at: (row, column) => shown.get(key(row, column)),
    merges,
    from1904: options.from1904,
  };
}

/** The distinct cells of a row from left to right: a merged one once. */
export function rowCells(grid: Grid, row: number): readonly Cell[] {
  const cells = new Set<Cell>();
  for (let column = 1; column <= grid.width; column += 1) {
    const cell = grid.at(row, column);
    if (cell) cells.add(cell);
  }
  return [...cells];
}

/** True when a column has a cell in this row or below. */
export function isUsed(grid: Grid, column: number, from: number): boolean {
  for (let row = from; row <= grid.height; row += 1) if (grid.at(row, column)) return true;
  return false;
}

/** True when a cell of this address has a text. */
export function hasCell(grid: Grid, address: string): boolean {
  const place = placeOfAddress(address.slice(address.lastIndexOf('!') + 1));
  return place !== undefined && grid.at(place.row, place.column)?.address === address;
}

/**
 * The same grid with other words in some cells: how an editor answers a question without opening the spreadsheet.
 * @param answers new text by address; an address that the grid does not have changes nothing
 */
export function answered(grid: Grid, answers: ReadonlyMap<string, string>): Grid {
  if (answers.size === 0) return grid;
  const renewed = new Map<Cell, Cell>();
  return {
    ...grid,
    takenAway: (row, column) => {
      const cell = grid.at(row, column);
      return answers.get(cell?.address ?? '')?.trim() === '' ? cell : undefined;
    },
    at: (row, column) => {
      const cell = grid.at(row, column);
      const text = cell && answers.get(cell.address)?.trim();
      if (cell === undefined || text === undefined) return cell;
      if (text === '') return undefined;
      const known = renewed.get(cell) ?? { ...cell, text, value: { kind: 'text' } };
      renewed.set(cell, known);
      return known;
    },
  };
}
