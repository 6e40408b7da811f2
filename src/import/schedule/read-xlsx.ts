// The build without workers: those start from a blob, which the portal's content security policy forbids.
import { readSheet } from 'read-excel-file/universal';
import { type Cell, type CellKind, columnName, type Grid, gridOf } from './cells.ts';
import { numeric } from '../../domain/dates.ts';
import { DAYS_TO_1904, dayOfSerial, timeOfSerial } from './days.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';
import { readWorkbookXml, type SheetXml, type WorkbookXml } from './workbook-xml.ts';

/** The library's types say `typeof Date` where it gives a Date. */
type LibraryValue = unknown;
const DAY = 86_400_000;

/** The library gives a day as an instant in UTC, counted from 1900 unless it knew better. */
function fromDate(date: Date, { spelledOut }: WorkbookXml): CellKind {
  const serial = (date.getTime() - Date.UTC(1899, 11, 30)) / DAY + (spelledOut ? DAYS_TO_1904 : 0);
  // A cell that shows a time of day holds a fraction of a day; the system of 1904 puts it on its own first day.
  const isTime = serial < 1 || (serial >= DAYS_TO_1904 && serial < DAYS_TO_1904 + 1);
  return isTime ? { kind: 'time', time: timeOfSerial(serial) } : { kind: 'day', day: dayOfSerial(serial, false) };
}

function kindOf(value: LibraryValue, workbook: WorkbookXml): CellKind {
  if (value instanceof Date) return fromDate(value, workbook);
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'text' };
}

function textOf(value: LibraryValue, kind: CellKind): string {
  if (kind.kind === 'day') return numeric(kind.day);
  if (kind.kind === 'time') return kind.time;
  return String(value ?? '')
    .replaceAll('\u00A0', ' ')
    .replace(/\r\n?/g, '\n')
    .trim();
}

function rawKind(type: 'd' | 'e', text: string): CellKind {
  const day = /^(\d{4}-\d{2}-\d{2})/.exec(text)?.[1];
  return type === 'd' && day !== undefined ? { kind: 'day', day } : { kind: 'error' };
}

function toGrid(sheet: SheetXml, rows: readonly (readonly LibraryValue[])[], workbook: WorkbookXml): Grid {
  const prefix = workbook.sheets.length > 1 ? `${sheet.name}!` : '';
  const address = (row: number, column: number): string => `${prefix}${columnName(column)}${row}`;
  const raw = sheet.raw.map(({ row, column, type, text }): Cell => {
    const value = rawKind(type, text);
    return {
      address: address(row, column),
      row,
      column,
      value,
      text: value.kind === 'day' ? numeric(value.day) : text,
    };
  });
  const isRaw = new Set(raw.map((cell) => cell.address));
  const cells = rows.flatMap((values, r) =>
    values.flatMap((value, c): Cell[] => {
      const [row, column] = [r + 1, c + 1];
      const kind = kindOf(value, workbook);
      const text = textOf(value, kind);
      const place = address(row, column);
      return text === '' || isRaw.has(place) ? [] : [{ address: place, row, column, text, value: kind }];
    }),
  );
  return gridOf(sheet.name, [...cells, ...raw], { merges: sheet.merges, from1904: workbook.from1904 });
}

/**
 * Reads the visible sheets of an .xlsx file.
 * @throws SpreadsheetError when the file cannot be read.
 */
export async function readXlsx(octets: Uint8Array): Promise<readonly Grid[]> {
  const workbook = readWorkbookXml(octets);
  const buffer = new Uint8Array(octets).buffer;
  try {
    const grids: Grid[] = [];
    for (const sheet of workbook.sheets) grids.push(toGrid(sheet, await readSheet(buffer, sheet.name), workbook));
    return grids;
  } catch {
    throw new SpreadsheetError(
      'Файл .xlsx не читается: откройте его в Excel и сохраните заново как «Книга Excel (.xlsx)».',
    );
  }
}
