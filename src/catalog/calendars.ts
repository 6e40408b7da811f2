import { calendarName, gradeCalendars, type GradeCalendar, isOfClass } from '../domain/calendar/classes.ts';
import { dayEntry, type DayWork } from '../domain/calendar/days.ts';
import type { CalendarEntry, CalendarSchool } from '../domain/calendar/entry.ts';
import { concernsGrade, eventEntry } from '../domain/calendar/events.ts';
import { calendarText } from '../domain/calendar/text.ts';
import { classesShort } from '../domain/calendar/words.ts';
import { type WorkEntries, workEntries } from '../domain/calendar/works.ts';
import { nextSchoolYear, previousSchoolYear, schoolYearOf } from '../domain/school-year.ts';
import { uncapitalised } from '../domain/schedule/words.ts';
import { yearOnShow } from '../domain/schedule/state.ts';
import { placeWords } from '../domain/school-words.ts';
import { routes } from '../routes.ts';
import type { Schedule } from '../schemas/schedule.ts';
import { byText, entriesOf, memo, segment } from './entries.ts';
import { events, type EventView } from './news.ts';
import { link, portal } from './portal.ts';
import { schools, type SchoolView } from './schools.ts';
import type { TerritoryView } from './territories.ts';

/** One calendar of a school: the whole school, a grade, or a class. */
export interface SchoolCalendar {
  readonly school: SchoolView;
  /** Name of its file: `kalendar.ics`. */
  readonly file: string;
  readonly grade: number | undefined;
  readonly letter: string | undefined;
}

/** School years that calendars hold on the day of the build: the last one, the current one and what is published of the next. */
const yearsHeld = memo(async (): Promise<readonly string[]> => {
  const year = yearOnShow((await portal()).builtOn);
  return [previousSchoolYear(year), year, nextSchoolYear(year)];
});

const schedulesOf = memo(async (): Promise<ReadonlyMap<string, readonly Schedule[]>> => {
  const entries = await entriesOf('schedules');
  const groups = Map.groupBy(entries, (entry) => segment(entry.id, 2));
  return new Map([...groups].map(([school, list]) => [school, list.map((entry) => entry.data)]));
});

const eventsOf = memo(async () => Map.groupBy(await events(), (event) => event.publisher.school));

/** Grades and classes of a school that have calendars, whatever the year. */
export async function gradeCalendarsOf(school: SchoolView): Promise<readonly GradeCalendar[]> {
  const classes = new Map(school.classes.map(({ grade, letters }) => [grade, letters]));
  return gradeCalendars((await schedulesOf()).get(school.id) ?? [], classes);
}

/** Every calendar of every school. A school without a schedule has one, too: it fills when the schedule comes. */
export async function schoolCalendars(): Promise<readonly SchoolCalendar[]> {
  const all = await Promise.all(
    (await schools()).map(async (school) => {
      const one = (grade?: number, letter?: string): SchoolCalendar => ({
        school,
        file: `${calendarName(grade, letter)}.ics`,
        grade,
        letter,
      });
      const grades = await gradeCalendarsOf(school);
      return [
        one(),
        ...grades.flatMap(({ grade, letters }) => [one(grade), ...letters.map((letter) => one(grade, letter))]),
      ];
    }),
  );
  return all.flat();
}

interface SchoolEntries extends WorkEntries {
  readonly events: readonly { readonly event: EventView; readonly entry: CalendarEntry }[];
}

async function readEntries(school: SchoolView): Promise<SchoolEntries> {
  const years = await yearsHeld();
  const schedules = ((await schedulesOf()).get(school.id) ?? []).filter((one) => years.includes(one.schoolYear));
  const { id, name, timeZone: zone } = school;
  const known: CalendarSchool = { id, name, place: placeWords(school), zone };
  const works = schedules.map((schedule) => {
    const page = schedule.schoolYear === school.year ? routes.school(id) : routes.schoolYear(id, schedule.schoolYear);
    return workEntries(known, schedule, (row) => `${page}#r-${row}`);
  });
  const own = ((await eventsOf()).get(id) ?? []).filter((event) => years.includes(schoolYearOf(event.date)));
  return {
    joined: works.flatMap((year) => year.joined),
    apart: works.flatMap((year) => year.apart),
    events: own.map((event) => ({
      event,
      entry: eventEntry(event, { publisher: name, path: routes.school(id), zone }),
    })),
  };
}

/** The school last asked for: its calendars are written one after another, and thousands of schools need no memory. */
let last: { readonly school: SchoolView; readonly entries: Promise<SchoolEntries> } | undefined;

