import type { SourceLine } from './blocks.ts';
import { ImportError } from './import-error.ts';
import { joinTorn, normaliseSpaces } from './words.ts';

/** A piece of a text: from the line that opens with `from` up to, not including, the one that opens with `until`. */
export interface Slice {
  /** Which text of the source, from 0. */
  readonly text: number;
  readonly from: string;
  readonly until?: string;
}

const opensWith = (mark: string) => (line: SourceLine) =>
  normaliseSpaces(line.text.replaceAll('**', '')).startsWith(mark);

/** @throws ImportError when a mark is not found: the source is not the one that the slice was written for. */
export function cut(lines: readonly SourceLine[], slice: Slice): readonly SourceLine[] {
  const start = lines.findIndex(opensWith(slice.from));
  if (start === -1) throw new ImportError(`в тексте нет строки «${slice.from}…»`);
  if (slice.until === undefined) return lines.slice(start);
  const length = lines.slice(start).findIndex(opensWith(slice.until));
  if (length === -1) throw new ImportError(`в тексте нет строки «${slice.until}…»`);
  return lines.slice(start, start + length);
}

interface Paragraph {
  readonly kind: 'text' | 'item';
  readonly text: string;
}

const CLAUSE = /^\d+(\.\d+)*\.\s/;

/** A dash before a numbered clause is the file's formatting, not a part of the clause. */
function readLine(text: string): Paragraph {
  const clean = normaliseSpaces(text);
  const dashed = /^- (.*)$/.exec(clean)?.[1];
  if (dashed === undefined) return { kind: 'text', text: clean };
  return CLAUSE.test(dashed) ? { kind: 'text', text: dashed } : { kind: 'item', text: dashed };
}

/** Lines are one paragraph until an empty line, a clause, a list item, or the end of a phrase. */
export function toParagraphs(lines: readonly SourceLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = false;
  for (const { text } of lines) {
    const next = readLine(text);
    const last = paragraphs.at(-1);
    if (open && last && next.kind === 'text' && next.text !== '' && !CLAUSE.test(next.text)) {
      paragraphs[paragraphs.length - 1] = { kind: last.kind, text: joinTorn(last.text, next.text) };
    } else if (next.text !== '') {
      paragraphs.push(next);
    }
    open = next.text !== '' && !/[.;:]$/.test(next.text);
  }
  return paragraphs;
}

/** Escapes what Markdown would read as its own signs; `**bold**` around a whole line stays. */
function escapeMarkdown(text: string): string {
  const bold = /^\*\*(.+)\*\*$/.exec(text)?.[1];
  if (bold !== undefined) return `**${escapeMarkdown(bold)}**`;
  return text
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^[#+=-]/, '\\$&');
}

/**
 * Markdown of an act's text: a clause is a paragraph that opens with its printed number (an escaped dot
 * keeps Markdown from making a list of it and numbering it anew), list items stay a list.
 */
export function toMarkdown(lines: readonly SourceLine[]): string {
  const paragraphs = toParagraphs(lines);
  return paragraphs
    .map(({ kind, text }, index) => {
      const glue = index === 0 ? '' : kind === 'item' && paragraphs[index - 1]?.kind === 'item' ? '\n' : '\n\n';
      return `${glue}${kind === 'item' ? '- ' : ''}${escapeMarkdown(text)}`;
    })
    .join('');
}
