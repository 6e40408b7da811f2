import { constants, inflateSync } from 'node:zlib';

/** One object of a PDF as Chromium writes it: no streams of objects, no encryption. */
interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** The end of a stream may look like the end of its line; what is lost of it is a sum to check by. */
const CUT_SHORT = { finishFlush: constants.Z_SYNC_FLUSH };

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([^]*?)endobj/g)) {
    const [head = '', packed] = body.split(/stream\r?\n([^]*?)\r?\nendstream/);
    const octets = Buffer.from(packed ?? '', 'latin1');
    const stream = head.includes('/FlateDecode') ? inflateSync(octets, CUT_SHORT) : octets;
    objects.set(id, { head, stream: stream.toString('latin1') });
  }
  return objects;
}

const signs = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What each code of a font says: the font's own table for copying and reading aloud. */
function tableOf(cmap: string): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const [, lines = ''] of cmap.matchAll(/beginbfchar([^]*?)endbfchar/g))
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g)) table.set(code, signs(text));
  for (const [, lines = ''] of cmap.matchAll(/beginbfrange([^]*?)endbfrange/g))
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = parseInt(from, 16);
      for (let code = first; code <= parseInt(to, 16); code += 1) {
        const sign = String.fromCharCode(parseInt(text, 16) + code - first);
        table.set(code.toString(16).toUpperCase().padStart(from.length, '0'), sign);
      }
    }
  return table;
}

/**
 * The words that a PDF of Chromium says, sheet by sheet, without spaces: those are where letters happen to stand.
 * @throws Error when a code has no word in the font's table
 */
export function sheetTexts(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const part = (id: string | undefined): PdfObject => objects.get(id ?? '') ?? { head: '', stream: '' };
  const sheets = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head));
  return sheets.map(({ head }) => {
    const fonts = new Map<string, ReadonlyMap<string, string>>();
    for (const [, name = '', id] of head.matchAll(/\/(F\d+) (\d+) 0 R/g))
      fonts.set(name, tableOf(part(/\/ToUnicode (\d+) 0 R/.exec(part(id).head)?.[1]).stream));
    let table: ReadonlyMap<string, string> | undefined;
    let text = '';
    const drawn = part(/\/Contents (\d+) 0 R/.exec(head)?.[1]).stream;
    for (const [, font, codes = ''] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
      if (font !== undefined) {
        table = fonts.get(font);
        continue;
      }
      const width = [...(table?.keys() ?? [])][0]?.length ?? 2;
      for (let at = 0; at < codes.length; at += width) {
        const sign = table?.get(codes.slice(at, at + width));
        if (sign === undefined) throw new Error(`У знака ${codes.slice(at, at + width)} в PDF нет буквы`);
        text += sign;
      }
    }
    return text.replace(/\s/g, '');
  });
}
