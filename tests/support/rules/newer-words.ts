import type { Offender } from '../offenders.ts';

/**
 * Words of code that Safari 15.4 and browsers of its age do not know: the kit and search work on the phone that people
 * have, and where one of these stands, a tap or all of the page's code fails. Nothing translates them: the build
 * brings syntax down to old browsers, but adds no missing method.
 */
const NEWER =
  /\b(?:toWellFormed|isWellFormed|toSorted|toReversed|toSpliced|(?:Map|Object)\.groupBy|URL\.(?:parse|canParse)|Temporal|Array\.fromAsync)\b|\(\?<[=!]/g;

/** Each of them in a script. */
export function newerWords(place: string, code: string): readonly Offender[] {
  return (code.match(NEWER) ?? []).map((fault) => ({ place, fault }));
}
