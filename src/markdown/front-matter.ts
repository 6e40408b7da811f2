import { type Document, LineCounter, parseDocument } from 'yaml';

export interface ContentFile {
  /** YAML document with positions; its errors are for the gate to report. */
  readonly yaml: Document.Parsed;
  /** Turns an offset in the YAML text into a line of the file (from 1) and a column (from 1). */
  readonly position: (offset: number) => { readonly line: number; readonly column: number };
  readonly body: string;
  /** Line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** A file without a readable front matter; the message is Russian and says how to mend it. */
export class FrontMatterError extends Error {
  readonly line: number;
  constructor(message: string, line: number) {
    super(message);
    this.name = 'FrontMatterError';
    this.line = line;
  }
}

const FENCE = /^---[ \t]*$/;

/**
 * Splits a content file into front matter and body. YAML is read by its version 1.2, where a date
 * stays text: the parser that Astro brings would turn 2026-02-31 into the 3rd of March.
 * @throws FrontMatterError when there is no front matter between two lines of `---`.
 */
export function readContentFile(text: string): ContentFile {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  if (!FENCE.test(lines[0] ?? '')) {
    throw new FrontMatterError('Файл должен начинаться со строки «---», под ней стоят поля', 1);
  }
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end === -1) throw new FrontMatterError('Нет второй строки «---», которая закрывает поля', 1);
  const counter = new LineCounter();
  const yaml = parseDocument(lines.slice(1, end).join('\n'), {
    lineCounter: counter,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    // The gate words the errors itself, in Russian; the library must not print anything.
    prettyErrors: false,
    logLevel: 'silent',
  });
  const body = lines.slice(end + 1);
  const blank = Math.max(
    body.findIndex((line) => line !== ''),
    0,
  );
  return {
    yaml,
    position: (offset) => {
      const { line, col } = counter.linePos(offset);
      return { line: line + 1, column: Math.max(col, 1) };
    },
    body: body.join('\n').replace(/^\n+/, ''),
    bodyLine: end + 2 + blank,
  };
}
