import type { SourceLine } from '../blocks.ts';
import { clean, isBlank, joinLines } from './head.ts';

export interface Signed {
  readonly body: readonly SourceLine[];
  readonly signatory?: { readonly role: string; readonly name: string };
  /** What stands below the signature: the head of an appendix. */
  readonly after: readonly SourceLine[];
}

const NAME = /^\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}[\p{Ll}-]+$/u;
const NAME_AT_END = /^(\p{Lu}.*?)\s{2,}(\p{Lu}\.\s?\p{Lu}\.\s?\p{Lu}[\p{Ll}-]+)\s*$/u;
const ROLE =
  /^(?:и\.?\s?о\.?\s+)?(?:заместител|председател|начальник|глава|директор|руководител|министр|заведующ|ректор|врио)/iu;

/** Parts the text of an act from its signature: the role, in one line or several, then the name. */
export function splitSignature(lines: readonly SourceLine[]): Signed {
  for (const [at, { text }] of lines.entries()) {
    const both = NAME_AT_END.exec(text.replaceAll('**', ''));
    if (both && ROLE.test(both[1] ?? ''))
      return signed(lines, at, at, { role: clean(both[1] ?? ''), name: clean(both[2] ?? '') });
    if (!NAME.test(clean(text))) continue;
    let start = at - 1;
    while (start >= 0 && isBlank(lines[start] as SourceLine)) start -= 1;
    // The role may take several lines; the clause above it ends with a stop.
    while (
      start > 0 &&
      !ROLE.test(clean(lines[start]?.text ?? '')) &&
      !/[.;:]\s*$/.test(lines[start - 1]?.text ?? '') &&
      !isBlank(lines[start - 1] as SourceLine)
    )
      start -= 1;
    if (start < 0 || !ROLE.test(clean(lines[start]?.text ?? ''))) continue;
    return signed(lines, start, at, { role: joinLines(lines.slice(start, at)), name: clean(text) });
  }
  return { body: lines, after: [] };
}

function signed(
  lines: readonly SourceLine[],
  start: number,
  end: number,
  signatory: { readonly role: string; readonly name: string },
): Signed {
  return { body: lines.slice(0, start), signatory, after: lines.slice(end + 1) };
}
