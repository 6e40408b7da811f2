import type { GlossaryTerm } from '../../schemas/texts.ts';

/** A word of the glossary, with the name by which addresses call it. */
export interface Term extends GlossaryTerm {
  readonly id: string;
}

/** A way of writing that the glossary explains. */
export interface Abbreviation {
  readonly text: string;
  /** The word of the glossary that explains it. */
  readonly id: string;
  /** Undefined where the glossary itself says that no expansion is known. */
  readonly expansion: string | undefined;
}

/** A stretch of text: with `of`, it is an abbreviation that the glossary knows. */
export interface Stretch {
  readonly text: string;
  readonly of?: Abbreviation;
}

/** Capitals with what stands between them in print: `ИС(И)-11`, `ФИС ОКО`, `КОиПО ЛО`; at least two capitals. */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})(?:[\p{Lu}()\d-]|(?<=\p{Lu})и(?=\p{Lu}))+(?: [\p{Lu}()\d-]+)*$/u;

/**
 * Abbreviations that the glossary explains: its words written in capitals, and capitals among its synonyms.
 * Longer ones first, so that «ФИС ОКО» is not taken for «ОКО».
 */
export function abbreviationsOf(terms: readonly Term[]): Abbreviation[] {
  const known = new Map<string, Abbreviation>();
  for (const { id, term, expansion } of terms) {
    if (CAPITALS.test(term)) known.set(term, { text: term, id, expansion });
  }
  for (const { id, term, expansion, synonyms = [] } of terms) {
    for (const text of synonyms) {
      // «он» in capitals is more often a pronoun than an observer.
      if (!CAPITALS.test(text) || text === 'ОН' || !/[А-ЯЁ]/.test(text) || known.has(text)) continue;
      known.set(text, { text, id, expansion: expansion ?? (CAPITALS.test(term) ? undefined : term) });
    }
  }
  return [...known.values()].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1));
}

function pattern(text: string): string {
  return text.replace(/[()[\]{}.*+?^$|\\]/g, '\\$&').replaceAll(' ', '\\s');
}

/** Cuts a text where known abbreviations begin and end; joined, the stretches are the text again. */
export function abbreviationFinder(known: readonly Abbreviation[]): (text: string) => Stretch[] {
  if (known.length === 0) return (text) => [{ text }];
  const by = new Map(known.map((one) => [one.text, one]));
  const find = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${known.map(({ text }) => pattern(text)).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) => {
    const stretches: Stretch[] = [];
    let end = 0;
    for (const match of text.matchAll(find)) {
      const of = by.get(match[0].replaceAll(/\s/g, ' '));
      if (of === undefined) continue;
      if (match.index > end) stretches.push({ text: text.slice(end, match.index) });
      stretches.push({ text: match[0], of });
      end = match.index + match[0].length;
    }
    if (end < text.length) stretches.push({ text: text.slice(end) });
    return stretches;
  };
}

/** Abbreviations that need no explanation on a page about schools. */
const PLAIN = new Set([
  // Stands in the title of every act; the country's short name is in its Constitution.
  'РФ',
  // Always beside the number of a law: «273-ФЗ».
  'ФЗ',
]);

/** Two to six capitals standing alone; longer words in capitals are headings or shouting, «СК-228» is a number. */
const UNKNOWN = /(?<![\p{L}\p{N}-])[А-ЯЁ]{2,6}(?![\p{L}\p{N}]|-\d)/gu;

/** Abbreviations of a text that the glossary does not know, each with the place where it first stands. */
export function unknownAbbreviations(
  text: string,
  find: (text: string) => Stretch[],
): { readonly text: string; readonly index: number }[] {
  const unknown = new Map<string, number>();
  let offset = 0;
  for (const stretch of find(text)) {
    if (stretch.of === undefined) {
      for (const { 0: word, index } of stretch.text.matchAll(UNKNOWN)) {
        if (!PLAIN.has(word) && !unknown.has(word)) unknown.set(word, offset + index);
      }
    }
    offset += stretch.text.length;
  }
  return [...unknown].map(([word, index]) => ({ text: word, index }));
}
