import type { Grid } from './cells.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

const startsWith = (octets: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, at) => octets[at] === sign);

/**
 * Reads a spreadsheet by what its octets are, whatever its name: .xlsx, or a text table.
 * @throws SpreadsheetError for every other file, with what to save it as.
 */
export async function readSpreadsheet(file: ArrayBuffer | Uint8Array): Promise<readonly Grid[]> {
  const octets = file instanceof Uint8Array ? file : new Uint8Array(file);
  if (octets.length === 0) throw new SpreadsheetError('Файл пуст.');
  if (startsWith(octets, 0x50, 0x4b)) return readXlsx(octets);
  if (startsWith(octets, 0xd0, 0xcf, 0x11, 0xe0))
    throw new SpreadsheetError('Это старый формат .xls: в Excel «Сохранить как» → «Книга Excel (.xlsx)».');
  if (startsWith(octets, 0x25, 0x50, 0x44, 0x46)) throw new SpreadsheetError('Это PDF. Нужна таблица: .xlsx или .csv.');
  const isUtf16 = startsWith(octets, 0xff, 0xfe) || startsWith(octets, 0xfe, 0xff);
  if (!isUtf16 && octets.subarray(0, 4096).includes(0))
    throw new SpreadsheetError('Это не таблица: нужен файл .xlsx или .csv.');
  return [readCsv(octets)];
}
