import type { NumberLine } from '../../schemas/observation.ts';
import { addDays, daysBetween, type IsoDate, weekdayNumber } from '../dates.ts';
import { hoursInWords, isOpen } from '../hotline-hours.ts';
import { lineState } from '../hotline-state.ts';
import { dayInZone } from '../schedule/relative.ts';
import { timeZoneInWords } from '../time-zone.ts';

/** A number to call as the kit shows it at one moment. */
export interface CallView {
  readonly level: NumberLine['level'];
  readonly title: string;
  readonly phone: string;
  readonly tel: string;
  readonly extension: string | undefined;
  readonly open: boolean;
  /** «Сейчас отвечают» or why nobody does. */
  readonly state: string;
  /** «по будням с 9:00 до 17:00, по московскому времени» */
  readonly hours: string;
}

/** Days off of the year's frame: «День Победы». */
export interface Holiday {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly name: string;
}

const LEVELS = ['школа', 'муниципальный', 'региональный', 'федеральный'] as const;

/** A number that nobody has called for half a year is said to be so; the same bound as on the pages. */
const STALE_AFTER_DAYS = 180;

/**
 * Whom to call, nearest first; of one level the line that takes breaches first. One number stands once;
 * nobody calls a psychologist of a breach.
 */
export function callsAt(
  lines: readonly NumberLine[],
  now: Date,
  holidays: readonly Holiday[] = [],
): readonly CallView[] {
  const rank = (line: NumberLine): number =>
    LEVELS.indexOf(line.level) * 2 + (line.purpose === 'сообщить о нарушении' ? 0 : 1);
  return lines
    .filter(({ purpose }) => purpose !== 'психологическая помощь')
    .sort((a, b) => rank(a) - rank(b))
    .filter((line, index, all) => all.findIndex(({ tel }) => tel === line.tel) === index)
    .map((line) => callAt(line, now, holidays));
}

function callAt(line: NumberLine, now: Date, holidays: readonly Holiday[]): CallView {
  const today = dayInZone(now, line.timeZone);
  const open = isOpen(line.hours, line.period, now, line.timeZone);
  const state =
    lineState(line.period, today).asleep ??
    (open ? (doubt(line, today, holidays) ?? 'Сейчас отвечают') : 'Сейчас закрыто');
  const stale = daysBetween(line.verifiedOn, today) > STALE_AFTER_DAYS ? '. Номер давно не проверяли' : '';
  return {
    level: line.level,
    title: line.title,
    phone: line.phone,
    tel: line.tel,
    extension: line.extension,
    open,
    state: state + stale,
    hours: `${hoursInWords(line.hours)}, ${timeZoneInWords(line.timeZone)}`,
  };
}

const FRIDAY = 5;

/**
 * Why nobody may answer within the hours: a holiday, or the working day next to one that fell on a weekend. Where such
 * a day off went the portal does not know (статья 112 ТК РФ lets it be moved), so that nothing is promised.
 */
function doubt({ hours }: NumberLine, today: IsoDate, holidays: readonly Holiday[]): string | undefined {
  // Who answers on Sundays answers on holidays.
  if (hours.some(({ days }) => days.includes('вс'))) return undefined;
  const holiday = (day: IsoDate): Holiday | undefined => holidays.find(({ from, to }) => from <= day && day <= to);
  const own = holiday(today);
  if (own !== undefined) return `${own.name}: могут не отвечать`;
  for (let day = addDays(today, -1); weekdayNumber(day) > FRIDAY; day = addDays(day, -1)) {
    // One day off is moved; holidays of schools, which last longer, are not.
    const { from, to, name } = holiday(day) ?? {};
    if (from !== undefined && from === to) return `Сегодня может быть выходной (${name}): могут не отвечать`;
  }
  return undefined;
}
