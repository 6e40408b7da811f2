import { unzipSync, strFromU8 } from 'fflate';
import { Parser } from 'saxen';
import { columnName, type Merge, placeOfAddress } from './cells.ts';
import { SpreadsheetError } from './spreadsheet-error.ts';

/*
 * What `read-excel-file` does not tell: merged areas, hidden sheets, failed formulas, days written as ISO text
 * (it would read them in the host's time zone) and `date1904="true"` (it knows "1" alone). Read from the XML by the
 * two small libraries that it brings itself.
 */

/** A cell whose raw text says more than the library's value. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  /** `d` is a day in ISO text, `e` a failed formula. */
  readonly type: 'd' | 'e';
  readonly text: string;
}

export interface SheetXml {
  readonly name: string;
  readonly merges: readonly Merge[];
  readonly raw: readonly RawCell[];
}

export interface WorkbookXml {
  readonly from1904: boolean;
  /** `date1904` in words that the library does not know. */
  readonly spelledOut: boolean;
  /** Visible sheets in their order. */
  readonly sheets: readonly SheetXml[];
}

/** A schedule of a school takes kilobytes; more unpacked is a bomb or another file. */
const LARGEST = 50_000_000;
/** The library makes a row of every number and a cell of every column up to the farthest that is filled. */
const MOST_CELLS = 1_000_000;
/** Excel's own last row: a file may name it for its looks alone. */
const LAST_ROW = 1_048_576;
const DAMAGED = 'Файл .xlsx повреждён: откройте его в Excel и сохраните заново.';
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

type Address = Pick<RawCell, 'row' | 'column'>;
type Attributes = Readonly<Record<string, string>>;
interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

function walk(xml: string, { open, text, close }: Handlers): void {
  const parser = new Parser();
  parser.on('openTag', (name: string, attributes: () => Attributes) => open?.(local(name), attributes()));
  parser.on('text', (value: string, decode: (text: string) => string) => text?.(decode(value)));
  parser.on('closeTag', (name: string) => close?.(local(name)));
  // A broken file is refused by the library, which reads the same text.
  parser.on('error', () => undefined);
  parser.parse(xml);
}

function unpack(octets: Uint8Array): Readonly<Record<string, Uint8Array>> {
  let total = 0;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(octets, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        return total <= LARGEST && /\.(?:xml|rels)$/.test(name);
      },
    });
  } catch {
    throw new SpreadsheetError(DAMAGED);
  }
  if (total > LARGEST)
    throw new SpreadsheetError('Файл слишком большой для графика: оставьте в нём один лист с графиком.');
  return parts;
}

/**
 * Widens an area to hold a filled cell too.
 * @throws SpreadsheetError when a stray cell far away makes it larger than any schedule
 */
function reach(area: { rows: number; columns: number }, { row, column }: Address, sheet: string): void {
  area.rows = Math.max(area.rows, row);
  area.columns = Math.max(area.columns, column);
  if (area.rows * area.columns > MOST_CELLS)
    throw new SpreadsheetError(
      `Лист «${sheet}» слишком велик для графика: далеко от таблицы стоит ячейка ${columnName(column)}${row}. Откройте файл в Excel и удалите лишние ячейки.`,
    );
}

function readSheet(name: string, xml: string): SheetXml {
  const merges: Merge[] = [];
  const raw: RawCell[] = [];
  const area = { rows: 0, columns: 0 };
  let cell: RawCell | undefined;
  let inValue = false;
  let rowNumber = 0;
  let place: Address | undefined;
  walk(xml, {
    open: (tag, attributes) => {
      if (tag === 'mergeCell') {
        const [from, to] = (attributes['ref'] ?? '').split(':').map(placeOfAddress);
        if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
      } else if (tag === 'row') {
        rowNumber = Number(attributes['r'] ?? 0);
        if (!(rowNumber <= LAST_ROW)) throw new SpreadsheetError(DAMAGED);
      } else if (tag === 'c') {
        const { r = '', t } = attributes;
        place = placeOfAddress(r);
        if (!place || place.row > LAST_ROW) throw new SpreadsheetError(DAMAGED);
        cell = t === 'd' || t === 'e' ? { ...place, type: t, text: '' } : undefined;
      } else if ((tag === 'v' || tag === 'is') && place) {
        // The library goes by the number of the row, where there is one.
        reach(area, { row: Math.max(place.row, rowNumber), column: place.column }, name);
        if (tag === 'v') inValue = true;
      }
    },
    text: (text) => {
      if (cell && inValue) cell = { ...cell, text: cell.text + text };
    },
    close: (tag) => {
      if (tag === 'v') inValue = false;
      else if (tag === 'c' && cell) raw.push(cell);
    },
  });
  return { name, merges, raw };
}

/**
 * Reads the parts of a workbook that the library leaves out.
 * @throws SpreadsheetError when the file is damaged, or too large to be a schedule.
 */
export function readWorkbookXml(octets: Uint8Array): WorkbookXml {
  const parts = unpack(octets);
  const text = (path: string): string | undefined => parts[path] && strFromU8(parts[path]);
  const targets = new Map<string, string>();
  walk(text('xl/_rels/workbook.xml.rels') ?? '', {
    open: (tag, { Id, Target }) => {
      if (tag === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(?:xl\/)?/, 'xl/'));
    },
  });
  let date1904 = '';
  const visible: { readonly name: string; readonly path: string }[] = [];
  walk(text('xl/workbook.xml') ?? '', {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') date1904 ||= attributes['date1904'] ?? '';
      if (tag !== 'sheet' || /hidden/i.test(attributes['state'] ?? '')) return;
      const id = Object.entries(attributes).find(([name]) => local(name) === 'id' && name !== 'id')?.[1];
      visible.push({ name: attributes['name'] ?? '', path: targets.get(id ?? '') ?? '' });
    },
  });
  if (visible.length === 0)
    throw new SpreadsheetError('В файле нет видимых листов: сохраните его как «Книга Excel (.xlsx)».');
  return {
    from1904: date1904 === '1' || date1904 === 'true',
    spelledOut: date1904 === 'true',
    sheets: visible.map(({ name, path }) => readSheet(name, text(path) ?? '')),
  };
}
