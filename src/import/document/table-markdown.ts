import { cellText } from '../html.ts';
import type { Row } from '../rows.ts';

const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .trim();

/** A table that is no plan, as a Markdown table: its first row is the head, as every table of Markdown has one. */
export function tableMarkdown(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => escaped(cellText(cells[at] ?? ''))).join(' | ')} |`;
  const [head, ...rest] = rows.map(({ cells }) => line(cells));
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}
