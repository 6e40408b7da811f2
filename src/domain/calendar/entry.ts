import type { IsoDate } from '../dates.ts';

/** One entry of a calendar, before it becomes text. */
export interface CalendarEntry {
  readonly uid: string;
  /** Grows with every change that concerns the entry; never falls. */
  readonly sequence: number;
  /** Day of the last change, else of the publication. Never the clock. */
  readonly revisedOn: IsoDate;
  readonly cancelled: boolean;
  readonly title: string;
  /** Description, line by line. */
  readonly lines: readonly string[];
  readonly place: string;
  readonly categories: readonly string[];
  /** Path on the portal, with its anchor. */
  readonly path: string;
  readonly day: IsoDate;
  /** Beginning on the clocks of `zone`, `09:25`; without it the entry takes the whole day. */
  readonly time: string | undefined;
  /** From beginning to end; undefined when nobody has said how long it takes. */
  readonly minutes: number | undefined;
  /** IANA name of the time zone. */
  readonly zone: string;
  /** True when the entry takes the reader's own time (a meeting), false for a pupil's work. */
  readonly busy: boolean;
}

/** A school, as far as its calendar speaks of it. */
export interface CalendarSchool {
  readonly id: string;
  readonly name: string;
  /** «город Примерск, улица Учебная, 21» */
  readonly place: string;
  readonly zone: string;
}
