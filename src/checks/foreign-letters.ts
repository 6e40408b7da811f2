import { withoutLookalikes } from './nearest.ts';

const ORDINALS = ['первая', 'вторая', 'третья', 'четвёртая', 'пятая', 'шестая', 'седьмая', 'восьмая', 'девятая'];

/**
 * Names the Russian letter that hides in a Latin word: the eye does not see it and the author cannot find it.
 * @returns a Russian sentence; undefined for a word of one alphabet
 */
export function foreignLetter(word: string): string | undefined {
  if (!/[a-z]/i.test(word) || word.length > 200) return undefined;
  const signs = [...word];
  const place = signs.findIndex((sign) => withoutLookalikes(sign.toLowerCase()) !== sign.toLowerCase());
  if (place === -1) return undefined;
  const letter = signs[place] ?? '';
  const latin = withoutLookalikes(letter.toLowerCase());
  const which = ORDINALS[place] === undefined ? `${place + 1}-я` : ORDINALS[place];
  return `Буква «${letter}», ${which} по счёту, русская: нужна латинская ${latin}.`;
}
