/** A printed term taken apart: the time itself, what stands in brackets, and the clause that narrows it. */
export interface TermParts {
  readonly head: string;
  readonly brackets: readonly string[];
  readonly clause?: string;
}

const clauseStart = /[\s,]+(?=(?:по\s(?:[\p{L}.]+\s)?(?:план|график)|согласно\s|в\sсоответствии\s|для\sкажд))/iu;

/**
 * Parts «В течение года по плану ЛОИРО» into «В течение года» and «по плану ЛОИРО», and takes out
 * what stands in brackets: «Сентябрь 2020 (07.09.2020)». A term that is nothing but such a clause stays whole.
 */
export function takeApart(text: string): TermParts {
  const brackets: string[] = [];
  const bare = text
    .replace(/\(([^()]*)\)/gu, (_, inside: string) => {
      brackets.push(inside.trim());
      return ' ';
    })
    .replace(/\s+/gu, ' ')
    .trim();
  const clause = clauseStart.exec(bare);
  if (!clause || clause.index === 0) return { head: bare, brackets };
  return { head: bare.slice(0, clause.index), brackets, clause: bare.slice(clause.index + clause[0].length) };
}
