import { yearOnShow } from '../domain/schedule/state.ts';
import { dayCounts, isPlanned } from '../domain/schedule/summary.ts';
import { routes } from '../routes.ts';
import { byName, byText, memo } from './entries.ts';
import type { HotlineView } from './hotlines.ts';
import { link, portal } from './portal.ts';
import type { RowView } from './schedules.ts';
import { schools, type SchoolView } from './schools.ts';
import type { TerritoryView } from './territories.ts';

export interface DayWork {
  readonly school: SchoolView;
  readonly row: RowView;
  /** The row's place on the school's page, or on that of its year once the year is over. */
  readonly href: string;
}

export interface DayView {
  readonly date: string;
  readonly path: string;
  readonly href: string;
  /** Works of the day by school, then by grade; those cancelled stand among them, marked. */
  readonly works: readonly DayWork[];
  /** How many of them are to be written, and in how many schools. */
  readonly counts: { readonly works: number; readonly schools: number };
  /** Schools that wait for observers on this day, with the number to ask. */
  readonly wanted: readonly { readonly school: SchoolView; readonly line: HotlineView | undefined }[];
  /** Works that were moved from this day to another one. */
  readonly moved: readonly DayWork[];
  readonly demo: boolean;
}

/** Every day on which a work is or ever was planned, in order. */
export const days = memo(async (): Promise<readonly DayView[]> => {
  const found = new Map<string, { works: DayWork[]; moved: DayWork[] }>();
  const day = (date: string): { works: DayWork[]; moved: DayWork[] } => {
    const one = found.get(date) ?? { works: [], moved: [] };
    found.set(date, one);
    return one;
  };
  for (const school of await schools()) {
    for (const schedule of [school.schedule, ...school.pastSchedules, ...school.nextSchedules]) {
      if (schedule === undefined) continue;
      for (const date of schedule.days) day(date);
      const page =
        schedule === school.schedule ? routes.school(school.id) : routes.schoolYear(school.id, schedule.year);
      for (const row of schedule.rows) {
        const work = { school, row, href: `${link(page)}#r-${row.id}` };
        const dates = new Set([row.date, row.lastDay]);
        for (const date of dates) day(date).works.push(work);
        const left = new Set(row.changes.map((change) => change.leftDay));
        for (const date of left) if (date !== undefined && !dates.has(date)) day(date).moved.push(work);
      }
    }
  }
  return [...found]
    .sort(([a], [b]) => byText(a, b))
    .map(([date, { works, moved }]) => {
      const path = routes.day(date);
      return Object.freeze({
        date,
        path,
        href: link(path),
        works: works.toSorted((a, b) => byName(a.school.name, b.school.name)),
        counts: dayCounts(works.map(({ school, row }) => ({ school: school.id, status: row.status }))),
        wanted: wantedIn(works),
        moved,
        demo: [...works, ...moved].every((work) => work.school.demo),
      });
    });
});

/** Above two hundred works a day names a school in one line, by territory. */
export const LISTED_WORKS = 200;

/** What is written in a territory over a season. */
export interface TerritoryWorks {
  readonly territory: TerritoryView;
  readonly works: number;
  readonly schools: number;
  readonly days: readonly string[];
}

/** Works that are to be written, by the territory of their schools, in the order of Russian names. */
export function byTerritory(given: readonly DayView[]): readonly TerritoryWorks[] {
  interface Sum {
    readonly rows: Set<RowView>;
    readonly schools: Set<string>;
    readonly days: Set<string>;
  }
  const found = new Map<TerritoryView, Sum>();
  for (const day of given) {
    for (const { school, row } of day.works) {
      if (!isPlanned(row)) continue;
      const sum: Sum = found.get(school.territory) ?? {
        rows: new Set(),
        schools: new Set(),
        days: new Set(),
      };
      found.set(school.territory, sum);
      // A two-day work stands on both of its days and is one work.
      sum.rows.add(row);
      sum.schools.add(school.id);
      sum.days.add(day.date);
    }
  }
  return [...found]
    .map(([territory, { rows, schools: ids, days: dates }]) => ({
      territory,
      works: rows.size,
      schools: ids.size,
      days: [...dates].sort(),
    }))
    .sort((a, b) => byName(a.territory.short, b.territory.short));
}

/** Schools whose works want observers; a school's own line answers, but not its psychologist's. */
export function wantedIn(works: readonly DayWork[]): DayView['wanted'] {
  const waiting = works.filter(({ row }) => row.observersWanted && isPlanned(row));
  return [...new Set(waiting.map(({ school }) => school))]
    .sort((a, b) => byName(a.name, b.name))
    .map((school) => ({
      school,
      line: school.hotlines.find((line) => line.level === 'школа' && line.purpose !== 'психологическая помощь'),
    }));
}

export interface Season {
  readonly year: string;
  readonly days: readonly DayView[];
  /** Days that are not over on the day of the build. */
  readonly ahead: readonly DayView[];
  /** Days of earlier seasons: their addresses live on. */
  readonly earlier: readonly DayView[];
  /** Days of the next season, of the schools that have published it already. */
  readonly later: readonly DayView[];
}

/** The season that the portal shows on the day of the build. */
export const season = memo(async (): Promise<Season> => {
  const { builtOn } = await portal();
  const year = yearOnShow(builtOn);
  const [from, to] = year.split('-') as [string, string];
  const all = await days();
  const own = all.filter((one) => one.date >= `${from}-09-01` && one.date < `${to}-09-01`);
  return {
    year,
    days: own,
    ahead: own.filter((one) => one.date >= builtOn),
    earlier: all.filter((one) => one.date < `${from}-09-01`),
    later: all.filter((one) => one.date >= `${to}-09-01`),
  };
});
