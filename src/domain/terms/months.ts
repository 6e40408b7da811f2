/** The Russian names of the months as terms use them: «сентябрь», «с сентября», «в сентябре». */
export interface MonthForms {
  readonly nominative: string;
  readonly genitive: string;
  readonly prepositional: string;
}

const forms: readonly MonthForms[] = [
  { nominative: 'январь', genitive: 'января', prepositional: 'январе' },
  { nominative: 'февраль', genitive: 'февраля', prepositional: 'феврале' },
  { nominative: 'март', genitive: 'марта', prepositional: 'марте' },
  { nominative: 'апрель', genitive: 'апреля', prepositional: 'апреле' },
  { nominative: 'май', genitive: 'мая', prepositional: 'мае' },
  { nominative: 'июнь', genitive: 'июня', prepositional: 'июне' },
  { nominative: 'июль', genitive: 'июля', prepositional: 'июле' },
  { nominative: 'август', genitive: 'августа', prepositional: 'августе' },
  { nominative: 'сентябрь', genitive: 'сентября', prepositional: 'сентябре' },
  { nominative: 'октябрь', genitive: 'октября', prepositional: 'октябре' },
  { nominative: 'ноябрь', genitive: 'ноября', prepositional: 'ноябре' },
  { nominative: 'декабрь', genitive: 'декабря', prepositional: 'декабре' },
];

const numbers = new Map(
  forms.flatMap((words, index) => Object.values(words).map((word: string) => [word, index + 1] as const)),
);

/** 1 for «январь», «января», «январе»; undefined for any other word. The word is lower-case. */
export function monthNumber(word: string): number | undefined {
  return numbers.get(word);
}

/**
 * The forms of a month by its number, 1 is January.
 * @throws RangeError when there is no such month.
 */
export function monthForms(month: number): MonthForms {
  const words = forms[month - 1];
  if (!words) throw new RangeError(`Такого месяца нет в календаре: ${month}`);
  return words;
}
