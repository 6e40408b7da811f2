import { isRealDate } from '../../schemas/common.ts';
import type { Schedule, ScheduleRow } from '../../schemas/schedule.ts';
import type { IsoDate } from '../dates.ts';
import { changesOf, statusOf } from '../schedule/state.ts';
import type { CalendarEntry, CalendarSchool } from './entry.ts';
import { groupsOf, histories, type RowHistory } from './history.ts';
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

/** Works of a schedule as they stand in the two sorts of calendars; an entry that is the same in both is one object. */
export interface WorkEntries {
  /** Rows equal but for their letters are one entry: for the school and its grades. */
  readonly joined: readonly WorkEntry[];
  /** Every row is an entry: for a class, whose works keep their names whatever other classes do. */
  readonly apart: readonly WorkEntry[];
}

/**
 * Works of a schedule as calendar entries, in the order of days. A cancelled work stays, marked; so does a second day
 * that was given up. An entry of several rows bears the name of the first one in the file: when rows part, that one goes on
 * under its name and the other appears under its own, which it has had in the calendar of its class all the time.
 * @param pathOf path of a row on the portal
 */
export function workEntries(school: CalendarSchool, schedule: Schedule, pathOf: (row: string) => string): WorkEntries {
  const made = new Map<string, readonly WorkEntry[]>();
  const entriesBy = (groups: readonly (readonly ScheduleRow[])[], past: ReadonlyMap<string, RowHistory>): WorkEntry[] =>
    groups.flatMap((group) => {
      const history = past.get(group[0]?.id ?? '');
      if (history === undefined) return [];
      const key = `${group.map((row) => row.id).join(' ')} ${history.sequence} ${history.revisedOn}`;
      const entries = made.get(key) ?? entriesOf(school, schedule, group, history, pathOf);
      made.set(key, entries);
      return entries;
    });
  const single = schedule.rows.map((row) => [row]);
  return {
    apart: entriesBy(single, histories(schedule, false)).sort(byDay),
    joined: entriesBy(groupsOf(schedule.rows), histories(schedule, true)).sort(byDay),
  };
}

function entriesOf(
  school: CalendarSchool,
  schedule: Schedule,
  group: readonly ScheduleRow[],
  history: RowHistory,
  pathOf: (row: string) => string,
): readonly WorkEntry[] {
  const [row] = group;
  if (row === undefined) return [];
  const letters = lettersOf(group);
  const cancelled = statusOf(row) === 'отменена';
  const entry: WorkEntry = {
    grade: row.grade,
    letters,
    uid: rowUid(school.id, schedule.schoolYear, row.id),
    ...history,
    cancelled,
    title: workTitle(row, letters),
    lines: [...cancelledLine(schedule, group), ...rowLines(row), ...changeLines(schedule, group)],
    place: plainSpaces(`${school.name}, ${school.place}`),
    categories: ['ВПР', `${row.grade} класс`],
    path: pathOf(row.id),
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
  if (lost === undefined) return [entry];
  return [entry, { ...entry, uid, title: `${entry.title}, второй день отменён`, day: lost, cancelled: true }];
}

function byDay(a: CalendarEntry, b: CalendarEntry): number {
  return compare(a.day, b.day) || compare(a.time ?? '', b.time ?? '') || compare(a.uid, b.uid);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
