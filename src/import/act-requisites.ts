import { isRealDate } from '../schemas/common.ts';

/*
 * Numbers and dates of acts as people print them. A letterhead has other numbers as well («Школа № 3», «Приложение № 1»):
 * the act's own is tied to its date, and what is uncertain is said to be so.
 */

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface ActDate extends Place {
  readonly value: string;
}

export interface ActNumber extends Place {
  /** Without the sign №, spaces around its dash taken away. */
  readonly value: string;
  /** Something stays glued to it that may be its end: the number is not known. */
  readonly isTorn: boolean;
  /** It stands after the name of something that has a number of its own: a school, an appendix. */
  readonly isForeign: boolean;
}

const MONTHS = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
/** «14 октября 2020 года», «« 02 » сентября 2021г.» */
const IN_WORDS =
  /[«"]?\s*(\d{1,2})\s*[»"]?\s*(янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*\s*(20\s?\d\s?\d)\s*(?:года|г\.?)?/giu;
/** «« 14 » 10 20 19 г.» */
const STAMPED = /[«"]\s*(\d{1,2})\s*[»"]\s*(\d{1,2})\s*(20\s?\d\s?\d)\s*г?\.?/gu;
/** «02.11.2020», «02.11.20» */
const NUMERIC = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(20\d\d|\d\d)(?!\d|\.\d)\s*(?:года|г\.?)?/gu;

/** Dates that the calendar has, in their order. */
export function actDates(text: string): readonly ActDate[] {
  return [IN_WORDS, STAMPED, NUMERIC]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .map((match) => {
      const [whole, day = '', month = '', year = ''] = match;
      const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
      const full = year.replace(/\s/g, '').padStart(4, '20');
      const value = `${full}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
      return { value, start: match.index, end: match.index + whole.length };
    })
    .filter(({ value }) => isRealDate(value))
    .toSorted((a, b) => a.start - b.start);
}

const DASH = '[-‐‑‒–—−]';
/** Up to the first sign that no number has. */
const NUMBER = /№[^\S\n]*([\p{L}\d][\p{L}\d/.‐‑‒–—−-]*)/gu;
/** «863 - СД» goes on after the spaces of its dash, «145 о/д» after a space. */
const GOES_ON = new RegExp(
  `^(?:[^\\S\\n]*${DASH}[^\\S\\n]*(?!об?(?!\\p{L}))(?:\\p{L}{2,3}|\\d{1,3})(?![\\p{L}\\d.])|[^\\S\\n]\\p{L}{1,2}/\\p{L}{1,2}(?!\\p{L}))`,
  'iu',
);
/** Short words that follow a number and are none of it; a word with a stop is a place («с. Ивановка»). */
const FOLLOWING = /^[^\S\n]+(?:от|об?|обо|и|к|ко|по|на|во?|со?|для|за|г)(?![\p{L}\d/])/iu;
const SHORT_WORD = new RegExp(`^[^\\S\\n]*${DASH}|^[^\\S\\n]+\\p{L}{1,3}(?![\\p{L}\\d.])`, 'u');
/** What may stand at once after a whole number. */
const BOUNDARY = /^(?:$|[\s;:)\]»"“”]|[.,](?!\d))/u;
const FOREIGN =
  /(?:школ[а-яё]*|сош|оош|нош|лице[а-яё]*|гимнази[а-яё]*|интернат[а-яё]*|центр[а-яё]*|сад[а-яё]*|корпус[а-яё]*|приложени[а-яё]*|таблиц[а-яё]*|протокол[а-яё]*|[а-яё]*оу)\s*(?:[«"“]\s*)?$/iu;

/** Numbers with the sign №, in their order, each to its end. */
export function actNumbers(text: string): readonly ActNumber[] {
  const found = [...text.matchAll(NUMBER)].filter(([, token = '']) => /\d/.test(token));
  return found.map((match) => {
    const start = match.index;
    const token = (match[1] ?? '').replace(/\.$/, '');
    let end = start + match[0].length - ((match[1] ?? '').length - token.length);
    const rest = text.slice(end);
    const more = FOLLOWING.test(rest) ? undefined : GOES_ON.exec(rest)?.[0];
    end += more?.length ?? 0;
    const after = text.slice(end);
    const isTorn =
      !BOUNDARY.test(after) ||
      (!FOLLOWING.test(after) && SHORT_WORD.test(after)) ||
      /[/‐‑‒–—−-]$/u.test(token) ||
      /\d(?:от|г)$/iu.test(token) ||
      text.charAt(start - 1) === '№';
    const value = `${token}${more ?? ''}`.replace(new RegExp(`\\s*${DASH}\\s*`, 'gu'), '-').replace(/\s+/g, ' ');
    return { value, start, end, isTorn, isForeign: FOREIGN.test(text.slice(0, start)) };
  });
}

const BETWEEN = /^[\s,.;:]*(?:г(?:ода)?(?!\p{L})\.?)?[\s,.;:]*(?:от(?!\p{L}))?[\s,.;:]*$/iu;

/** A number and the date that is tied to it: nothing but «от» stands between them. */
export interface BoundNumber {
  readonly number: ActNumber;
  readonly date: ActDate;
}

/** All pairs of a number and a date side by side: «№ 118 от 10.11.2026», «от 10.11.2026 № 118». */
export function boundNumbers(text: string): readonly BoundNumber[] {
  const dates = actDates(text);
  return actNumbers(text).flatMap((number) =>
    dates
      .filter(({ start, end }) =>
        BETWEEN.test(start > number.start ? text.slice(number.end, start) : text.slice(end, number.start)),
      )
      .map((date) => ({ number, date })),
  );
}
