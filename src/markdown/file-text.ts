import { type Document, isMap, parseDocument } from 'yaml';
import { FrontMatterError } from './front-matter.ts';

/** A content file taken apart so that what is not edited comes back as it was. */
export interface Parts {
  /** The first line of `---` with its end. */
  readonly head: string;
  /** The fields, with `\n` at the end of lines. */
  readonly fields: string;
  /** The second line of `---` with its end. */
  readonly fence: string;
  /** Empty lines above the text. */
  readonly above: string;
  /** The text, with `\n` between lines and none at the end. */
  readonly body: string;
  /** All below the fields, as it is written. */
  readonly rest: string;
  readonly lineEnd: string;
}

const FENCE = '---[ \\t]*';
/** Each end in one way only: else a long file without a second fence is tried in all ways there are. */
const END = '(?:\\r\\n|\\n|\\r(?!\\n))';
const FILE = new RegExp(
  `^(\\uFEFF?${FENCE}(${END}))((?:(?!${FENCE}(?:${END}|$))[^\\r\\n]*${END})*)(${FENCE}(?:${END}|$))([\\s\\S]*)$`,
);
const BLANK = new RegExp(`^(?:[ \\t]*${END})*`);

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

/** @throws FrontMatterError when there are no fields between two lines of `---` */
export function splitText(text: string): Parts {
  const found = FILE.exec(text);
  if (!found) throw new FrontMatterError('Файл должен начинаться со строки «---», под ней стоят поля', 1);
  const [, head = '', lineEnd = '\n', fields = '', fence = '', rest = ''] = found;
  const [above = ''] = BLANK.exec(rest) ?? [];
  return { head, fields: lines(fields), fence, above, body: lines(rest.slice(above.length).trimEnd()), rest, lineEnd };
}

/** Puts a file together again around other fields and another text. */
export function joinParts(parts: Parts, fields: string, body: string): string {
  const { head, fence, above, rest, lineEnd } = parts;
  const inFile = (text: string): string => text.replaceAll('\n', lineEnd);
  const text = body === parts.body ? rest : body === '' ? '' : (above || lineEnd) + inFile(body) + lineEnd;
  return head + inFile(fields) + (text === '' || /[\r\n]$/.test(fence) ? fence : fence + lineEnd) + text;
}

/** How the fields are laid out. */
export interface Layout {
  readonly indentSeq: boolean;
  readonly flowCollectionPadding: boolean;
  readonly lineWidth: number;
}

const LAYOUTS: readonly Layout[] = [true, false].flatMap((indentSeq) =>
  [false, true].flatMap((flowCollectionPadding) =>
    [0, 80].map((lineWidth) => ({ indentSeq, flowCollectionPadding, lineWidth })),
  ),
);

export function printed(doc: Document, layout: Layout): string {
  const empty = doc.contents === null || (isMap(doc.contents) && doc.contents.items.length === 0);
  return empty ? '' : doc.toString(layout);
}

/** The fields as a document; dates stay texts in this version of YAML. */
export function fieldsIn(fields: string): Document.Parsed {
  return parseDocument(fields, { version: '1.2', schema: 'core', logLevel: 'silent' });
}

/** The layout in which the library writes these fields as they are, or most of their lines. */
export function layoutOf(fields: string): Layout {
  const doc = fieldsIn(fields);
  const [house, ...others] = LAYOUTS as readonly [Layout, ...Layout[]];
  if (doc.errors.length > 0) return house;
  const exact = LAYOUTS.find((layout) => printed(doc, layout) === fields);
  if (exact) return exact;
  const own = new Set(fields.split('\n'));
  const foreign = (layout: Layout): number =>
    printed(doc, layout)
      .split('\n')
      .filter((line) => !own.has(line)).length;
  return others.reduce((best, layout) => (foreign(layout) < foreign(best) ? layout : best), house);
}
