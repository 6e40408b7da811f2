import type { Cell } from './cells.ts';
import type { Context } from './context.ts';
import { daysBetween, type IsoDate, numeric, addDays, weekdayNumber } from '../../domain/dates.ts';
import { dayOfSerial, dayName } from './days.ts';
import { isSerial } from './kinds.ts';
import { askCell, type Question } from './question.ts';
import { type DayFault, type PrintedDay, readDays, resolveDay } from './read-days.ts';
import { isEmpty, plain, tidy } from './words.ts';
import { type Facets, takeFacets } from './facets.ts';

export interface DayResult {
  readonly date?: IsoDate;
  readonly secondDate?: IsoDate;
  readonly reserve?: IsoDate;
  readonly movedFrom?: IsoDate;
  readonly facets: Facets;
  readonly questions: readonly Question[];
}

const HOW = 'Напишите день так: 14.05.2027.';
const TWO_DAYS = /(?<!\p{L})(?:в )?два дня(?!\p{L})/u;

const choices = (days: readonly IsoDate[]): [string, string][] => days.map((day) => [dayName(day), numeric(day)]);

/** The day of a cell that Excel itself knows to be a day, or a number that is one. */
function serialDay(cell: Cell, from1904: boolean | undefined): IsoDate | undefined {
  if (cell.value.kind === 'day') return cell.value.day;
  if (cell.value.kind === 'number' && isSerial(cell)) return dayOfSerial(cell.value.number, from1904 ?? false);
  return undefined;
}

function faultQuestion(cell: Cell, { fault, ...rest }: DayFault, year: string): Question {
  if (fault === 'impossible') return askCell('date', cell, 'такого дня нет в календаре. Какой день?', HOW);
  if (fault === 'year') return askCell('date', cell, 'какого года этот день?', HOW);
  const meant = 'meant' in rest ? rest.meant : undefined;
  return askCell(
    'date',
    cell,
    `день не входит в ${year.replace('-', '/')} учебный год. Какой день?`,
    HOW,
    meant ? choices([meant]) : [],
  );
}

/** A weekday that contradicts its day: either may be the slip. */
function weekdayQuestion(cell: Cell, day: IsoDate, weekday: number): Question {
  const near = [-3, -2, -1, 1, 2, 3].map((count) => addDays(day, count)).find((one) => weekdayNumber(one) === weekday);
  const ask = `${numeric(day)} — ${dayName(day).split(',')[0]}, а в таблице другой день недели. Какой день верен?`;
  return askCell('weekday', cell, ask, HOW, choices([day, ...(near ? [near] : [])]));
}

/** «05/06/2027» is the fifth of June in Russia and the sixth of May in an American Excel. */
function slashedQuestion(
  cell: Cell,
  [first, second, year]: readonly [number, number, number],
  schoolYear: string,
): Question {
  const both = [
    resolveDay({ day: first, month: second, year }, schoolYear),
    resolveDay({ day: second, month: first, year }, schoolYear),
  ];
  const days = [...new Set(both.filter((one) => typeof one === 'string'))];
  return askCell('date', cell, 'где здесь день, а где месяц?', HOW, choices(days));
}

/** Two days of one class are a work of two days. Of several classes each may have its own; a period has one of its days. */
function spanOf(
  cell: Cell,
  days: readonly IsoDate[],
  isRange: boolean,
  classes: number,
  text: string,
): DayResult | undefined {
  const [first, second] = days;
  if (first === undefined) return undefined;
  if (second === undefined) return { date: first, facets: {}, questions: [] };
  const apart = daysBetween(first, second);
  const asked = (ask: string, hint: string, options: readonly [string, string][]): DayResult => ({
    facets: {},
    questions: [askCell('date', cell, ask, hint, options)],
  });
  if (days.length > 2 || apart <= 0 || (isRange && apart > 1)) {
    const between =
      isRange && apart > 1 && apart < 32 ? Array.from({ length: apart + 1 }, (_, at) => addDays(first, at)) : days;
    const working = between.filter((day) => weekdayNumber(day) !== 7);
    return asked('в какой из этих дней пишут работу?', HOW, choices(working.slice(0, 14)));
  }
  if (TWO_DAYS.test(plain(text)) || (classes <= 1 && !isRange))
    return { date: first, secondDate: second, facets: {}, questions: [] };
  const both = `${numeric(first)}, ${numeric(second)}, в два дня`;
  if (classes > 1)
    return asked(
      'несколько классов и два дня: каждый пишет в свой день или все в два дня?',
      'Если у каждого класса свой день, разделите строку.',
      [['все классы пишут в два дня', both], ...choices([first, second])],
    );
  return asked('работу пишут в один из этих дней или в два дня?', HOW, [
    ['работу пишут в два дня', both],
    ...choices([first, second]),
  ]);
}

