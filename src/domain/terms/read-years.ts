import type { Token } from './tokens.ts';
import type { SchoolYearTerm, YearsTerm } from './types.ts';

/** A longer stretch of years is a slip of the pen, not a plan. */
const longest = 20;

/**
 * Years alone: «2020», «2020 – 2021 гг.», «2021, 2022»; school years where the document says so:
 * «2020-2021 учебного года». Undefined for anything else and for years that run backwards.
 */
export function readYears(tokens: readonly Token[]): YearsTerm | SchoolYearTerm | undefined {
  const school = tokens.at(-1)?.type === 'school';
  const rest = school ? tokens.slice(0, -1) : tokens;
  const [first, joint, second] = rest;
  if (first?.type !== 'years') return undefined;
  let { from, to } = first;
  if (rest.length === 3 && from === to && second?.type === 'years' && second.from === second.to) {
    const joined = joint?.type === 'to' || (joint?.type === 'and' && second.from === to + 1);
    if (!joined) return undefined;
    to = second.to;
  } else if (rest.length !== 1) {
    return undefined;
  }
  if (to < from || to - from > longest || (school && to === from)) return undefined;
  return { kind: school ? 'schoolYear' : 'years', from, to };
}
