import type { Context } from './context.ts';
import { numeric } from '../../domain/dates.ts';
import { wholeParallel } from './interpret-classes.ts';
import { askCell, type Question } from './question.ts';
import type { Work } from './work.ts';

const subjectOf = (work: Work): string => work.subject ?? work.choice?.group ?? '';
const lettersOf = (work: Work): readonly string[] => work.letters ?? ['вся параллель'];

/** Everything that a work says, but for its letters and its cell. */
function sameness({ letters: _l, address: _a, ...rest }: Work): string {
  return JSON.stringify(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two halves of a work, «1 часть» and «2 часть», are one work of two days. */
function withParts(works: readonly Work[]): readonly Work[] {
  const key = (work: Work): string => `${work.grade} ${lettersOf(work).join('')} ${subjectOf(work)}`;
  const second = new Map(works.filter(({ part }) => part === 2).map((work) => [key(work), work]));
  const first = new Set(works.filter(({ part }) => part === 1).map(key));
  return works
    .filter((work) => !(work.part === 2 && first.has(key(work))))
    .map((work) => {
      const { part, ...rest } = work;
      const other = part === 1 ? second.get(key(work)) : undefined;
      if (other && other.date > work.date) return { ...rest, secondDate: other.date };
      // A half without the other one: nothing that is printed is lost.
      return part === undefined ? rest : { ...rest, note: [`Часть ${part}`, work.note].filter(Boolean).join('. ') };
    });
}

/** Works that differ in their letters alone are one row of the schedule. */
function withLetters(works: readonly Work[], context: Context): readonly Work[] {
  const groups = new Map<string, Work>();
  for (const work of works) {
    const key = `${sameness(work)} ${work.letters === undefined ? 'whole' : 'letters'}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, work);
    else if (work.letters !== undefined)
      groups.set(key, { ...known, letters: [...new Set([...(known.letters ?? []), ...work.letters])].toSorted() });
  }
  return [...groups.values()].map((work) => inWhole(work, context));
}

/** All classes of a parallel are the parallel itself. */
function inWhole(work: Work, context: Context): Work {
  const { letters, ...rest } = work;
  const whole = wholeParallel({ grade: work.grade, ...(letters && { letters }) }, context);
  return whole.letters === undefined ? rest : { ...rest, letters: whole.letters };
}

const daysOf = ({ date, secondDate }: Work): string =>
  secondDate === undefined ? numeric(date) : `${numeric(date)} и ${numeric(secondDate)}`;

/** A class that writes one subject twice: which of the two is meant, nobody can tell. */
function twice(works: readonly Work[]): readonly Question[] {
  const questions: Question[] = [];
  for (const [at, work] of works.entries()) {
    const other = works.slice(0, at).find((one) => {
      if (one.grade !== work.grade || subjectOf(one) !== subjectOf(work)) return false;
      return (
        work.letters === undefined ||
        one.letters === undefined ||
        work.letters.some((letter) => one.letters?.includes(letter))
      );
    });
    if (!other || (other.choice !== undefined && work.choice !== undefined && other.date !== work.date)) continue;
    const cell = { address: work.address, text: subjectOf(work), row: 0, column: 0, value: { kind: 'text' } } as const;
    const klass = `${work.grade}${(work.letters ?? []).join('')}`;
    const ask = `${klass} класс пишет этот предмет дважды: ${other.address} (${daysOf(other)}) и здесь (${daysOf(work)}). Что верно?`;
    const question = askCell(
      'twice',
      cell,
      ask,
      'Уберите лишнее; работу в два дня запишите одной строкой с двумя днями.',
    );
    // Both take a cell away. The form knows an answer by its text alone, so that the two must not be the same.
    const candidates = [
      { label: `оставить ${other.address}: ${daysOf(other)}`, address: work.address, cell: '' },
      { label: `оставить ${work.address}: ${daysOf(work)}`, address: other.address, cell: ' ' },
    ];
    // One cell may speak of several classes: taking it away would take their works as well.
    const alone = works.filter(({ address }) => address === work.address || address === other.address).length === 2;
    questions.push({ ...question, candidates: alone ? candidates : [] });
  }
  return questions;
}

/** Makes rows of single readings: halves and letters put together, in the order of the sheet. */
export function gather(
  works: readonly Work[],
  context: Context,
): { readonly works: readonly Work[]; readonly questions: readonly Question[] } {
  const gathered = withLetters(withParts(works.map((work) => inWhole(work, context))), context);
  return { works: gathered, questions: twice(gathered) };
}
