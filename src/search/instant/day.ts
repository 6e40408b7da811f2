import { dayMonth, dayMonthYear, monthName, weekdayName } from '../../domain/dates.ts';
import { counted } from '../../domain/plural.ts';
import { capitalised } from '../../domain/schedule/words.ts';
import type { DayAsked, MonthAsked, QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { AnswerLine, InstantAnswer } from './answer.ts';
import type { InstantData } from '../../domain/query/instant-data.ts';

type Day = InstantData['days'][number];

/** Days of a month that are named; the rest stand in the calendar of the season. */
const NAMED = 6;

const two = (value: number): string => String(value).padStart(2, '0');
const worksIn = ([, works, schools]: Day): string =>
  works === 0
    ? 'работ не осталось'
    : `${counted(works, ['работа', 'работы', 'работ'])} в ${counted(schools, ['школе', 'школах', 'школах'])}`;
const line = (day: Day): AnswerLine => ({
  words: `${dayMonth(day[0])}, ${weekdayName(day[0])}`,
  href: routes.day(day[0]),
  more: worksIn(day),
});

/** Of the years in which the portal has such days, the one asked for, else the nearest that is not over. */
function yearOf(asked: { readonly year?: number }, dates: readonly string[], today: string): string | undefined {
  const inYear = dates.filter((date) => asked.year === undefined || date.startsWith(`${asked.year}-`));
  return (inYear.find((date) => date >= today) ?? inYear.at(-1))?.slice(0, 4);
}

function dayAnswer({ day, month, year }: DayAsked, { days }: InstantData, today: string): InstantAnswer | undefined {
  const ending = `-${two(month)}-${two(day)}`;
  const same = days.filter(([date]) => date.endsWith(ending)).map(([date]) => date);
  const known = yearOf({ ...(year !== undefined && { year }) }, same, today);
  const found = days.find(([date]) => date === `${known}${ending}`);
  if (found !== undefined) {
    const [date] = found;
    const title = `${dayMonthYear(date)}, ${weekdayName(date)}: ${worksIn(found)}`;
    return { kind: 'День', title, href: routes.day(date), lines: [] };
  }
  // A day without works: of the season that is on, and what stands nearest to it.
  const date = `${year ?? seasonYear(days, today, month)}${ending}`;
  const [before, after] = [days.filter((one) => one[0] < date).at(-1), days.find((one) => one[0] > date)];
  const lines = [before, after].filter((one) => one !== undefined && one[0].slice(0, 4) === date.slice(0, 4));
  if (lines.length === 0) return undefined;
  return {
    kind: 'День',
    title: `${dayMonth(date)}: работ нет ни в одной школе портала`,
    href: routes.season,
    lines: lines.flatMap((one) => (one === undefined ? [] : [line(one)])),
    note: 'Это ближайшие дни с работами.',
  };
}

/** The calendar year in which a month of the season is or comes next. */
function seasonYear(days: readonly Day[], today: string, month: number): string {
  const near = days.find(([date]) => date >= today)?.[0] ?? days.at(-1)?.[0] ?? today;
  return Number(near.slice(5, 7)) - month > 6 ? String(Number(near.slice(0, 4)) + 1) : near.slice(0, 4);
}

function monthAnswer({ month, year }: MonthAsked, { days }: InstantData, today: string): InstantAnswer | undefined {
  const inMonth = days.filter(([date]) => date.slice(5, 7) === two(month));
  const known = yearOf(
    { ...(year !== undefined && { year }) },
    inMonth.map(([date]) => date),
    today,
  );
  const own = inMonth.filter(([date, works]) => date.slice(0, 4) === known && works > 0);
  const [first] = own;
  if (first === undefined) return undefined;
  const left = own.filter(([date]) => date >= today);
  const shown = left.length > 0 ? left : own;
  const more = shown.length - NAMED;
  return {
    kind: 'День',
    title: `${capitalised(monthName(first[0]))} ${known}: ${counted(own.length, ['день', 'дня', 'дней'])} с работами`,
    href: routes.season,
    lines: shown.slice(0, NAMED).map(line),
    ...(more > 0 && { note: `И ещё ${counted(more, ['день', 'дня', 'дней'])} в графике.` }),
  };
}

/** «14 мая», «май»: how many works are written, and where to see them. */
export function dayAnswers(facts: QueryFacts, data: InstantData, today: string): readonly InstantAnswer[] {
  const days = facts.days.map((day) => dayAnswer(day, data, today));
  const months = facts.months.map((month) => monthAnswer(month, data, today));
  return [...days, ...months].filter((one) => one !== undefined);
}
