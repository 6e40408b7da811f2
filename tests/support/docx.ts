import { strToU8, zipSync } from 'fflate';
import type { Part } from '../../src/import/source.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const run = (text: string, bold: boolean): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph; `**bold**` around the whole line becomes a bold run. */
function paragraph(line: string): string {
  const bold = /^\*\*(.*?)(?:\*\*)?\s*$/.exec(line)?.[1] ?? /^(.*)\*\*\s*$/.exec(line)?.[1];
  return `<w:p>${line.trim() === '' ? '' : run(bold ?? line, bold !== undefined)}</w:p>`;
}

const cell = (text: string, span = 1): string => {
  const size = span > 1 ? `<w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>` : '';
  return `<w:tc>${size}${text.split('\n').map(paragraph).join('')}</w:tc>`;
};

/** A row of one cell is a heading over the whole table. */
function row(cells: readonly string[], width: number): string {
  const [only = '', ...others] = cells;
  const inner = others.length === 0 ? cell(only, width) : cells.map((text) => cell(text)).join('');
  return `<w:tr>${inner}</w:tr>`;
}

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A real .docx with this XML as its body; `more` are other parts by name, their content without the root: `numbering`. */
export function docxOf(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      ),
      'word/document.xml': strToU8(`${head}<w:document xmlns:w="${NAMESPACE}"><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(
        Object.entries(more).map(([name, inner]) => [
          `word/${name}.xml`,
          strToU8(`${head}<w:${name} xmlns:w="${NAMESPACE}">${inner}</w:${name}>`),
        ]),
      ),
    },
    { mtime: new Date(2026, 0, 1) },
  );
}

/** The same document as Word has it: lines are paragraphs, tables are real tables. */
export function makeDocx(parts: readonly Part[]): Uint8Array {
  const body = parts.map((part) => {
    if (part.kind === 'text') return part.lines.map(({ text }) => paragraph(text)).join('');
    const width = Math.max(...part.rows.map(({ cells }) => cells.length));
    return `<w:tbl>${part.rows.map(({ cells }) => row(cells, width)).join('')}</w:tbl>`;
  });
  return docxOf(body.join(''));
}
