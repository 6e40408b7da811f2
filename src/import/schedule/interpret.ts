import type { Cell, Grid } from './cells.ts';
import type { Context } from './context.ts';
import type { IsoDate } from '../../domain/dates.ts';
import type { Draft } from './draft.ts';
import { countClasses, interpretClasses } from './interpret-classes.ts';
import { type DayResult, interpretDay } from './interpret-day.ts';
import { interpretNote } from './interpret-note.ts';
import { interpretSlots, mergedFacets, yesOf } from './interpret-slot.ts';
import { interpretSubject } from './interpret-subject.ts';
import { askCell, type Question } from './question.ts';
import { keyRoles, type KeyRole } from './roles.ts';
import type { Work } from './work.ts';

export interface Interpreted {
  readonly works: readonly Work[];
  readonly questions: readonly Question[];
}

const ASKED: Readonly<Record<KeyRole, string>> = {
  class: 'для какого класса эта работа?',
  subject: 'какой предмет?',
  date: 'в какой день?',
};

/** A row without its class, subject or day. */
function missing(draft: Draft): readonly Question[] {
  const some = draft.subject ?? draft.class ?? draft.date ?? Object.values(draft)[0];
  const lost = keyRoles.filter((role) => draft[role] === undefined);
  return some === undefined ? [] : lost.map((role) => askCell(role, some, ASKED[role], 'Заполните строку таблицы.'));
}

/** One day in a column of its own: the second, the reserve, the day a subject becomes known. */
function dayIn(
  cell: Cell | undefined,
  context: Context,
  grid: Grid,
): { readonly day?: IsoDate; readonly questions: readonly Question[] } {
  if (!cell) return { questions: [] };
  const { date, secondDate, questions } = interpretDay(cell, context, grid.from1904);
  if (questions.length > 0) return { questions };
  if (date === undefined || secondDate !== undefined)
    return { questions: [askCell('date', cell, 'здесь нужен один день. Какой?', 'Напишите день так: 14.05.2027.')] };
  return { day: date, questions: [] };
}

/**
 * The works that the cells of a draft speak of: one a parallel. A draft with a question gives no work: half of what a
 * row says is worse than nothing.
 * @param sharing how many drafts have their day in the same cell
 */
export function interpret(draft: Draft, grid: Grid, context: Context, sharing = 1): Interpreted {
  const { class: classCell, subject: subjectCell, date: dateCell } = draft;
  if (!classCell || !subjectCell || !dateCell) return { works: [], questions: missing(draft) };
  const classes = interpretClasses(classCell, context);
  const count = Math.max(countClasses(classes.classes, context), sharing);
  const day = interpretDay(dateCell, context, grid.from1904, draft.weekday, count);
  const second = dayIn(draft.second, context, grid);
  const reserve = dayIn(draft.reserve, context, grid);
  const known = dayIn(draft.known, context, grid);
  const note = draft.note ? interpretNote(draft.note, context) : undefined;
  const slots = interpretSlots(draft);
  const wanted = draft.observers && yesOf(draft.observers);
  const strangeWish =
    draft.observers && wanted === undefined
      ? [
          askCell('words', draft.observers, 'ждёт ли школа наблюдателей?', 'Напишите: да или нет.', [
            ['да', 'да'],
            ['нет', 'нет'],
          ]),
        ]
      : [];
  const common = [
    ...classes.questions,
    ...day.questions,
    ...second.questions,
    ...reserve.questions,
    ...known.questions,
  ];
  const outer = [...common, ...slots.flatMap(({ questions }) => questions), ...strangeWish];
  const perGrade = classes.classes.map((one): Interpreted => {
    const subject = interpretSubject(subjectCell, context, one.grade);
    const facets = mergedFacets([
      ...slots.map((slot, at) => ({
        cell: [draft.lesson, draft.time, draft.minutes, draft.form, draft.status][at],
        facets: slot.facets,
      })),
      { cell: subjectCell, facets: subject.facets },
      { cell: dateCell, facets: day.facets },
      { cell: classCell, facets: classes.facets },
      { cell: draft.note, facets: note?.facets ?? {} },
    ]);
    const questions = [...subject.questions, ...facets.questions];
    const date = movedDay(day, subject.movedTo ?? note?.movedTo);
    if (questions.length > 0 || date === undefined) return { works: [], questions };
    const from = subject.movedFrom ?? note?.movedFrom ?? date.movedFrom;
    const words = [subject.note, note?.note].filter((text) => text !== undefined).join('. ');
    if (words.length > LONGEST_NOTE)
      return { works: [], questions: [...questions, longNote(draft.note ?? subjectCell)] };
    const { otherMinutes: _, ...own } = facets.facets;
    const knownFrom = known.day;
    const work: Work = {
      ...one,
      ...(subject.subject !== undefined && { subject: subject.subject }),
      ...(subject.choice && { choice: { ...subject.choice, ...(knownFrom && { knownFrom }) } }),
      date: date.date,
      ...own,
      ...both('secondDate', second.day ?? day.secondDate),
      ...both('reserve', reserve.day ?? subject.reserve ?? note?.reserve ?? day.reserve),
      ...(words !== '' && { note: words }),
      ...(wanted !== undefined && { observersWanted: wanted }),
      ...(from && { movedFrom: from, status: own.status ?? 'перенесена' }),
      address: (draft.place ?? subjectCell).address,
    };
    return { works: [work], questions };
  });
  const questions = [...outer, ...perGrade.flatMap((one) => one.questions)];
  return { works: questions.length > 0 ? [] : perGrade.flatMap(({ works }) => works), questions };
}

/** Longest line of a content file. */
const LONGEST_NOTE = 400;

function longNote(cell: Cell): Question {
  return askCell('words', cell, 'слишком длинно для примечания: больше 400 знаков.', 'Сократите текст ячейки.');
}

function both<Name extends string>(name: Name, value: IsoDate | undefined): { readonly [Key in Name]?: IsoDate } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: IsoDate };
}

/** «перенос на 16.05» beside a day: the work stands on the new one and was moved from the old one. */
function movedDay(
  day: DayResult,
  movedTo: IsoDate | undefined,
): { readonly date: IsoDate; readonly movedFrom?: IsoDate } | undefined {
  if (day.date === undefined) return undefined;
  if (movedTo !== undefined && movedTo !== day.date) return { date: movedTo, movedFrom: day.date };
  return { date: day.date, ...(day.movedFrom && { movedFrom: day.movedFrom }) };
}
