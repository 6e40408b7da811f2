/** Longer queries are no questions: what is beyond is not read. */
const LONGEST = 300;

/** The query without unseen and controlling signs, in one line, of a sane length. */
export function cleaned(query: string): string {
  return [...query.slice(0, LONGEST * 4).normalize('NFC')]
    .slice(0, LONGEST)
    .join('')
    .replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}
