import type { SchoolData } from '../../schemas/school-data.ts';
import type { ScheduleChange } from '../../schemas/schedule.ts';
import { dayMonth } from '../dates.ts';
import { type ChoosableWork, choosableWorks, presentSchedule } from './school.ts';

/** What the address of a handout's QR code says: `#shkola=licey-21&rabota=5-matematika&den=2027-04-20`. */
export interface Preset {
  readonly school: string;
  /** Name of a row of the school's schedule. */
  readonly work: string | undefined;
  /** `ГГГГ-ММ-ДД`, one of the days of the work; the first codes had none. */
  readonly day: string | undefined;
}

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads a fragment; undefined when it names no school. A fragment never reaches a server. */
export function readPreset(fragment: string): Preset | undefined {
  const words = new URLSearchParams(fragment.replace(/^#/, ''));
  const read = (name: string, form: RegExp): string | undefined => {
    const value = words.get(name) ?? '';
    return form.test(value) ? value : undefined;
  };
  const school = read('shkola', NAME);
  return school === undefined ? undefined : { school, work: read('rabota', NAME), day: read('den', DAY) };
}

/** The work that a code means, and what has become of it since the code was printed, in words. */
export interface PresetWork {
  readonly chosen?: ChoosableWork;
  readonly news?: string;
}

/** @param today the day at the school: of a two-day work whose code has no day the next one is meant */
export function presetWork(data: SchoolData, { work, day }: Preset, today: string): PresetWork {
  if (work === undefined) return {};
  const schedule = presentSchedule(data);
  const row = schedule?.rows.find(({ id }) => id === work);
  if (schedule === undefined || row === undefined) return { news: 'Этой работы в графике школы нет.' };
  const why = (...fields: readonly ScheduleChange['field'][]): string => {
    const last = schedule.changes?.filter((change) => change.row === work && fields.includes(change.field)).at(-1);
    return last === undefined ? '' : ` ${last.reason}.`;
  };
  const works = choosableWorks(data, today).filter((one) => one.row === row);
  const chosen = works.find(({ date }) => date === day) ?? works[0];
  if (chosen === undefined) return { news: `Эта работа отменена.${why('status')}` };
  const isMoved = day === undefined ? row.status === 'перенесена' : chosen.date !== day;
  return isMoved
    ? { chosen, news: `Эта работа перенесена на ${dayMonth(chosen.date)}.${why('date', 'secondDate')}` }
    : { chosen };
}
