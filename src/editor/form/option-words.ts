/** How fixed words of a file are called in a form, where they are short for people. */
const WORDS: Readonly<Record<string, string>> = {
  '45': '45 минут',
  '2x45': 'два урока по 45 минут',
  пн: 'понедельник',
  вт: 'вторник',
  ср: 'среда',
  чт: 'четверг',
  пт: 'пятница',
  сб: 'суббота',
  вс: 'воскресенье',
};

export function optionWords(option: string | number): string {
  return WORDS[String(option)] ?? String(option);
}
