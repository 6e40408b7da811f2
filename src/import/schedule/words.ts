/** Words of cells made comparable: how people type them must not matter. */

// prettier-ignore
const CYRILLIC_BY_LATIN: Readonly<Record<string, string>> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
};

/** Lower case, ё as е, one kind of dash, plain spaces (line ends too), edges cut. */
export function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[\s\u00A0]+/g, ' ')
    .replaceAll('\u00AD', '')
    .trim();
}

/** Latin letters that look like Russian ones, replaced by them: `5A` typed in the wrong layout. */
export function withRussianLetters(text: string): string {
  return text.replace(/[a-z]/gi, (sign) => {
    const russian = CYRILLIC_BY_LATIN[sign.toLowerCase()];
    if (russian === undefined) return sign;
    return sign === sign.toLowerCase() ? russian : russian.toUpperCase();
  });
}

/** What is left of a text when a part of it has been understood; the gap stays a gap. */
export function without(text: string, start: number, length: number): string {
  return `${text.slice(0, start)} ${text.slice(start + length)}`;
}

/** Signs that hold no meaning when all words around them are understood. */
export function isEmpty(rest: string): boolean {
  return !/[\p{L}\d]/u.test(rest);
}

/** Tidy words of a rest: for a note, or for a question. */
export function tidy(rest: string): string {
  return rest
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/\(\s+/g, '(')
    .replace(/\s+([).,;:])/g, '$1')
    .replace(/\(\s*\)/g, ' ')
    .replace(/^[\s,;:.|/+-]+|[\s,;:|/+-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
