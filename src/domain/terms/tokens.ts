import { plainDate, type IsoDate } from '../dates.ts';
import { monthNumber } from './months.ts';
import { plain } from './text.ts';

/** The pieces that a term with a calendar in it is made of. */
export type Token =
  | { readonly type: 'day'; readonly date: IsoDate }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'month'; readonly value: number }
  | { readonly type: 'years'; readonly from: number; readonly to: number }
  | { readonly type: 'school' | 'to' | 'until' | 'and' };

const yearWord = String.raw`(?:\s?(?:гг|годы|годов|годах|года|году|год|г)(?!\p{L})\.?)?`;
const pattern = new RegExp(
  [
    String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4}|\d{2})(?![\d.]*\d)${yearWord}`,
    // «2020-2021», «2020 – 2021 гг.»; the short form only without spaces: «2021/22».
    String.raw`(?<firstYear>(?:19|20)\d\d)(?:\s?[-/]\s?(?<lastYear>(?:19|20)\d\d)|[-/](?<lastShort>\d\d))(?!\d)${yearWord}`,
    String.raw`(?<oneYear>(?:19|20)\d\d)(?!\d)${yearWord}`,
    String.raw`(?<school>уч(?:ебн\p{L}{2,3}|\.)\s?(?:год\p{L}{0,2}|г)(?!\p{L})\.?)`,
    String.raw`(?<until>(?:до|к|не позднее|не позже)(?!\p{L}))`,
    String.raw`(?<to>по(?!\p{L})|-)`,
    String.raw`(?<and>[,;]|и(?!\p{L}))`,
    String.raw`(?<filler>(?:со|с|в течени[ие]|в|во)(?!\p{L}))`,
    String.raw`(?<number>\d{1,2})(?!\d)`,
    String.raw`(?<word>\p{L}+)`,
  ].join('|'),
  'uy',
);

/** `25.12.20` → `2020-12-25`; undefined for a day that the calendar does not have. */
function dayOf(day: string, month: string, year: string): IsoDate | undefined {
  const date = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    plainDate(date);
    return date;
  } catch {
    return undefined;
  }
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token | 'filler' | undefined {
  const { day, month, year, firstYear, lastYear, lastShort, oneYear, number, word } = groups;
  if (day && month && year) {
    const date = dayOf(day, month, year);
    return date === undefined ? undefined : { type: 'day', date };
  }
  if (firstYear) {
    const to = Number(lastYear ?? `${firstYear.slice(0, 2)}${lastShort}`);
    return { type: 'years', from: Number(firstYear), to };
  }
  if (oneYear) return { type: 'years', from: Number(oneYear), to: Number(oneYear) };
  if (groups['school']) return { type: 'school' };
  if (groups['until']) return { type: 'until' };
  if (groups['to']) return { type: 'to' };
  if (groups['and']) return { type: 'and' };
  if (groups['filler']) return 'filler';
  if (number) return { type: 'number', value: Number(number) };
  const value = monthNumber(word ?? '');
  return value === undefined ? undefined : { type: 'month', value };
}

/**
 * Cuts a term into calendar pieces. All or nothing: one word that is no calendar, or a day that does not
 * exist, and the answer is undefined, so that no term is understood by half.
 */
export function tokensOf(text: string): readonly Token[] | undefined {
  const source = plain(text).replace(/\.$/u, '');
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    if (source[at] === ' ') {
      at += 1;
      continue;
    }
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    const token = match?.groups && tokenOf(match.groups);
    if (!match || !token) return undefined;
    if (token !== 'filler') tokens.push(token);
    at = pattern.lastIndex;
  }
  return tokens;
}
