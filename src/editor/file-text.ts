import { type Document, isMap, parseDocument } from 'yaml';
import { FrontMatterError } from '../markdown/front-matter.ts';

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
  /** What stands after the text: usually one line end. */
  readonly below: string;
  readonly lineEnd: '\n' | '\r\n';
}

const FENCE = '---[ \\t]*';
const FILE = new RegExp(
  `^(\\uFEFF?${FENCE}\\r?\\n)((?:(?!${FENCE}(?:\\r?\\n|$)).*\\r?\\n)*)(${FENCE}(?:\\r?\\n|$))([\\s\\S]*)$`,
);

/** @throws FrontMatterError when there are no fields between two lines of `---` */
export function splitText(text: string): Parts {
  const found = FILE.exec(text);
  if (!found) throw new FrontMatterError('Файл должен начинаться со строки «---», под ней стоят поля', 1);
  const [, head = '', fields = '', fence = '', rest = ''] = found;
  const [above = ''] = /^(?:[ \t]*\r?\n)*/.exec(rest) ?? [];
  const own = rest.slice(above.length);
  const body = own.trimEnd();
  return {
    head,
    fields: fields.replaceAll('\r\n', '\n'),
    fence,
    above,
    body: body.replaceAll('\r\n', '\n'),
    below: own.slice(body.length),
    lineEnd: head.endsWith('\r\n') ? '\r\n' : '\n',
  };
}

/** Puts a file together again around other fields and another text. */
export function joinParts(parts: Parts, fields: string, body: string): string {
  const { head, fence, above, below, lineEnd } = parts;
  const inFile = (text: string): string => text.replaceAll('\n', lineEnd);
  const text = body === parts.body ? above + inFile(body) + below : textBelow(above || lineEnd, inFile(body), lineEnd);
  return head + inFile(fields) + (text === '' || fence.endsWith('\n') ? fence : fence + lineEnd) + text;
}

function textBelow(above: string, body: string, lineEnd: string): string {
  return body === '' ? '' : above + body + lineEnd;
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

/** The layout in which the library writes these fields exactly as they are; the house's own when there is none. */
export function layoutOf(fields: string): Layout {
  const doc = parseDocument(fields, { version: '1.2', schema: 'core', logLevel: 'silent' });
  const house = LAYOUTS[0] as Layout;
  if (doc.errors.length > 0) return house;
  return LAYOUTS.find((layout) => printed(doc, layout) === fields) ?? house;
}
