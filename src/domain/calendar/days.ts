import type { IsoDate } from '../dates.ts';
import { counted } from '../plural.ts';
import { gradesWords } from '../school-words.ts';
import { bySlot } from '../schedule/slots.ts';
import { daySummary } from '../schedule/summary.ts';
import { clockWords } from '../schedule/words.ts';
import type { CalendarEntry } from './entry.ts';
import { dayUid } from './uid.ts';
import { plainSpaces } from './words.ts';

/** A row that stands, or ever stood, on a day. */
export interface DayWork {
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
  readonly status: string;
  /** «Лицей № 21, 5 «А»: русский язык», as a list of the day names the work. */
  readonly line: string;
  readonly lesson: number | undefined;
  readonly time: string | undefined;
  readonly observersWanted: boolean;
  /** False when the work has left this day for another one. */
  readonly stays: boolean;
  /** How many changes the row has had. */
  readonly changes: number;
  /** Day of its last change, else of the schedule's publication. */
  readonly revisedOn: IsoDate;
}

interface Day {
  readonly territory: { readonly id: string; readonly name: string };
  readonly year: string;
  readonly date: IsoDate;
  readonly works: readonly DayWork[];
  readonly path: string;
  readonly zone: string;
}

/** More works than these are counted: a phone shows a description as one long text. */
const LISTED = 40;

/** Works in the order of the clock, as the page of the day has them; of many only how many begin when. */
function timeLines(planned: readonly DayWork[]): readonly string[] {
  const slots = bySlot(planned, (work) => work);
  if (planned.length > LISTED)
    return slots.map(({ title, works }) => `${title}: ${counted(works.length, ['работа', 'работы', 'работ'])}.`);
  return slots.flatMap(({ title, works }) => [
    `${title}:`,
    ...works.map(({ line, lesson, time, observersWanted }) => {
      const clock = lesson === undefined || time === undefined ? '' : `${clockWords(time)}, `;
      return `${clock}${line}${observersWanted ? ' (нужен наблюдатель)' : ''}`;
    }),
  ]);
}

/**
 * All works of a territory on one day as a single entry: its schools have thousands of rows, and each school has a
 * calendar of its own. The number grows with every row that came to the day and with every change of such a row;
 * rows that left are counted on, so that it never falls. A day that all works have left stays, cancelled.
 */
export function dayEntry({ territory, year, date, works, path, zone }: Day): CalendarEntry {
  const planned = works.filter((work) => work.stays && work.status !== 'отменена');
  const schools = new Set(planned.map((work) => work.school)).size;
  const { subjects, counts } = daySummary(planned);
  const title =
    planned.length === 0
      ? 'ВПР: работ в этот день не осталось'
      : `${gradesWords(planned.map((work) => work.grade))}: ВПР в ${counted(schools, ['школе', 'школах', 'школах'])}`;
  return {
    uid: dayUid(territory.id, year, date),
    sequence: works.reduce((sum, work) => sum + 1 + work.changes, -1),
    revisedOn: works.map((work) => work.revisedOn).reduce((a, b) => (a > b ? a : b)),
    cancelled: planned.length === 0,
    title: plainSpaces(title),
    lines: [subjects, counts, ...timeLines(planned)].filter((line) => line !== '').map(plainSpaces),
    place: territory.name,
    categories: ['ВПР'],
    path,
    day: date,
    time: undefined,
    minutes: undefined,
    zone,
    busy: false,
  };
}
