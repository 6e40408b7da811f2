import { isRealDate } from '../../schemas/common.ts';
import type { Schedule, ScheduleRow } from '../../schemas/schedule.ts';
import type { IsoDate } from '../dates.ts';
import { changesOf, statusOf } from '../schedule/state.ts';
import type { CalendarEntry, CalendarSchool } from './entry.ts';
import { groupsOf, histories } from './history.ts';
import { rowUid, secondDayUid } from './uid.ts';
import { changeSentence, classesShort, plainSpaces, rowLines, workTitle } from './words.ts';

/** Minutes allowed for the break inside «2 × 45»: only the length of the bar in a calendar; no page says when a work ends. */
const BREAK = 10;

/** Minutes from beginning to end on one day: «2 × 45» on one day has a break inside, on two days each has a lesson. */
export function minutesOf(row: Pick<ScheduleRow, 'minutes' | 'secondDate'>): number {
  return row.minutes === 45 || row.secondDate !== undefined ? 45 : 45 + BREAK + 45;
}

/** Letters of all rows of a group in alphabetical order; undefined for the whole parallel. */
function lettersOf(group: readonly ScheduleRow[]): readonly string[] | undefined {
  if (group.some((row) => row.letters === undefined)) return undefined;
  const letters = new Set(group.flatMap((row) => row.letters ?? []));
  return [...letters].sort((a, b) => a.localeCompare(b, 'ru'));
}

/** Sentences of the changes, newest first; one that holds for some classes of the group alone names them. */
function changeLines(schedule: Schedule, group: readonly ScheduleRow[]): readonly string[] {
  const said = group.flatMap((row) => changesOf(schedule, row.id).map((change) => ({ row, change })));
  const bySentence = Map.groupBy(said, ({ change }) => changeSentence(change));
  return [...bySentence]
    .map(([sentence, owners]) => ({ sentence, owners, on: owners[0]?.change.date ?? '' }))
    .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
    .map(({ sentence, owners }) => {
      if (owners.length >= group.length) return sentence;
      const own = owners.map(({ row }) => classesShort(row.grade, row.letters)).join(', ');
      return `${own}: ${sentence}`;
    });
}

/** Said when no change says it: a change tells the reason, too. */
function cancelledLine(schedule: Schedule, group: readonly ScheduleRow[]): readonly string[] {
  const told = group.some((row) => changesOf(schedule, row.id).some((change) => change.field === 'status'));
  return !told && group.some((row) => statusOf(row) === 'отменена') ? ['Работа отменена.'] : [];
}

/** The day that a row had as its second one before it was made a one-day work again. */
function lostSecondDay(schedule: Schedule, row: ScheduleRow): IsoDate | undefined {
  if (row.secondDate !== undefined) return undefined;
  return changesOf(schedule, row.id)
    .filter((change) => change.field === 'secondDate')
    .map((change) => String(change.old))
    .find(isRealDate);
}

/** A work, or one of its days; grade and letters say in which calendars it stands. */
export interface WorkEntry extends CalendarEntry {
  readonly grade: number;
  readonly letters: readonly string[] | undefined;
}

interface WorksOptions {
  /** True: rows equal but for letters are one entry (calendars of a school and of a grade). */
  readonly joined: boolean;
  /** Path of a row on the portal. */
  readonly pathOf: (row: string) => string;
}

/**
 * Works of a schedule as calendar entries, in the order of days. A cancelled work stays, marked; so does a second day
 * that was given up. An entry of several rows bears the name of the smallest id: when rows part, that one goes on
 * under its name and the other appears under its own, which it has had in the calendar of its class all the time.
 */
export function workEntries(school: CalendarSchool, schedule: Schedule, options: WorksOptions): WorkEntry[] {
  const past = histories(schedule, options.joined);
  const groups = options.joined ? groupsOf(schedule.rows) : schedule.rows.map((row) => [row]);
  const entries = groups.flatMap((group) => {
    const [row] = group;
    const history = row && past.get(row.id);
    if (row === undefined || history === undefined) return [];
    const letters = lettersOf(group);
    const entry: WorkEntry = {
      grade: row.grade,
      letters,
      uid: rowUid(school.id, schedule.schoolYear, row.id),
      ...history,
      cancelled: statusOf(row) === 'отменена',
      title: workTitle(row, letters),
      lines: [...cancelledLine(schedule, group), ...rowLines(row), ...changeLines(schedule, group)],
      place: plainSpaces(`${school.name}, ${school.place}`),
      categories: ['ВПР', `${row.grade} класс`],
      path: options.pathOf(row.id),
      day: row.date,
      time: row.time,
      minutes: minutesOf(row),
      zone: school.zone,
      busy: false,
    };
    const uid = secondDayUid(school.id, schedule.schoolYear, row.id);
    const lost = lostSecondDay(schedule, row);
    if (row.secondDate !== undefined) {
      return [
        { ...entry, title: `${entry.title}, первый день` },
        { ...entry, uid, title: `${entry.title}, второй день`, day: row.secondDate },
      ];
    }
    if (lost !== undefined) {
      return [entry, { ...entry, uid, title: `${entry.title}, второй день отменён`, day: lost, cancelled: true }];
    }
    return [entry];
  });
  return entries.sort((a, b) => compare(a.day, b.day) || compare(a.time ?? '', b.time ?? '') || compare(a.uid, b.uid));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
