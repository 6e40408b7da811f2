import { clockWords } from './words.ts';

/** When a work begins, as far as its school has said. */
export interface Timed {
  readonly lesson: number | undefined;
  /** `09:25` on the school's own clocks. */
  readonly time: string | undefined;
}

/** Works that begin together: one lesson, or one moment where nobody has named the lesson. */
export interface Slot<Work> {
  /** «2-й урок», «Начало в 9:25», «Время не указано» */
  readonly title: string;
  readonly works: readonly Work[];
}

/** Where a lesson without a clock time stands among works that have one: only the order of headings rests on it. */
const FIRST_BELL = 8 * 60 + 30;
const LESSON_AND_BREAK = 55;
const UNKNOWN = 24 * 60;

function clockMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Minutes from midnight; what is not known stands after everything. */
function order({ lesson, time }: Timed): number {
  if (lesson !== undefined) return FIRST_BELL + (lesson - 1) * LESSON_AND_BREAK;
  return time === undefined ? UNKNOWN : clockMinutes(time);
}

function title({ lesson, time }: Timed): string {
  if (lesson !== undefined) return `${lesson}-й\u00A0урок`;
  return time === undefined ? 'Время не\u00A0указано' : `Начало в\u00A0${clockWords(time)}`;
}

/**
 * Works of one day in the order of the clock: by lesson, and inside of a lesson by the time that schools have said;
 * a work of which neither is known stands last. Works that begin together keep the order they came in.
 */
export function bySlot<Work>(works: readonly Work[], timeOf: (work: Work) => Timed): readonly Slot<Work>[] {
  const groups = Map.groupBy(works, (work) => title(timeOf(work)));
  const first = (list: readonly Work[]): number => Math.min(...list.map((work) => order(timeOf(work))));
  return [...groups]
    .map(([name, list]) => ({
      title: name,
      works: list.toSorted((a, b) => clockOf(timeOf(a)) - clockOf(timeOf(b))),
      at: first(list),
    }))
    .sort((a, b) => a.at - b.at)
    .map(({ title: name, works: list }) => ({ title: name, works: list }));
}

function clockOf({ time }: Timed): number {
  return time === undefined ? UNKNOWN : clockMinutes(time);
}
