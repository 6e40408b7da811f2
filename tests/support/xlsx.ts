import { strToU8, zipSync } from 'fflate';

/** A cell of a test's spreadsheet as a person would write it down. */
export type SheetCell =
  | string
  | number
  | null
  /** A serial number that the workbook shows as a day or a time. */
  | { readonly serial: number; readonly as: 'day' | 'time' }
  /** A day that the file itself writes as ISO text. */
  | { readonly iso: string }
  | { readonly error: string };

export interface SheetText {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** `A1:D1` */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** The word that the workbook's `date1904` holds; without it days count from 1900. */
export type DateSystem = '1' | 'true' | '0';

const xml = (text: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

function cellXml(cell: SheetCell, place: string, strings: string[]): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    strings.push(cell);
    return `<c r="${place}" t="s"><v>${strings.length - 1}</v></c>`;
  }
  if ('serial' in cell) return `<c r="${place}" s="${cell.as === 'day' ? 1 : 2}"><v>${cell.serial}</v></c>`;
  if ('iso' in cell) return `<c r="${place}" s="1" t="d"><v>${cell.iso}</v></c>`;
  return `<c r="${place}" t="e"><v>${escaped(cell.error)}</v></c>`;
}

function sheetXml({ rows, merges = [] }: SheetText, strings: string[]): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((cell, column) => cellXml(cell, `${letters(column + 1)}${row + 1}`, strings)).join('');
    return inner === '' ? '' : `<row r="${row + 1}">${inner}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const area = merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`;
  return xml(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${area}</worksheet>`,
  );
}

const STYLES = xml(
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>',
);

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A real .xlsx file, written apart from the library that reads it. */
export function makeXlsx(sheets: readonly SheetText[], dates: DateSystem = '0'): Uint8Array {
  const strings: string[] = [];
  const parts: Record<string, Uint8Array> = {};
  for (const [index, sheet] of sheets.entries())
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet, strings));
  const list = sheets
    .map(({ name, hidden }, index) => {
      const state = hidden ? ' state="hidden"' : '';
      return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
    })
    .join('');
  const links = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  links.push(
    `<Relationship Id="rId90" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>`,
    `<Relationship Id="rId91" Type="${RELATIONS}/styles" Target="styles.xml"/>`,
  );
  parts['[Content_Types].xml'] = strToU8(xml(`<Types xmlns="${PACKAGE}/content-types"/>`));
  parts['xl/workbook.xml'] = strToU8(
    xml(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><workbookPr date1904="${dates}"/><sheets>${list}</sheets></workbook>`,
    ),
  );
  parts['xl/_rels/workbook.xml.rels'] = strToU8(
    xml(`<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`),
  );
  parts['xl/styles.xml'] = strToU8(STYLES);
  const items = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  parts['xl/sharedStrings.xml'] = strToU8(
    xml(`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items}</sst>`),
  );
  return zipSync(parts, { mtime: new Date(2026, 0, 1) });
}
