import { inflateSync } from 'node:zlib';

/**
 * Does a PDF have a text layer? Told by its octets, without drawing a page: there is a font, and some stream has an
 * operator that shows text. What is not decided this way is `unknown` and only warned about: encrypted files and
 * streams packed by a filter other than Flate.
 */
export type TextLayer = 'text' | 'none' | 'unknown';

/** A stream that unfolds into more is a bomb or a picture. */
const MAX_INFLATED = 4 * 1024 * 1024;
/** Of all streams together: a file of 5 MB can hold thousands of small bombs. */
const MAX_TOTAL = 64 * 1024 * 1024;

/** Show-text operators of PDF 32000-1, 9.4.3, after a string or an array: `(…) Tj`, `[…] TJ`, `<…> '`. */
const SHOWS_TEXT = /[)\]>]\s{0,8}(?:Tj|TJ|'|")(?=\s|$)/;
const FILTERS = /\/(?:LZW|ASCII85|ASCIIHex|RunLength)Decode/;
const PICTURE = /\/Subtype\s*\/Image|\/(?:DCT|JPX|CCITTFax|JBIG2)Decode/;

function showsText(content: string): boolean {
  return content.includes('BT') && SHOWS_TEXT.test(content);
}

function inflated(bytes: Uint8Array): string | undefined {
  try {
    return Buffer.from(inflateSync(bytes, { maxOutputLength: MAX_INFLATED })).toString('latin1');
  } catch {
    return undefined;
  }
}

interface Stream {
  readonly dictionary: string;
  readonly from: number;
  readonly to: number;
}

/** Streams between `stream` and `endstream`; the dictionary is what stands before, back to `obj`. */
function* streamsOf(text: string): Generator<Stream> {
  let at = 0;
  for (;;) {
    const word = text.indexOf('stream', at);
    if (word === -1) return;
    const end = text.indexOf('endstream', word + 6);
    if (end === -1) return;
    const head = text.slice(Math.max(at, word - 2048), word);
    const from = word + 6 + (text[word + 6] === '\r' ? 1 : 0) + (/\n/.test(text.slice(word + 6, word + 8)) ? 1 : 0);
    yield { dictionary: head.slice(head.lastIndexOf(' obj') + 1), from, to: end };
    at = end + 9;
  }
}

/** Looks for a text layer in the octets of a PDF. Never throws; time and memory are bounded. */
export function textLayerOf(bytes: Uint8Array): TextLayer {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (text.includes('/Encrypt')) return 'unknown';
  let font = /\/Font\b/.test(text);
  let shown = false;
  let unread = false;
  let total = 0;
  for (const { dictionary, from, to } of streamsOf(text)) {
    if (PICTURE.test(dictionary)) continue;
    let content: string | undefined;
    if (FILTERS.test(dictionary)) content = undefined;
    else if (dictionary.includes('/FlateDecode') || /\/Filter\s*\/Fl\b/.test(dictionary))
      content = inflated(bytes.subarray(from, to));
    else content = text.slice(from, to);
    if (content === undefined) unread = true;
    else {
      total += content.length;
      // Newer files keep their objects, fonts among them, in packed streams.
      font ||= /\/Font\b/.test(content);
      shown ||= showsText(content);
    }
    if (font && shown) return 'text';
    if (total > MAX_TOTAL) return 'unknown';
  }
  return unread ? 'unknown' : 'none';
}
