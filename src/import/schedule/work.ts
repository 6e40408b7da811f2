import type { ScheduleRow } from '../../schemas/schedule.ts';
import type { IsoDate } from '../../domain/dates.ts';

/** A work as a spreadsheet tells it: what it does not say is not there. */
export interface Work {
  readonly grade: number;
  readonly letters?: readonly string[];
  readonly subject?: string;
  readonly choice?: Omit<NonNullable<ScheduleRow['choice']>, 'knownFrom'> & { readonly knownFrom?: IsoDate };
  readonly date: IsoDate;
  readonly secondDate?: IsoDate;
  readonly lesson?: number;
  readonly time?: string;
  readonly minutes?: ScheduleRow['minutes'];
  readonly form?: ScheduleRow['form'];
  readonly status?: ScheduleRow['status'];
  readonly reserve?: IsoDate;
  readonly note?: string;
  readonly observersWanted?: boolean;
  /** The day that the work was moved away from, where the spreadsheet says so. */
  readonly movedFrom?: IsoDate;
  /** First or second half of a work of two days. */
  readonly part?: 1 | 2;
  /** The cell that speaks of the work first: its subject or, in a cross table, its content. */
  readonly address: string;
}
