import type { OfficialDocument } from '../../schemas/document.ts';
import { isRealDate } from '../../schemas/common.ts';
import { normaliseSpaces } from '../words.ts';

type Requisite = OfficialDocument['requisites'][number];

const MONTHS = 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' ');
/** «14 октября 2020 года», «« 02 » сентября 2021г.», «« 14 » 10 20 19 г.», «02.11.2020». */
const IN_WORDS =
  /[«"]?\s*(\d{1,2})\s*[»"]?\s*(янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)[а-яё]*\s*(20\s?\d\s?\d)\s*(?:года|г\.?)?/iu;
const STAMPED = /[«"]\s*(\d{1,2})\s*[»"]\s*(\d{1,2})\s*(20\s?\d\s?\d)\s*г?\.?/u;
const NUMERIC = /(\d{1,2})\.(\d{1,2})\.(20\d\d)\s*(?:года|г\.?)?/u;
/** «№ 259», «№ 863 - СД»: a number with what a dash ties to it. */
const NUMBER = /№\s*(\d[\d/]*(?:\s*-\s*[А-ЯЁA-Z\d]+)?|[А-ЯЁA-Z]+\s*-\s*\d+)/u;

export interface Found<Value> {
  readonly value: Value;
  readonly printed: string;
  /** The text without it. */
  readonly rest: string;
}

/** The first date of a text; undefined when there is none that the calendar has. */
export function findDate(text: string): Found<string> | undefined {
  const matches = [IN_WORDS, STAMPED, NUMERIC].map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  const [match] = matches.toSorted((a, b) => a.index - b.index);
  if (!match) return undefined;
  const [whole, day = '', month = '', year = ''] = match;
  const number = /\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase().slice(0, 3)) + 1;
  const value = `${year.replace(/\s/g, '')}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isRealDate(value)) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`;
  return { value, printed: normaliseSpaces(whole), rest };
}

/** The first number of a text. */
export function findNumber(text: string): Found<string> | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { value: (match[1] ?? '').replace(/\s+/g, ''), printed: normaliseSpaces(match[0]), rest };
}

/** Number and date of one place of the document; undefined when it has neither. */
export function requisiteOf(part: string, text: string): Requisite | undefined {
  const [number, date] = [findNumber(text), findDate(text)];
  if (!number && !date) return undefined;
  return {
    part,
    ...(number && { number: { printed: number.printed, value: number.value } }),
    ...(date && { date: { printed: date.printed, value: date.value } }),
  };
}
