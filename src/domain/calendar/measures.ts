import { addDays, type IsoDate, type IsoMonth } from '../dates.ts';
import type { Term } from '../terms/types.ts';
import { capitalised } from '../schedule/words.ts';
import type { CalendarEntry } from './entry.ts';
import { measureUid } from './uid.ts';
import { plainSpaces } from './words.ts';

/** A measure of a plan, as far as a calendar speaks of it. */
export interface DatedMeasure {
  readonly document: string;
  /** «Приказ № 259» */
  readonly short: string;
  readonly published: IsoDate;
  readonly plan: string;
  readonly order: number;
  readonly activity: string;
  /** The term as the act prints it. */
  readonly term: string;
  readonly responsible: string;
  readonly when: Term;
  /** Path on the portal, with its anchor. */
  readonly path: string;
  readonly zone: string;
}

/** A calendar shows about so many letters of a title. */
const TITLE = 90;

function lastOfMonth(month: IsoMonth): IsoDate {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

/**
 * The days by which a measure is due: its single days, the end of a range, the end of each stretch of months.
 * Empty for a term that names no day or month of its own («в течение года», «по мере издания»): no day is made up.
 */
export function dueDays(when: Term): readonly IsoDate[] {
  if (when.kind === 'dates') return when.days;
  if (when.kind === 'range') return [when.to];
  if (when.kind !== 'months') return [];
  return when.days ?? when.spans.map(({ to }) => lastOfMonth(to));
}

function titleOf(activity: string): string {
  const [line = ''] = activity.split('\n');
  const words = plainSpaces(line.trim());
  return words.length <= TITLE ? words : `${words.slice(0, TITLE).replace(/\s+\S*$/, '')}…`;
}

/** A measure as entries of a calendar, one a day on which it is due; none when it names no day. */
export function measureEntries(measure: DatedMeasure): readonly CalendarEntry[] {
  const { document, short, published, plan, order, activity, term, responsible, when, path, zone } = measure;
  return [...new Set(dueDays(when))].map((day, index) => ({
    uid: measureUid(document, plan, order, index + 1),
    sequence: 0,
    revisedOn: published,
    cancelled: false,
    title: `${when.kind === 'dates' ? '' : 'Срок: '}${when.kind === 'dates' ? capitalised(titleOf(activity)) : titleOf(activity)}`,
    lines: [activity, `Срок в документе: ${term}`, responsible === '' ? '' : `Ответственный: ${responsible}`, short]
      .filter((line) => line !== '')
      .map(plainSpaces),
    place: '',
    categories: ['Мероприятие плана'],
    path,
    day,
    time: undefined,
    minutes: undefined,
    zone,
    busy: false,
  }));
}
