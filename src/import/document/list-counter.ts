/** A level of a Word list. */
export interface ListLevel {
  readonly start: number;
  /** Word's own name of the format: `decimal`, `upperRoman`, `bullet`. */
  readonly format: string;
  /** «%1.%2.»: what is printed, the numbers of levels in it. */
  readonly text: string;
  /** It begins anew after a paragraph of an upper level. */
  readonly restarts: boolean;
}

export type ListNumber =
  | { readonly kind: 'number'; readonly text: string }
  /** A bullet, or no number at all. */
  | { readonly kind: 'mark' }
  /** A format that we cannot write. */
  | { readonly kind: 'unknown'; readonly format: string };

export interface Counter {
  /** The number of the next paragraph of a level, from 0. */
  readonly next: (level: number) => ListNumber;
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Word leaves out ё, й, ъ, ы and ь. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';
const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

/** «z» is followed by «aa», «bb»: the letter is repeated. */
function lettered(count: number, alphabet: string): string {
  const letter = alphabet[(count - 1) % alphabet.length] ?? '';
  return letter.repeat(Math.floor((count - 1) / alphabet.length) + 1);
}

function roman(count: number): string {
  const [value, letters] = ROMAN.find(([one]) => one <= count) ?? [0, ''];
  return value === 0 ? '' : letters + roman(count - value);
}

const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, '0'),
  lowerLetter: (count) => lettered(count, LATIN),
  upperLetter: (count) => lettered(count, LATIN).toUpperCase(),
  russianLower: (count) => lettered(count, RUSSIAN),
  russianUpper: (count) => lettered(count, RUSSIAN).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (count) => roman(count).toUpperCase(),
};

/** Counts the paragraphs of one list. */
export function counterOf(levels: ReadonlyMap<number, ListLevel>): Counter {
  const counts = new Map<number, number>();
  const next = (at: number): ListNumber => {
    const level = levels.get(at);
    if (!level) return { kind: 'mark' };
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1);
    for (const [lower, { restarts }] of levels) if (lower > at && restarts) counts.delete(lower);
    if (level.format === 'bullet' || level.format === 'none') return { kind: 'mark' };
    let unknown: string | undefined;
    const text = level.text.replace(/%(\d)/g, (_, place: string) => {
      const named = Number(place) - 1;
      const { format = '', start = 1 } = levels.get(named) ?? {};
      const write = FORMATS[format];
      if (!write) unknown ??= format;
      return write?.(counts.get(named) ?? start) ?? '';
    });
    return unknown === undefined ? { kind: 'number', text } : { kind: 'unknown', format: unknown };
  };
  return { next };
}
