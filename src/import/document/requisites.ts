import type { OfficialDocument } from '../../schemas/document.ts';
import { actDates, actNumbers, type ActNumber, boundNumbers } from '../act-requisites.ts';
import { normaliseSpaces } from '../words.ts';

type Requisite = OfficialDocument['requisites'][number];

export interface Found<Value> {
  readonly value: Value;
  readonly printed: string;
  /** The text without it. */
  readonly rest: string;
}

function foundAt<Value>(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  value: Value,
): Found<Value> {
  const printed = normaliseSpaces(text.slice(start, end));
  return { value, printed, rest: `${text.slice(0, start)} ${text.slice(end)}` };
}

/** The first date of a text; undefined when there is none that the calendar has. */
export function findDate(text: string): Found<string> | undefined {
  const [date] = actDates(text);
  return date && foundAt(text, date, date.value);
}

/** The first number of a text, with a word that is glued to it. */
export function findNumber(text: string): Found<string> | undefined {
  const [number] = actNumbers(text);
  if (!number) return undefined;
  const glued = number.isTorn ? (/^\S+|^[^\S\n]+\S{1,4}(?=\s|$)/u.exec(text.slice(number.end))?.[0] ?? '') : '';
  return foundAt(text, { ...number, end: number.end + glued.length }, number.value);
}

/** The number of the act itself: the only one, or the only one that is tied to a date. */
function ownNumber(text: string): ActNumber | undefined {
  const whole = actNumbers(text).filter(({ isForeign }) => !isForeign);
  const bound = new Map(
    boundNumbers(text)
      .filter(({ number }) => !number.isForeign)
      .map(({ number }) => [number.start, number]),
  );
  const [own, ...others] = bound.size > 0 ? [...bound.values()] : whole;
  return own && others.length === 0 && !own.isTorn ? own : undefined;
}

/** Number and date of one place of the document; undefined when it has neither. */
export function requisiteOf(part: string, text: string): Requisite | undefined {
  const [number, date] = [ownNumber(text), findDate(text)];
  if (!number && !date) return undefined;
  return {
    part,
    ...(number && { number: { printed: foundAt(text, number, '').printed, value: number.value } }),
    ...(date && { date: { printed: date.printed, value: date.value } }),
  };
}

/** What to say of a number that is left out because it is cut, or because there are several; undefined if there is none. */
export function doubtfulNumber(text: string): string | undefined {
  const printed = actNumbers(text).map(({ start }) =>
    normaliseSpaces(text.slice(start, start + 24).split('\n')[0] ?? ''),
  );
  if (printed.length === 0) return undefined;
  return `Номер документа неясен, рядом стоит «${printed.join('», «')}»: впишите его.`;
}
