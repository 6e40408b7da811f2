import mammoth from 'mammoth';
import type { SourceLine } from '../blocks.ts';
import { ImportError } from '../import-error.ts';
import type { Row } from '../rows.ts';
import { joinTables, type Part } from '../source.ts';
import { type Doubt, doubt } from './doubt.ts';
import { COUNTED, withNumbers } from './word-numbers.ts';

/*
 * Paragraphs and tables of a Word file. Mammoth's own HTML would number lists anew and lose where a cell ends, so its
 * document is taken before it becomes HTML (its option `transformDocument`).
 */

/** The part of mammoth's document that we read. */
interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly isBold?: boolean;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export interface WordDocument {
  readonly parts: readonly Part[];
  readonly doubts: readonly Doubt[];
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  return (node.children ?? []).map(textOf).join('');
}

function runsOf(node: Node): readonly Node[] {
  return node.type === 'run' ? [node] : (node.children ?? []).flatMap(runsOf);
}

/** A paragraph that is bold from its first letter to its last, as a source text marks it. */
function isBold(paragraph: Node): boolean {
  const runs = runsOf(paragraph).filter((run) => textOf(run).trim() !== '');
  return runs.length > 0 && runs.every((run) => run.isBold === true);
}

function paragraphText(paragraph: Node): string {
  const text = textOf(paragraph).replaceAll('\u00AD', '');
  if (text.trim() === '') return '';
  if (text.includes(COUNTED)) return text.replaceAll(COUNTED, '');
  const mark = paragraph.numbering?.isOrdered === false ? ' - ' : '';
  return isBold(paragraph) && mark === '' ? `**${text.trim().replace(/\s*\n\s*/g, ' ')}**` : mark + text;
}

function cellText(cell: Node): string {
  return (cell.children ?? []).map((child) => textOf(child).replaceAll(COUNTED, '')).join('\n');
}

/** Rows with a cell for every column: a cell over several columns leaves the others empty, as in a source text. */
function tableRows(table: Node, line: number): { readonly rows: readonly Row[]; readonly merged: boolean } {
  const below = new Map<number, { readonly text: string; left: number }>();
  let merged = false;
  const rows = (table.children ?? [])
    .flatMap((row) => (row.type === 'tableRow' ? [row] : []))
    .map((row, index): Row => {
      const cells: string[] = [];
      const takeSpanned = (): void => {
        for (let open = below.get(cells.length); open && open.left > 0; open = below.get(cells.length)) {
          open.left -= 1;
          // A number over several rows is one row's number; any other cell holds for each of them.
          cells.push(cells.length === 0 ? '' : open.text);
        }
      };
      for (const cell of row.children ?? []) {
        takeSpanned();
        const text = cellText(cell);
        if ((cell.rowSpan ?? 1) > 1) {
          merged = true;
          below.set(cells.length, { text, left: (cell.rowSpan ?? 1) - 1 });
        }
        cells.push(text, ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => ''));
      }
      takeSpanned();
      return { line: line + index, cells };
    });
  return { rows, merged };
}

/** Blocks of the document in order; lines are counted as paragraphs and rows of tables. */
function partsOf(document: Node, isCounted: boolean): WordDocument {
  const parts: Part[] = [];
  const doubts: Doubt[] = [];
  let lines: SourceLine[] = [];
  let line = 1;
  let isNumbered = false;
  for (const child of document.children ?? []) {
    if (child.type === 'table') {
      if (lines.length > 0) parts.push({ kind: 'text', lines });
      lines = [];
      const { rows, merged } = tableRows(child, line);
      if (rows.length > 0) parts.push({ kind: 'table', rows });
      if (merged)
        doubts.push(
          doubt(`таблица, абзац ${line}`, 'ячейки объединены по вертикали: их текст повторён в каждой строке.'),
        );
      line += rows.length;
      continue;
    }
    isNumbered ||= child.numbering?.isOrdered === true;
    for (const text of paragraphText(child).split('\n')) lines.push({ text, line });
    line += 1;
  }
  if (lines.some(({ text }) => text.trim() !== '')) parts.push({ kind: 'text', lines });
  // An unusual file whose lists mammoth sees and we do not.
  if (isNumbered && !isCounted) doubts.push(doubt('текст', 'номера, которые ставил Word, не посчитаны: впишите их.'));
  return { parts: joinTables(parts), doubts };
}

/**
 * Reads a .docx file.
 * @throws ImportError when it is no Word file.
 */
export async function readWord(octets: Uint8Array): Promise<WordDocument> {
  let found: Node | undefined;
  const numbered = withNumbers(octets);
  try {
    const copy = new Uint8Array(numbered.octets);
    await mammoth.convertToHtml(
      // In a browser mammoth takes `arrayBuffer`, in Node `buffer`.
      typeof Buffer === 'undefined' ? { arrayBuffer: copy.buffer } : { buffer: Buffer.from(copy) },
      {
        ignoreEmptyParagraphs: false,
        transformDocument: (document: Node) => {
          found = document;
          return document;
        },
      },
    );
  } catch {
    throw new ImportError('файл не читается как Word: сохраните его как «Документ Word (.docx)»');
  }
  if (!found) throw new ImportError('в файле нет текста');
  const { parts, doubts } = partsOf(found, numbered.doubts.length > 0);
  return { parts, doubts: [...numbered.doubts, ...doubts] };
}
