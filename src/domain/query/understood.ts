import type { FinderRow } from './finder.ts';

/** Why something else than the typed word is looked for. */
export type Why = 'layout' | 'look-alike' | 'typo' | 'abbreviation' | 'synonym' | 'form';

/** One way to look for what a word of the query means. */
export interface Alternative {
  /** What the engine is asked for: one stem or number, or several, all of which a page must have. */
  readonly sought: string;
  /** The same as stems, by which words of a text are compared; the beginning itself where `why` is `form`. */
  readonly stems: readonly string[];
  /** 1 for the word itself; less for what only may have been meant. */
  readonly weight: number;
  readonly why?: Why;
}

/** A word of the query, or several that mean one thing («всероссийские проверочные работы»). */
export interface UnderstoodWord {
  /** As the person typed it, without signs around it. */
  readonly typed: string;
  /** The word in full as it is shown: «приказ» for «ghbrfp», «наблюдатель» for «наблюдатиль». */
  readonly meant: string;
  /** The same as the first of the alternatives. */
  readonly sought: string;
  /** Set when the word was corrected: `layout`, `look-alike` or `typo`. */
  readonly why?: Why;
  /** The likeliest first; never empty. */
  readonly alternatives: readonly Alternative[];
  /** How telling the word is: 0 for one that every page has, 1 for one of a single page. */
  readonly weight: number;
  /** True for a word of schools' names and settlements that no other page has. */
  readonly ofSchools: boolean;
}

/** A day as it was asked for; the year only when the person wrote it. «Завтра» is nothing that is guessed. */
export interface DayAsked {
  readonly day: number;
  readonly month: number;
  readonly year?: number;
}

export interface MonthAsked {
  readonly month: number;
  readonly year?: number;
}

export const hotlineLevelsAsked = ['школа', 'муниципальный', 'региональный', 'федеральный'] as const;

export interface HotlineAsked {
  /** The level that the words name: «школы», «района», «области», «Рособрнадзора»; absent when they name none. */
  readonly level?: (typeof hotlineLevelsAsked)[number];
  readonly purpose?: 'консультация' | 'сообщить о нарушении' | 'психологическая помощь';
}

/** A document of the portal whose number was asked for. */
export interface DocumentAsked {
  readonly id: string;
  /** The number as the act prints it: «863-ОД». */
  readonly number: string;
}

/** What the query says beside its words; empty lists and absent fields where it says nothing. */
export interface QueryFacts {
  /** In the order of the query; the day is one of the calendar (in a leap year when no year is given). */
  readonly days: readonly DayAsked[];
  readonly months: readonly MonthAsked[];
  readonly grade?: number;
  /** A capital letter, only together with a grade: «5а». */
  readonly letter?: string;
  /** Names of subjects as schedules print them. */
  readonly subjects: readonly string[];
  readonly documents: readonly DocumentAsked[];
  /** Schools that the words fit, the best first; empty when the query names none or is about any school. */
  readonly schools: readonly FinderRow[];
  /** Set when a school's number is asked for and no school has it; `schools` is empty then. */
  readonly absent?: AbsentSchool;
  /** Ids of territories that the words name. */
  readonly territories: readonly string[];
  /** A word of the glossary whose meaning is asked for: «что такое ВСОКО», or «ВСОКО» alone. */
  readonly term?: string;
  readonly hotline?: HotlineAsked;
  /** «кто наблюдатель», «бланк акта»; absent when neither is asked for. */
  readonly observer?: 'observer' | 'act';
  /** Set when schools are asked for and none of them: «школы», «моя школа». */
  readonly anySchool?: true;
  /** Set when something else is spoken of than works, schools and places: «ответы 5 класс», «рейтинг школ». */
  readonly topic?: true;
  /** Whether dates of works are asked for: «когда», «график», «расписание», «даты». */
  readonly schedule: boolean;
}

/** A school that is asked for by its number, and that the portal does not have. */
export interface AbsentSchool {
  /** In the genitive, as «нет» wants it: «лицея № 22», «школы № 3 со словом «Калининград»». */
  readonly called: string;
  readonly number: string;
  /** Other schools, with a number like it or in the place that was named; they are offered, never meant. */
  readonly near: readonly FinderRow[];
}

export interface UnderstoodQuery {
  /** The query as it was typed, without unseen signs and shortened to a sane length. */
  readonly typed: string;
  readonly words: readonly UnderstoodWord[];
  /** Words as typed that no page has; nothing is looked for instead of them. */
  readonly missing: readonly string[];
  /** The query as it was understood, when a word was corrected: «Показаны результаты для …». */
  readonly shown?: string;
  readonly facts: QueryFacts;
}

/** What the portal knows of places: the finder's rows and its territories. */
export interface Places {
  readonly schools: readonly FinderRow[];
}
