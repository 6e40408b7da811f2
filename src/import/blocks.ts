/** A line of the source with its number from 1, kept for messages. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
}

export interface Block {
  readonly kind: 'text' | 'table';
  readonly lines: readonly SourceLine[];
}

const isBlank = ({ text }: SourceLine): boolean => text.trim() === '';

/** In the dialect of one cell a line, a row's line holds one TAB, at its start. */
export function isCellPerLine(lines: readonly SourceLine[]): boolean {
  return lines[0]?.text.lastIndexOf('\t') === 0;
}

/**
 * Splits a source into runs of text and tables. A table is a run of lines with a TAB; blank lines
 * inside it are page breaks. Where a cell stands on lines of its own, the table lasts to the end of
 * the source, because the lines of a long cell carry no TAB.
 */
export function splitBlocks(source: string): Block[] {
  const lines = source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((text, index) => ({ text, line: index + 1 }));
  const blocks: { kind: Block['kind']; lines: SourceLine[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    const hasTab = line.text.includes('\t');
    if (hasTab && last?.kind !== 'table' && isCellPerLine([line])) {
      blocks.push({ kind: 'table', lines: lines.slice(index) });
      break;
    }
    const kind = hasTab || (last?.kind === 'table' && isBlank(line)) ? 'table' : 'text';
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.filter((block) => !block.lines.every(isBlank));
}
