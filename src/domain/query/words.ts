import { inRussianLayout } from './layout.ts';

/** Words that every page has and that say nothing of what is asked for. */
const EMPTY = new Set(
  'а бы в во где для до же за и из или к как ко ли мне можно на не о об от по при с со у что это такое такой такая чем'.split(
    ' ',
  ),
);

/** A word of a query as it was typed and as it is looked for. */
export interface QueryWord {
  readonly typed: string;
  readonly sought: string;
}

/**
 * Words of a query (already made plain) as the engine understands them best: without empty words, unless there are
 * no others; adjectives and instrumentals without their ending, because the engine reads «й» as «и» and
 * so does not know the endings «-ый», «-ий», «-ой», «-ей» of long words.
 */
export function queryWords(query: string): readonly QueryWord[] {
  const all = [...new Set(query.toLowerCase().split(' '))].filter((word) => /[\p{L}\d]/u.test(word));
  const said = all.filter((word) => !EMPTY.has(word));
  return (said.length > 0 ? said : all).map((typed) => ({ typed, sought: withoutEnding(typed) }));
}

function withoutEnding(word: string): string {
  return /^[а-яё]{6,}$/.test(word) ? word.replace(/[ыиоаяе]й$/, '') : word;
}

/**
 * What may have been meant by a word that no page has, the likeliest first: the other keyboard layout, a soft sign
 * for a hard one, one letter for a doubled one and the other way round, then ever shorter beginnings
 * (at least six letters and three fifths of the word).
 */
export function guesses(word: string): readonly string[] {
  const layout = withoutEnding(inRussianLayout(word));
  if (!/^[а-яё]{4,}$/.test(word)) return layout === word ? [] : [layout];
  const signs = [word.replace('ь', 'ъ'), word.replace('ъ', 'ь'), word.replace(/(.)\1/, '$1')];
  const doubled = Array.from({ length: word.length - 2 }, (_, at) =>
    /[сснлмрпктбжзф]/.test(word.charAt(at + 1)) ? word.slice(0, at + 2) + word.slice(at + 1) : word,
  );
  const shortest = Math.max(6, Math.ceil(word.length * 0.6));
  const beginnings = Array.from({ length: Math.max(0, word.length - shortest) }, (_, cut) => word.slice(0, -1 - cut));
  return [...new Set([...signs, ...beginnings, ...doubled])].filter((one) => one !== word);
}
