import type { Cell } from './cells.ts';
import type { Draft } from './draft.ts';
import { type Facets, takeFacets } from './facets.ts';
import { askCell, type Question } from './question.ts';
import { takeForm, takeLesson, takeMinutes, takeStatus, takeTime } from './read-slot.ts';
import { isEmpty, plain } from './words.ts';

interface Slot {
  readonly facets: Facets;
  readonly questions: readonly Question[];
}

const nothing: Slot = { facets: {}, questions: [] };

function lessonSlot(cell: Cell): Slot {
  if (cell.value.kind === 'time') return { facets: { time: cell.value.time }, questions: [] };
  const fail = (ask: string): Slot => ({
    facets: {},
    questions: [askCell('lesson', cell, ask, 'Напишите номер урока числом: 2.')],
  });
  if (cell.value.kind === 'day') return fail('Excel принял номера уроков за дату. Какой урок?');
  const minutes = takeMinutes(cell.text);
  const time = takeTime(minutes.rest);
  const lesson = takeLesson(time.rest, true);
  if (!isEmpty(lesson.rest) || (lesson.value ?? time.value) === undefined) return fail('какой урок?');
  const long = minutes.value ?? (lesson.value?.isDouble ? '2x45' : undefined);
  return {
    facets: {
      ...(lesson.value && { lesson: lesson.value.lesson }),
      ...(time.value && { time: time.value.time }),
      ...(long && { minutes: long }),
    },
    questions: [],
  };
}

function timeSlot(cell: Cell): Slot {
  if (cell.value.kind === 'time') return { facets: { time: cell.value.time }, questions: [] };
  const lesson = takeLesson(cell.text);
  const time = takeTime(lesson.rest, 'alone');
  if (!isEmpty(time.rest) || (lesson.value ?? time.value) === undefined || cell.value.kind === 'day')
    return { facets: {}, questions: [askCell('time', cell, 'во сколько начало?', 'Напишите время так: 9:25.')] };
  const { facets } = takeFacets(cell.text.replaceAll(/(?<=\d)\s*-\s*(?=\d\d(?!\d))/g, ':'));
  const long = lesson.value?.isDouble ? '2x45' : facets.minutes;
  return {
    facets: {
      ...(lesson.value && { lesson: lesson.value.lesson }),
      ...(time.value && { time: time.value.time }),
      ...(long && { minutes: long }),
    },
    questions: [],
  };
}

const HOW_LONG = 'Работа длится 45 минут или два урока по 45.';
const LENGTHS = [
  ['45 минут', '45'],
  ['два урока по 45 минут', '90'],
] as const;

function minutesSlot(cell: Cell): Slot {
  const { value, rest } = takeMinutes(cell.text, true);
  if (value === undefined || !isEmpty(rest))
    return { facets: {}, questions: [askCell('minutes', cell, 'сколько длится работа?', HOW_LONG, LENGTHS)] };
  return { facets: { minutes: value }, questions: [] };
}

function formSlot(cell: Cell): Slot {
  const { value, rest } = takeForm(cell.text, true);
  const options = ['на бумаге', 'на компьютере'].map((form) => [form, form] as const);
  if (value === undefined || !isEmpty(rest))
    return {
      facets: {},
      questions: [
        askCell('form', cell, 'на бумаге или на компьютере?', 'Напишите: на бумаге или на компьютере.', options),
      ],
    };
  return { facets: { form: value }, questions: [] };
}

function statusSlot(cell: Cell): Slot {
  const { value, rest } = takeStatus(cell.text);
  if (value === undefined || !isEmpty(rest)) {
    const options = ['назначена', 'перенесена', 'отменена', 'проведена'].map((status) => [status, status] as const);
    return {
      facets: {},
      questions: [
        askCell(
          'status',
          cell,
          'какое это состояние?',
          'Напишите: назначена, перенесена, отменена или проведена.',
          options,
        ),
      ],
    };
  }
  return { facets: { status: value }, questions: [] };
}

/** «да», «нет», «+»: whether the school waits for observers; undefined when the cell says something else. */
export function yesOf(cell: Cell): boolean | undefined {
  const words = plain(cell.text);
  if (/^(?:да|нужны|ждем|\+|true|истина|1)$/.test(words)) return true;
  return /^(?:нет|не нужны|-|false|ложь|0)$/.test(words) ? false : undefined;
}

/** What the columns of lesson, time, length, form and state say. */
export function interpretSlots(draft: Draft): readonly Slot[] {
  return [
    draft.lesson ? lessonSlot(draft.lesson) : nothing,
    draft.time ? timeSlot(draft.time) : nothing,
    draft.minutes ? minutesSlot(draft.minutes) : nothing,
    draft.form ? formSlot(draft.form) : nothing,
    draft.status ? statusSlot(draft.status) : nothing,
  ];
}

/** One value of each kind; two cells that disagree are a question about the second. */
export function mergedFacets(parts: readonly { readonly cell: Cell | undefined; readonly facets: Facets }[]): Slot {
  const all: Record<string, unknown> = {};
  const questions: Question[] = [];
  for (const { cell, facets } of parts) {
    for (const [name, value] of Object.entries(facets)) {
      if (name === 'otherMinutes') {
        if (cell)
          questions.push(
            askCell('minutes', cell, `${value} минут в графике не бывает. Сколько длится работа?`, HOW_LONG),
          );
      } else if (all[name] === undefined) all[name] = value;
      else if (all[name] !== value && cell) {
        const topic = name === 'lesson' || name === 'time' || name === 'minutes' || name === 'form' ? name : 'status';
        questions.push(
          askCell(
            topic,
            cell,
            `здесь «${value}», а в другой ячейке «${all[name]}». Что верно?`,
            'Оставьте верное в одной ячейке.',
          ),
        );
      }
    }
  }
  return { facets: all as Facets, questions };
}
