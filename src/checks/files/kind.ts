/** What a file is by its first octets, whatever its name says. */
export type FileKind = 'png' | 'jpeg' | 'webp' | 'avif' | 'svg' | 'gif' | 'html' | 'pdf';

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Brands of the ISO container that mean a still AVIF picture. */
const AVIF_BRANDS = new Set(['avif', 'avis']);

function isAvif(bytes: Uint8Array): boolean {
  if (ascii(bytes, 4, 8) !== 'ftyp') return false;
  const size = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0), bytes.length, 256);
  for (let at = 8; at + 4 <= size; at += 4) {
    // Octets 12–15 are the version of the brand, no brand themselves.
    if (at !== 12 && AVIF_BRANDS.has(ascii(bytes, at, at + 4))) return true;
  }
  return false;
}

/** The kind of a file by its signature; undefined for one that the portal does not know. */
export function kindOf(bytes: Uint8Array): FileKind | undefined {
  if (bytes.length < 12) return undefined;
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp';
  if (isAvif(bytes)) return 'avif';
  if (ascii(bytes, 0, 5) === '%PDF-') return 'pdf';
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'gif';
  const head = ascii(bytes, 0, Math.min(bytes.length, 1024)).toLowerCase();
  if (head.includes('<svg')) return 'svg';
  return /<(?:!doctype html|html|script|head|body)/.test(head) ? 'html' : undefined;
}

/** What the end of a file's name promises: `jpeg` for `.jpg`. */
export function promisedKind(path: string): string {
  const end = path.slice(path.lastIndexOf('.') + 1);
  return end === 'jpg' ? 'jpeg' : end;
}
