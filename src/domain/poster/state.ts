import { schoolYearTitle } from '../dates.ts';

/** Why a poster has no dates. */
export type NoDates = 'ещё не опубликован' | 'обновляется' | 'завершены' | 'опубликован следующий';

export interface NoDatesWords {
  readonly headline: string;
  readonly advice: string;
}

const ASK = 'спросите по телефону выше или у\u00A0классного руководителя';
const ASK_WITHOUT_PHONE = 'спросите у\u00A0классного руководителя';

/** What the sheet says in the place of dates, and whom to ask. */
export function noDatesWords(why: NoDates, schoolYear: string, hasPhone: boolean): NoDatesWords {
  const year = `${schoolYearTitle(schoolYear)} учебного года`;
  const ask = hasPhone ? ASK : ASK_WITHOUT_PHONE;
  if (why === 'завершены')
    return {
      headline: `Работы ${year} завершены.`,
      advice: `Следующий график ещё не\u00A0опубликован. Когда школа его утвердит, даты появятся на странице школы, куда ведёт код. О результатах ${ask}.`,
    };
  if (why === 'опубликован следующий')
    return {
      headline: `Работы ${year} завершены.`,
      advice: `График следующего учебного года уже опубликован: на него ведёт ссылка со страницы школы, которую открывает код. О результатах ${ask}.`,
    };
  if (why === 'обновляется')
    return {
      headline: `График ${year} обновляется.`,
      advice: `Скоро даты появятся на странице школы, куда ведёт код. Пока ${ask}.`,
    };
  return {
    headline: `Даты ${year} ещё не\u00A0опубликованы.`,
    advice: `Точные даты назначает сама школа. Когда она утвердит график, он появится на странице школы, куда ведёт код. Пока ${ask}.`,
  };
}
