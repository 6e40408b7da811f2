/**
 * Text of a file by its octets: UTF-8 when they are UTF-8 (with or without a byte order mark), UTF-16 when its mark
 * says so, else windows-1251, in which Russian Windows saves text.
 */
export function decodeText(octets: Uint8Array): string {
  const [first, second] = octets;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(octets);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(octets);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets);
  } catch {
    return new TextDecoder('windows-1251').decode(octets);
  }
}
