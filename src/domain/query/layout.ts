/** The keys of a Russian keyboard, and what the same keys give in the English layout. */
const RUSSIAN = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

/**
 * What was meant when the keyboard stood in English: `kbwtq` is «лицей».
 * Signs that no Russian letter shares a key with stay; a text with a Russian letter is meant as typed.
 */
export function inRussianLayout(text: string): string {
  const typed = text.toLowerCase();
  if (/[а-яё]/.test(typed) || !/[a-z]/.test(typed)) return text;
  return [...typed].map((sign) => RUSSIAN.charAt(ENGLISH.indexOf(sign)) || sign).join('');
}

/** The other way round: `сщмшв` is «covid»; a text with a Latin letter is meant as typed. */
export function inEnglishLayout(text: string): string {
  const typed = text.toLowerCase();
  if (/[a-z]/.test(typed) || !/[а-яё]/.test(typed)) return text;
  return [...typed].map((sign) => ENGLISH.charAt(RUSSIAN.indexOf(sign)) || sign).join('');
}
