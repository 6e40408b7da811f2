import { isCellPerLine, type SourceLine } from './blocks.ts';
import { ImportError } from './import-error.ts';

/** A row of a table as it stands in the source: cells are not cleaned yet. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A printed number of a measure: «1», «2.», «4.1». */
export const ROW_NUMBER = /^\d+(\.\d+)*\.?$/;

/** Rows of the dialect where TABs part the cells of a row and a row is a line. */
export function readTabRows(lines: readonly SourceLine[]): Row[] {
  return lines.filter(({ text }) => text.trim() !== '').map(({ text, line }) => ({ line, cells: text.split('\t') }));
}

/** Cells of the dialect where each cell starts a line with a TAB and may go on in lines without one. */
function readCells(lines: readonly SourceLine[]): { line: number; text: string; gapAfter: boolean }[] {
  const cells: { line: number; text: string; gapAfter: boolean }[] = [];
  for (const { text, line } of lines) {
    const last = cells.at(-1);
    if (text.startsWith('\t')) cells.push({ line, text: text.slice(1), gapAfter: false });
    else if (last && text.trim() === '') cells[cells.length - 1] = { ...last, text: `${last.text}\n`, gapAfter: true };
    else if (last) cells[cells.length - 1] = { ...last, text: `${last.text}\n${text}`, gapAfter: false };
    else throw new ImportError('таблица начинается не с ячейки', line);
  }
  return cells;
}

/**
 * Rows of that dialect. The head ends at the first empty line and gives the number of columns; then a
 * number opens a row of so many cells, and any other cell stands alone, as a heading inside the table.
 */
export function readCellRows(lines: readonly SourceLine[]): Row[] {
  const cells = readCells(lines);
  const width = cells.findIndex((cell) => cell.gapAfter) + 1;
  const rows: Row[] = [];
  for (let at = 0; at < cells.length;) {
    const first = cells[at];
    if (!first) break;
    const count = rows.length === 0 || ROW_NUMBER.test(first.text.trim()) ? width : 1;
    const row = cells.slice(at, at + count).map((cell) => cell.text);
    if (row.length < count) throw new ImportError(`в строке таблицы ${row.length} ячеек вместо ${count}`, first.line);
    rows.push({ line: first.line, cells: row });
    at += count;
  }
  return rows;
}

/** Rows of a table block in whichever dialect it is written. */
export function readRows(lines: readonly SourceLine[]): Row[] {
  return isCellPerLine(lines) ? readCellRows(lines) : readTabRows(lines);
}
