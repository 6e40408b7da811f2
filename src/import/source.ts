import { type SourceLine, splitBlocks } from './blocks.ts';
import { normaliseSpaces } from './words.ts';
import { readRows, type Row } from './rows.ts';

/** A piece of a document in its order: text, or a table from its head to its last row. */
export type Part =
  | { readonly kind: 'text'; readonly lines: readonly SourceLine[] }
  | { readonly kind: 'table'; readonly rows: readonly Row[] };

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
 * Puts torn tables together: one without a head goes on the one before it, and the text between them is a heading
 * inside that table (Калининград, задача 2).
 */
export function joinTables(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const [table, between] = [joined.at(-2), joined.at(-1)];
    const goesOn = part.kind === 'table' && part.rows[0] !== undefined && !isHead(part.rows[0]);
    if (goesOn && table?.kind === 'table' && between?.kind === 'text') {
      const rows = [...table.rows, ...between.lines.flatMap(headingRow), ...part.rows];
      joined.splice(-2, 2, { kind: 'table', rows });
    } else joined.push(part);
  }
  return joined;
}

/** Reads a source text into its parts, in their order. */
export function readParts(source: string): readonly Part[] {
  return joinTables(
    splitBlocks(source).map(({ kind, lines }) => (kind === 'text' ? { kind, lines } : { kind, rows: readRows(lines) })),
  );
}

/** The same, texts and tables apart. */
export function readSource(source: string): SourceParts {
  const parts = readParts(source);
  return {
    texts: parts.flatMap((part) => (part.kind === 'text' ? [part.lines] : [])),
    tables: parts.flatMap((part) => (part.kind === 'table' ? [part.rows] : [])),
  };
}

function headingRow({ text, line }: SourceLine): Row[] {
  const heading = normaliseSpaces(text.replaceAll('**', ''));
  return heading === '' ? [] : [{ line, cells: [heading] }];
}
