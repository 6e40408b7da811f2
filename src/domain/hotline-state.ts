import { addDays, dayMonthYear, type IsoDate } from './dates.ts';
import type { Period } from './hotline-hours.ts';

export interface LineState {
  /** «Заработает 19 апреля 2027 года», «Закрыта с 22 мая 2027 года»; undefined while the line works. */
  readonly asleep: string | undefined;
  /** The verb before its hours: «Работает», «Будет работать», «Работала». */
  readonly verb: string;
}

/** What may be said of a line on the day `on`: nobody should ring a number that has not opened yet or is closed. */
export function lineState(period: Period | undefined, on: IsoDate): LineState {
  if (period !== undefined && on < period.from)
    return { asleep: `Заработает ${dayMonthYear(period.from)}`, verb: 'Будет работать' };
  if (period !== undefined && on > period.to)
    return { asleep: `Закрыта с ${dayMonthYear(addDays(period.to, 1))}`, verb: 'Работала' };
  return { asleep: undefined, verb: 'Работает' };
}

const instead = {
  школа: 'звоните в район',
  муниципальный: 'звоните в регион',
  региональный: 'спросите номер в своём районе',
  федеральный: 'спросите номер в своём регионе',
} as const;

/** What to do when a number that nobody has checked for long does not answer. */
export function staleWords(level: keyof typeof instead): string {
  return `Номер давно не проверяли. Не отвечают — ${instead[level]}.`;
}