function resolved(
  cell: Cell,
  days: readonly PrintedDay[],
  year: string,
): { readonly days: readonly IsoDate[]; readonly question?: Question } {
  const found = days.map((day) => resolveDay(day, year));
  const fault = found.find((day) => typeof day !== 'string');
  return fault ? { days: [], question: faultQuestion(cell, fault, year) } : { days: found as IsoDate[] };
}

/**
 * Reads the cell of a work's day.
 * @param weekdayCell a cell with the day of the week beside it
 * @param classes how many classes the day stands for: two days may be theirs one by one
 */
export function interpretDay(
  cell: Cell,
  context: Context,
  from1904: boolean | undefined,
  weekdayCell?: Cell,
  classes = 1,
): DayResult {
  const year = context.rules.schoolYear;
  const serial = serialDay(cell, from1904);
  const beside = weekdayCell ? readDays(weekdayCell.text).weekdays : [];
  const { facets, rest: text } =
    serial === undefined ? takeFacets(cell.text, true) : { facets: {}, rest: numeric(serial) };
  const reading = readDays(text.replace(TWO_DAYS, ' '));
  if (reading.slashed) return { facets, questions: [slashedQuestion(cell, reading.slashed, year)] };
  if (cell.value.kind === 'text' && /^\d{5}$/.test(cell.text)) {
    const guess = dayOfSerial(Number(cell.text), false);
    return {
      facets,
      questions: [askCell('date', cell, 'это число Excel вместо даты. Какой день?', HOW, choices([guess]))],
    };
  }
  if (reading.days.length === 0 || !isEmpty(reading.rest)) {
    const ask =
      reading.days.length === 0 ? 'какой это день?' : `день понятен, а слова «${tidy(reading.rest)}» нет. Какой день?`;
    const readable = resolved(cell, reading.days, year).days;
    return { facets, questions: [askCell('date', cell, ask, HOW, choices(readable))] };
  }
  const { days, question } = resolved(cell, reading.days, year);
  const reserve = resolved(cell, reading.reserve, year);
  const moved = resolved(cell, reading.movedFrom, year);
  const fault = question ?? reserve.question ?? moved.question;
  if (fault) return { facets, questions: [fault] };
  if (weekdayCell && beside.length === 0)
    return { facets, questions: [askCell('weekday', weekdayCell, 'какой это день недели?', 'Напишите: понедельник.')] };
  if (reserve.days.length > 1 || moved.days.length > 1)
    return { facets, questions: [askCell('date', cell, 'здесь лишний день. Какой верен?', HOW)] };
  const weekdays = [...reading.weekdays, ...beside];
  const isAnswered = context.answers?.has(cell.address) ?? false;
  const wrong =
    weekdays.length === days.length || weekdays.length === 1
      ? weekdays.findIndex((one, at) => weekdayNumber(days[at] ?? '') !== one)
      : -1;
  if (wrong !== -1 && !isAnswered)
    return { facets, questions: [weekdayQuestion(cell, days[wrong] ?? '', weekdays[wrong] ?? 0)] };
  const span = spanOf(cell, days, reading.isRange, classes, cell.text);
  const [reserveDay, from] = [reserve.days[0], moved.days[0]];
  return {
    ...span,
    facets,
    questions: span?.questions ?? [],
    ...(reserveDay && { reserve: reserveDay }),
    ...(from && { movedFrom: from }),
  };
}
