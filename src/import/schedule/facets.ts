import type { Work } from './work.ts';
import { takeForm, takeLesson, takeMinutes, takeStatus, takeTime } from './read-slot.ts';
import { plain, tidy, without } from './words.ts';

/** What stands beside a class, a subject or a day in one cell. */
export type Facets = Pick<Work, 'lesson' | 'time' | 'minutes' | 'form' | 'status' | 'part'> & {
  /** A length in minutes that a schedule does not have. */
  readonly otherMinutes?: number;
};

const PART = /(?:(?<!\d)([12])\s*-?\s*(?:я|ая)?\s*(?:часть|ч\.)|часть\s*([12]|ii|i)(?!\p{L}))/u;

function takePart(text: string): { readonly part?: 1 | 2; readonly rest: string } {
  const match = PART.exec(text);
  if (!match) return { rest: text };
  const number = (match[1] ?? match[2] ?? '').replace('ii', '2').replace('i', '1');
  return { part: number === '2' ? 2 : 1, rest: without(text, match.index, match[0].length) };
}

/** 45 and 90 minutes are one and two lessons; another length of time says nothing (breaks, getting seated). */
function minutesOf(length: number | undefined): Facets['minutes'] {
  if (length === 45) return 45;
  return length === 90 ? '2x45' : undefined;
}

/**
 * Takes what is understood out of a text.
 * @param days days stand in the text: «14.05» is no time and «перенос на 16.05» is not only a state
 */
export function takeFacets(printed: string, days = false): { readonly facets: Facets; readonly rest: string } {
  const minutes = takeMinutes(printed);
  const lesson = takeLesson(minutes.rest);
  const time = takeTime(lesson.rest, days ? 'beside days' : 'in a text');
  const form = takeForm(time.rest);
  const { part, rest: withoutPart } = takePart(form.rest);
  const status = days ? { value: undefined, rest: withoutPart } : takeStatus(withoutPart);
  const long = minutes.value ?? (lesson.value?.isDouble ? '2x45' : minutesOf(time.value?.length));
  return {
    facets: {
      ...(lesson.value && { lesson: lesson.value.lesson }),
      ...(time.value && { time: time.value.time }),
      ...(long !== undefined && { minutes: long }),
      ...(form.value && { form: form.value }),
      ...(status.value && { status: status.value }),
      ...(part && { part }),
      ...(minutes.other !== undefined && { otherMinutes: minutes.other }),
    },
    rest: plain(status.rest),
  };
}

/** The parts of a text in brackets, and the text without them. */
export function splitBrackets(text: string): { readonly outer: string; readonly inner: readonly string[] } {
  const inner = [...text.matchAll(/\(([^()]*)\)/g)]
    .map(([, words = '']) => tidy(words))
    .filter((words) => words !== '');
  return { outer: text.replace(/\([^()]*\)/g, ' '), inner };
}
