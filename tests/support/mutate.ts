export const HOSTILE = [
  '<script>',
  '${x}',
  '\u202e',
  '\u0000',
  '&a [*a]',
  '!!js',
  '{{',
  '](javascript:',
  '\t',
  '---',
  '__proto__: 1',
  ': : :',
  '"',
  '[',
  '2026-99-99',
];

/** A small generator of chance with a fixed seed: every run mutates alike (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One slip of a hand or of a disk: octets flipped, lines cut or doubled, values swapped, hostile text put in. */
export function mutated(source: Buffer, random: () => number): Buffer {
  const at = (length: number): number => Math.floor(random() * length);
  const lines = source.toString('utf8').split('\n');
  switch (at(8)) {
    case 0: {
      const bytes = Buffer.from(source);
      for (let flips = 0; flips < 3; flips += 1) bytes[at(bytes.length)] = at(256);
      return bytes;
    }
    case 1:
      return Buffer.from(lines.toSpliced(at(lines.length), 1 + at(3)).join('\n'));
    case 2:
      return Buffer.from(lines.toSpliced(at(lines.length), 0, lines[at(lines.length)] ?? '').join('\n'));
    case 3:
      return source.subarray(0, at(source.length));
    case 4: {
      const place = at(lines.length);
      return Buffer.from(
        lines.with(place, `${(lines[place] ?? '').split(':')[0]}: ${HOSTILE[at(HOSTILE.length)]}`).join('\n'),
      );
    }
    case 5: {
      // The values of two fields change places.
      const fields = lines.flatMap((line, index) => (/^[\s-]*\w+: \S/.test(line) ? [index] : []));
      const [one, other] = [fields[at(fields.length)] ?? 0, fields[at(fields.length)] ?? 0];
      const value = (index: number): string => (lines[index] ?? '').replace(/^[^:]*:/, '');
      const name = (index: number): string => /^[^:]*:?/.exec(lines[index] ?? '')?.[0] ?? '';
      return Buffer.from(
        lines
          .with(one, name(one) + value(other))
          .with(other, name(other) + value(one))
          .join('\n'),
      );
    }
    case 6:
      // A key is dropped, its value stays.
      return Buffer.from(
        lines
          .with(at(lines.length), '')
          .join('\n')
          .replace(/^(\s*)\w+: (.+)$/m, '$1$2'),
      );
    default: {
      const text = source.toString('utf8');
      const place = at(text.length);
      return Buffer.from(text.slice(0, place) + HOSTILE[at(HOSTILE.length)] + text.slice(place));
    }
  }
}
