import { decodeText } from '../decode-text.ts';
import { type Cell, columnName, type Grid, gridOf } from './cells.ts';

const SEPARATORS = [';', ',', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** Fields of a text by RFC 4180: quotes guard separators and line ends, a doubled quote is a quote. */
export function parseFields(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  const endField = (): void => {
    rows.at(-1)?.push(field);
    field = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else quoted = false;
    } else if (sign === '"' && field.trim() === '') {
      field = '';
      quoted = true;
    } else if (sign === separator) endField();
    else if (sign === '\n') {
      endField();
      rows.push([]);
    } else field += sign;
  }
  endField();
  return rows;
}

/** The separator that parts the most rows into the same number of fields; Russian Excel's own wins a tie. */
function separatorOf(text: string): Separator {
  const named = /^sep=(.)\n/i.exec(text)?.[1];
  const own = SEPARATORS.find((one) => one === named);
  if (own) return own;
  const score = (separator: Separator): number => {
    const widths = new Map<number, number>();
    for (const { length } of parseFields(text, separator))
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    return Math.max(0, ...[...widths].map(([, count]) => count));
  };
  return [...SEPARATORS].sort((a, b) => score(b) - score(a))[0] ?? ';';
}

/** Reads a text table: `;`, `,` or TAB, quoted fields, UTF-8 or windows-1251. Lines of the file are rows of the grid. */
export function readCsv(octets: Uint8Array): Grid {
  const text = decodeText(octets)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const rows = parseFields(text, separatorOf(text));
  const cells = rows.flatMap((fields, row) =>
    fields.flatMap((field, column): Cell[] => {
      const shown = field.replaceAll('\u00A0', ' ').trim();
      if (shown === '') return [];
      const address = `${columnName(column + 1)}${row + 1}`;
      return [{ address, row: row + 1, column: column + 1, text: shown, value: { kind: 'text' } }];
    }),
  );
  return gridOf('', cells);
}
