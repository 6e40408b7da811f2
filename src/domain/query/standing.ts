/**
 * Matches of a pattern before which no such letter or sign stands: what a look behind (`(?<!…)`) would find. Safari
 * learnt to look behind in 16.4, and until then a script that only holds one does not load at all.
 * @param pattern with the flag `g`
 * @param before what one sign before the match must not be
 */
export function* standing(text: string, pattern: RegExp, before: RegExp): Generator<RegExpExecArray> {
  const own = new RegExp(pattern.source, pattern.flags);
  for (let match = own.exec(text); match !== null; match = own.exec(text)) {
    if (match.index === 0 || !before.test(text.charAt(match.index - 1))) yield match;
    // A match may begin inside one that was refused.
    else own.lastIndex = match.index + 1;
  }
}

/** The first of them; undefined when there is none. */
export function firstStanding(text: string, pattern: RegExp, before: RegExp): RegExpExecArray | undefined {
  const [first] = standing(text, pattern, before);
  return first;
}