function entriesOfSchool(school: SchoolView): Promise<SchoolEntries> {
  if (last?.school !== school) last = { school, entries: readEntries(school) };
  return last.entries;
}

const NOTE = 'Накануне работы проверьте дату на сайте: календарь может отстать на сутки.';

/** A school's calendar as text. `site` is the portal's origin. */
export async function schoolCalendarText(calendar: SchoolCalendar, site: URL | undefined): Promise<string> {
  const { school, file, grade, letter } = calendar;
  const { joined, apart, events: meetings } = await entriesOfSchool(school);
  const works = letter === undefined ? joined : apart;
  const shown = grade === undefined ? works : works.filter((work) => isOfClass(work, grade, letter));
  const told = meetings.filter(({ event }) => grade === undefined || concernsGrade(event, grade));
  const whose = grade === undefined ? '' : ` ${classesShort(grade, letter === undefined ? undefined : [letter])}`;
  return calendarText({
    name: `ВПР${whose}: ${school.name}`,
    description: `Всероссийские проверочные работы и события для родителей: ${school.name}, ${school.settlement}. ${NOTE}`,
    demo: school.demo,
    source: new URL(link(routes.schoolCalendar(school.id, file)), site).href,
    page: new URL(link(routes.school(school.id)), site).href,
    address: (path) => new URL(link(path), site).href,
    zone: school.timeZone,
    years: await yearsHeld(),
    entries: [...shown, ...told.map(({ entry }) => entry)],
  });
}

/** Works of every territory, those of its parts among them, by year and day. */
const daysOf = memo(async (): Promise<ReadonlyMap<string, ReadonlyMap<string, DayWork[]>>> => {
  const years = await yearsHeld();
  const found = new Map<string, Map<string, DayWork[]>>();
  for (const school of await schools()) {
    const above = [school.territory.id, ...school.territory.ancestors.map((one) => one.id)];
    for (const schedule of [school.schedule, ...school.pastSchedules, ...school.nextSchedules]) {
      if (schedule === undefined || !years.includes(schedule.year)) continue;
      for (const row of schedule.rows) {
        const stays = new Set([row.date, row.lastDay]);
        const left = row.changes.map((change) => change.leftDay).filter((day) => day !== undefined);
        for (const date of new Set([...stays, ...left])) {
          const work: DayWork = {
            school: school.id,
            grade: row.grade,
            subject: row.subject,
            status: row.status,
            line: `${school.name}, ${row.classes}: ${uncapitalised(row.subject)}`,
            lesson: row.lesson,
            time: row.time,
            observersWanted: row.observersWanted,
            stays: stays.has(date),
            changes: row.changes.length,
            revisedOn: row.changes[0]?.on ?? schedule.published,
          };
          for (const territory of above) {
            const days = found.get(territory) ?? new Map<string, DayWork[]>();
            const key = `${schedule.year} ${date}`;
            const works = days.get(key);
            if (works === undefined) days.set(key, [work]);
            else works.push(work);
            found.set(territory, days);
          }
        }
      }
    }
  }
  return found;
});

/** The calendar of a territory: what its authorities hold, and each day of works as one entry. */
export async function territoryCalendarText(territory: TerritoryView, site: URL | undefined): Promise<string> {
  const years = await yearsHeld();
  const { id, short, timezone: zone } = territory;
  const days = [...((await daysOf()).get(id) ?? [])]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, works]) => {
      const [year = '', date = ''] = key.split(' ');
      return dayEntry({ territory: { id, name: short }, year, date, works, path: routes.day(date), zone });
    });
  const held = (await events())
    .filter(({ publisher }) => publisher.school === undefined && isWithin(publisher.territory, id))
    .filter((event) => years.includes(schoolYearOf(event.date)))
    .map((event) => {
      const { name, territory: own } = event.publisher;
      return eventEntry(event, { publisher: name, path: routes.territory(own.id), zone: own.timezone });
    });
  return calendarText({
    name: `ВПР: ${short}`,
    description: `Дни всероссийских проверочных работ и события: ${short}. Даты школ стоят в календарях школ. ${NOTE}`,
    demo: territory.demo,
    source: new URL(link(routes.territoryCalendar(id)), site).href,
    page: new URL(link(routes.territory(id)), site).href,
    address: (path) => new URL(link(path), site).href,
    zone,
    years,
    entries: [...days, ...held],
  });
}

/** True for a territory and for its parts, however deep. */
export function isWithin(territory: TerritoryView, id: string): boolean {
  return territory.id === id || territory.ancestors.some((above) => above.id === id);
}
