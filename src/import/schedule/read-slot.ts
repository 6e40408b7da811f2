import { assessmentForms, assessmentStatuses, type ScheduleRow } from '../../schemas/schedule.ts';
import { plain, without } from './words.ts';

type Minutes = ScheduleRow['minutes'];
type Form = (typeof assessmentForms)[number];
type Status = (typeof assessmentStatuses)[number];

/** A value found in a text, and the text without it. */
export interface Taken<Value> {
  readonly value: Value | undefined;
  readonly rest: string;
}

function take(text: string, pattern: RegExp): { readonly match: RegExpExecArray | null; readonly rest: string } {
  const match = pattern.exec(text);
  return { match, rest: match ? without(text, match.index, match[0].length) : text };
}

export interface LessonReading {
  readonly lesson: number;
  /** Two lessons in a row are one long work: `minutes: 2x45` (handbook, «График»). */
  readonly isDouble: boolean;
}

const LESSON_FIRST =
  /(?<![\d.:])(\d{1,2})(?:-?(?:й|ый|ой|м|ом|е))?(?:\s*(?:-|,|и)\s*(\d{1,2})(?:-?(?:й|ый|ой|м|ом|е))?)?\s*ур(?:ок[а-я]*|\.)?(?!\p{L})/u;
const LESSON_LAST = /(?<!\p{L})ур(?:ок[а-я]*|\.)?\s*(?:№\s*)?(\d{1,2})(?:\s*(?:-|,|и)\s*(\d{1,2}))?(?![\d.:])/u;
const LESSON_BARE = /^\s*(?:№\s*)?(\d{1,2})(?:\s*(?:-|,|и|\s)\s*(\d{1,2}))?\s*$/;

function lessonOf(match: RegExpExecArray | null): LessonReading | undefined {
  if (!match) return undefined;
  const [first, last] = [Number(match[1]), match[2] === undefined ? undefined : Number(match[2])];
  if (first < 1 || first > 12 || (last !== undefined && last !== first + 1)) return undefined;
  return { lesson: first, isDouble: last !== undefined };
}

/** «2 урок», «2-3 уроки», «урок № 2»; with `bare` also «2» and «2-3», as a column of lessons has them. */
export function takeLesson(printed: string, bare = false): Taken<LessonReading> {
  const text = plain(printed);
  for (const pattern of bare ? [LESSON_FIRST, LESSON_LAST, LESSON_BARE] : [LESSON_FIRST, LESSON_LAST]) {
    const { match, rest } = take(text, pattern);
    const value = lessonOf(match);
    if (value) return { value, rest };
  }
  return { value: undefined, rest: text };
}

export interface TimeReading {
  /** `09:25` */
  readonly time: string;
  /** From the beginning to the end, when both stand there. */
  readonly length: number | undefined;
}

const clock = (signs: string): string => `(\\d{1,2})\\s*(?:${signs})\\s*(\\d{2})(?:\\s*мин\\.?)?`;
const time = (signs: string): RegExp =>
  new RegExp(
    `(?:(?<!\\p{L})[вс]\\s)?(?<![\\d.])${clock(signs)}(?![\\d.]\\d|\\d)(?:\\s*(?:-|до)\\s*${clock(signs)}(?!\\d))?`,
    'u',
  );
/** What may stand between hours and minutes: beside days «14.05» must stay a day. */
const TIMES = {
  'beside days': time(':|ч\\.?\\s*'),
  'in a text': time(':|\\.|ч\\.?\\s*'),
  alone: time(':|\\.|-|ч\\.?\\s*'),
};

/** «9:00», «9.00–9.45», «9 ч 00 мин»; alone in a cell also «09-00». */
export function takeTime(printed: string, where: keyof typeof TIMES = 'in a text'): Taken<TimeReading> {
  const text = plain(printed);
  const { match, rest } = take(text, TIMES[where]);
  const [hour, minute, endHour, endMinute] = (match?.slice(1) ?? []).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (hour === undefined || minute === undefined || hour > 23 || minute > 59) return { value: undefined, rest: text };
  const length =
    endHour === undefined || endMinute === undefined ? undefined : endHour * 60 + endMinute - hour * 60 - minute;
  if (length !== undefined && length <= 0) return { value: undefined, rest: text };
  const two = (value: number): string => String(value).padStart(2, '0');
  return { value: { time: `${two(hour)}:${two(minute)}`, length }, rest };
}

const DOUBLE = /2\s*(?:[xх×*]|урока?\s+по)\s*(45)(?:\s*мин[а-я]*\.?)?|(?<!\d)90(?:\s*мин[а-я]*\.?)/u;
const SINGLE = /(?<!\d)45\s*мин[а-я]*\.?/u;
const OTHER = /(?<!\d)(\d{2,3})\s*мин[а-я]*\.?/u;

/** «45 мин», «90 минут», «2×45»; `other` is a length that a schedule does not have. */
export function takeMinutes(printed: string, bare = false): Taken<Minutes> & { readonly other?: number } {
  const text = bare ? plain(printed).replace(/^(\d{2,3})$/, '$1 мин') : plain(printed);
  const double = take(text, DOUBLE);
  if (double.match) return { value: '2x45', rest: double.rest };
  const single = take(text, SINGLE);
  if (single.match) return { value: 45, rest: single.rest };
  const other = take(text, OTHER);
  return other.match
    ? { value: undefined, rest: other.rest, other: Number(other.match[1]) }
    : { value: undefined, rest: text };
}

const PAPER = /(?:на\s+)?бумаг[а-я]*|бумажн[а-я]*(?:\s+(?:форм[а-я]*|вид[а-я]*))?|(?:на\s+)?бланк[а-я]*/u;
const COMPUTER =
  /(?:на\s+|с использованием\s+)?компьютер[а-я]*(?:\s+форм[а-я]*)?|электронн[а-я]*\s+(?:форм[а-я]*|вид[а-я]*)|(?<!\p{L})в электронном виде/u;

/** «на бумаге», «бланки», «компьютерная форма»; with `bare` also «электронная». Both at once are neither. */
export function takeForm(printed: string, bare = false): Taken<Form> {
  const text = bare ? plain(printed).replace(/^электронн[а-я]+$/, 'на компьютере') : plain(printed);
  const [paper, computer] = [take(text, PAPER), take(text, COMPUTER)];
  if (paper.match && computer.match) return { value: undefined, rest: text };
  if (paper.match) return { value: 'на бумаге', rest: paper.rest };
  return computer.match ? { value: 'на компьютере', rest: computer.rest } : { value: undefined, rest: text };
}

const STATUSES: readonly (readonly [Status, RegExp])[] = [
  ['отменена', /(?<!\p{L})отмен[а-я]*/u],
  ['перенесена', /(?<!\p{L})перен[ео]с[а-я]*/u],
  ['проведена', /(?<!\p{L})провед[а-я]*/u],
  ['назначена', /(?<!\p{L})назначен[а-я]*/u],
];

/** «отмена», «перенос», «проведена». */
export function takeStatus(printed: string): Taken<Status> {
  const text = plain(printed);
  for (const [value, pattern] of STATUSES) {
    const { match, rest } = take(text, pattern);
    if (match) return { value, rest };
  }
  return { value: undefined, rest: text };
}
