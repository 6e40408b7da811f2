import { isGivenName } from '../leaks/given-names.ts';
import { nameAt } from '../leaks/names.ts';
import { isCapital, tokensOf } from '../leaks/tokens.ts';

/** Given names that are more often other words. */
const WORDS = new Set([
  'вера',
  'веры',
  'вере',
  'веру',
  'лев',
  'льва',
  'роман',
  'слава',
  'славы',
  'влада',
  'тема',
  'темы',
  'толя',
]);

/**
 * Whether a note seems to name a person: a surname with a name or initials, or a given name alone.
 * It only warns, so that it may be more eager than the guard of publications.
 */
export function seemsToName(text: string): boolean {
  return text.split('\n').some((line) => {
    const tokens = tokensOf(line, 0);
    return tokens.some(
      (token, index) =>
        nameAt(tokens, index) > index || (isCapital(token) && isGivenName(token.low) && !WORDS.has(token.low)),
    );
  });
}

/** What the form says then. */
export const NAME_WARNING = 'Похоже на имя. Имён детей не пишите: хватит класса, минуты и того, что случилось.';
