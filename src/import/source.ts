import { type SourceLine, splitBlocks } from './blocks.ts';
import { normaliseSpaces } from './words.ts';
import { readRows, type Row } from './rows.ts';

export interface SourceParts {
  /** Text before, between and after the tables, one piece each. */
  readonly texts: readonly (readonly SourceLine[])[];
  /** Tables, each from its head to its last row. */
  readonly tables: readonly (readonly Row[])[];
}

/** A table's head names its columns and starts with «№». */
export function isHead(row: Row): boolean {
  return /^\s*№/.test(row.cells[0] ?? '');
}

/**
 * Reads a source into text and tables. A table without a head goes on the one before it, and the text
 * between them is a heading inside that table (Калининград, задача 2).
 */
export function readSource(source: string): SourceParts {
  const texts: (readonly SourceLine[])[] = [];
  const tables: Row[][] = [];
  for (const block of splitBlocks(source)) {
    if (block.kind === 'text') {
      texts.push(block.lines);
      continue;
    }
    const rows = readRows(block.lines);
    const table = tables.at(-1);
    const between = rows[0] && !isHead(rows[0]) && table ? texts.pop() : undefined;
    if (table && between) table.push(...between.flatMap(headingRow), ...rows);
    else tables.push(rows);
  }
  return { texts, tables };
}

function headingRow({ text, line }: SourceLine): Row[] {
  const heading = normaliseSpaces(text.replaceAll('**', ''));
  return heading === '' ? [] : [{ line, cells: [heading] }];
}
