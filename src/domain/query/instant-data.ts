import type { Hotline, SchoolHotline } from '../../schemas/hotline.ts';

/** What the answers above the list know of the portal; the catalog makes it, the search page fetches it with the engine. */
export interface InstantData {
  /** Time zone of the portal's own territory: it tells which day it is. */
  readonly timeZone: string;
  /** The portal's own territory with those above it: whose lines answer when the query names no place. */
  readonly home: readonly string[];
  /** Days that have a page, in order, with the works to be written and their schools. */
  readonly days: readonly (readonly [date: string, works: number, schools: number])[];
  /** Grades that have works in the schedules on show; empty when there are none. */
  readonly grades: readonly number[];
  readonly documents: readonly DocumentFacts[];
  /** Lines of authorities, the nearest level first. */
  readonly lines: readonly LineFacts[];
  /** What words of the glossary mean that stand for nothing longer, by their ids. */
  readonly meanings: Readonly<Record<string, string>>;
}

export interface DocumentFacts {
  readonly id: string;
  /** «Луга, приказ от 14.10.2020 № 259» */
  readonly short: string;
  readonly title: string;
  readonly state: string;
}

export interface LineFacts {
  readonly level: Hotline['level'];
  readonly title: string;
  readonly purpose: SchoolHotline['purpose'];
  readonly phone: string;
  readonly tel: string;
  /** «работает по будням с 9:00 до 17:00, по московскому времени»; «заработает 19 апреля…» while it sleeps. */
  readonly when: string;
  /** Set while it answers nobody: before its season, or after it. */
  readonly asleep?: true;
  /** Absent for a line of the whole country. */
  readonly territory?: string;
}
