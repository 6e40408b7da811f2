/** Latin letters that look like Russian ones, and the Russian ones in the same places. */
const LATIN = 'abcehkmoptxy';
const RUSSIAN = 'авсенкмортху';

/** The Russian word that a word in lower case looks like; undefined when a letter looks like none. */
export function lookAlike(word: string): string | undefined {
  const seen = [...word].map((letter) => (/[а-я]/.test(letter) ? letter : RUSSIAN.charAt(LATIN.indexOf(letter))));
  return seen.includes('') || !/\p{L}/u.test(word) ? undefined : seen.join('');
}

/** «COШ» with two Latin letters looks like «СОШ» and has to be found: a word of both alphabets is meant in Russian. */
export function inOneAlphabet(word: string): string {
  if (!/[а-я]/.test(word)) return word;
  return word.replace(/[abcehkmoptxy]/g, (letter) => RUSSIAN.charAt(LATIN.indexOf(letter)));
}
