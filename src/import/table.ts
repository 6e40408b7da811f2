import { cellText } from './html.ts';
import { ImportError } from './import-error.ts';
import { ROW_NUMBER, type Row } from './rows.ts';
import { isHead } from './source.ts';
import { joinTorn } from './words.ts';

export interface TableRow {
  /** Number of the section's heading, from 1; none before the first heading. */
  readonly section: number | undefined;
  /** Clean cells in the order of the head. */
  readonly cells: readonly string[];
}

export interface Table {
  readonly head: readonly string[];
  readonly sections: readonly string[];
  readonly rows: readonly TableRow[];
}

const isEmpty = (cell: string): boolean => cell.trim() === '';

/**
 * Reads rows as a plan's table: a repeated head is dropped, rows torn by a page break are joined, rows
 * with one cell are headings (headings that follow each other are one heading of several lines).
 * @throws ImportError when a row is none of these.
 */
export function readTable(rows: readonly Row[]): Table {
  const [first, ...rest] = rows;
  if (!first || !isHead(first)) throw new ImportError('у таблицы нет строки с названиями столбцов', first?.line);
  const head = first.cells.map(cellText);
  const sections: string[] = [];
  const measures: { section: number | undefined; cells: string[] }[] = [];
  let afterHeading = false;
  for (const row of rest) {
    const [opening = '', ...others] = row.cells;
    if (isHead(row)) {
      requireSameHead(head, row);
    } else if (isEmpty(opening)) {
      const torn = measures.at(-1);
      if (!torn || afterHeading) throw new ImportError('продолжение строки без её начала', row.line);
      torn.cells = torn.cells.map((cell, index) => joinTorn(cell, row.cells[index] ?? ''));
    } else if (others.every(isEmpty)) {
      const heading = cellText(opening);
      if (afterHeading) sections[sections.length - 1] += `\n${heading}`;
      else sections.push(heading);
      afterHeading = true;
    } else {
      requireMeasure(head, row);
      measures.push({ section: sections.length || undefined, cells: [...row.cells] });
      afterHeading = false;
    }
  }
  return { head, sections, rows: measures.map(({ section, cells }) => ({ section, cells: cells.map(cellText) })) };
}

function requireSameHead(head: readonly string[], row: Row): void {
  if (row.cells.map(cellText).join('\t') !== head.join('\t')) {
    throw new ImportError('названия столбцов не те, что в начале таблицы', row.line);
  }
}

function requireMeasure(head: readonly string[], row: Row): void {
  if (!ROW_NUMBER.test(row.cells[0]?.trim() ?? '')) throw new ImportError('строка таблицы без номера', row.line);
  if (row.cells.length !== head.length) {
    throw new ImportError(`в строке таблицы ${row.cells.length} ячеек вместо ${head.length}`, row.line);
  }
}
