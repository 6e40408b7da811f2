/**
 * CSV that spreadsheets in Russia open by a double click: UTF-8 with a mark of order, `;` between cells,
 * lines ended and cells quoted as RFC 4180 says. Published in the passport of every set.
 */
export type Cell = string | number | boolean | readonly string[] | undefined;

const MARK = '\uFEFF';
/** Between the items of a list: no text of the portal holds it. */
const LIST = ' | ';

/**
 * A cell that begins so is a formula to a spreadsheet, also in its full-width form: a school's text must not run
 * in the reader's program. An apostrophe in front makes it text (OWASP, «CSV injection»).
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет';
  const text = typeof cell === 'object' ? cell.join(LIST) : String(cell);
  return typeof cell !== 'number' && FORMULA.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * @param columns names of fields, in the order of the columns
 * @returns the whole file; the first line holds the names
 */
export function toCsv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const line = (cells: readonly Cell[]): string => `${cells.map((cell) => quoted(textOf(cell))).join(';')}\r\n`;
  return MARK + [line(columns), ...rows.map((row) => line(columns.map((column) => row[column])))].join('');
}
