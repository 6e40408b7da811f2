/** A text without what the eye does not see, and the way back to the text that was given. */
export interface Plain {
  readonly text: string;
  /** Offset in the given text of each unit of `text`, and one more: its end. */
  readonly at: Uint32Array;
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  laquo: '«',
  raquo: '»',
};

/** One pass over the text; every alternative is bounded, so that a hostile text costs no more than a plain one. */
const SPECIAL =
  /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{3,6});|[\u00ad\u0300-\u036f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|\\(?=[!-/:-@[-`{-~])|[*_~`](?! )|(?<=\S)[*_~`]|[\u2010-\u2012\u2212]/g;

function decoded(entity: string): string | undefined {
  const name = entity.slice(1, -1);
  if (!name.startsWith('#')) return NAMED[name];
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  if (code > 0x10_ff_ff || code < 32) return ' ';
  return String.fromCodePoint(code);
}

function replacement(found: string, before: string): string {
  const first = found[0] ?? '';
  if (first === '&') return decoded(found) ?? found;
  // `ё` and `й` may come as a letter and a mark above it.
  if (found === '\u0308') return /[её]/i.test(before) ? '\u0308' : '';
  if (found === '\u0306') return /[ий]/i.test(before) ? '\u0306' : '';
  if (/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.test(first)) return ' ';
  if (/[\u2010-\u2012\u2212]/.test(first)) return '-';
  return '';
}

/**
 * Takes away Markdown's emphasis and escapes, soft hyphens, stress marks and invisible signs; makes every kind of
 * space a space and reads entities, so that «И&shy;ванов», «**Иванов** Пётр» and «5&nbsp;А» are what a reader sees.
 */
export function plain(given: string): Plain {
  const parts: string[] = [];
  const at = new Uint32Array(given.length + 1);
  let length = 0;
  const add = (text: string, from: number, step: 0 | 1): void => {
    parts.push(text);
    for (let index = 0; index < text.length; index += 1) at[length + index] = from + index * step;
    length += text.length;
  };
  let last = 0;
  for (const match of given.matchAll(SPECIAL)) {
    add(given.slice(last, match.index), last, 1);
    last = match.index + match[0].length;
    add(replacement(match[0], given[match.index - 1] ?? ''), match.index, 0);
  }
  add(given.slice(last), last, 1);
  at[length] = given.length;
  return composed(parts.join(''), at);
}

/** Letters with a mark above them as one letter: `е` + `¨` → `ё`. */
function composed(text: string, at: Uint32Array): Plain {
  if (!/[\u0306\u0308]/.test(text)) return { text, at };
  const units: string[] = [];
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text[index] ?? '';
    if (unit === '\u0306' || unit === '\u0308') units.push((units.pop() ?? '').concat(unit).normalize('NFC'));
    else {
      units.push(unit);
      places.push(at[index] ?? 0);
    }
  }
  return { text: units.join(''), at: Uint32Array.from([...places, at[text.length] ?? 0]) };
}
