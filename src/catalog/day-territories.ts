import { dayLine } from '../domain/schedule/day-line.ts';
import { bySlot } from '../domain/schedule/slots.ts';
import { dayCounts, isPlanned } from '../domain/schedule/summary.ts';
import { routes } from '../routes.ts';
import { byName, memo } from './entries.ts';
import { link } from './portal.ts';
import type { SchoolView } from './schools.ts';
import { type DayView, type DayWork, days, wantedIn } from './season.ts';
import type { TerritoryView } from './territories.ts';

/**
 * Above so many works a day is told on a page for each territory: the day's own page would be heavier than a list may.
 * Works that were moved away count, too: an address that was published does not die when a day gets emptier.
 */
const ONE_PAGE = 600;

export interface DaySchool {
  readonly school: SchoolView;
  /** «4А, 4Б: русский язык, 2-й урок; 8А: физика» */
  readonly line: string;
  readonly wanted: boolean;
}

/** One day of one territory. */
export interface DayTerritory {
  readonly date: string;
  readonly territory: TerritoryView;
  readonly path: string;
  readonly href: string;
  readonly works: readonly DayWork[];
  readonly counts: DayView['counts'];
  readonly wanted: DayView['wanted'];
  /** By the beginning of the first work, then by name. */
  readonly schools: readonly DaySchool[];
}

/** True for a day whose territories have pages of their own. */
export function hasTerritoryPages(day: DayView): boolean {
  return day.works.length + day.moved.length > ONE_PAGE;
}

function schoolsOf(works: readonly DayWork[]): readonly DaySchool[] {
  const order = new Map<SchoolView, DayWork[]>();
  for (const work of bySlot(works, ({ row }) => row).flatMap((slot) => slot.works))
    order.set(work.school, [...(order.get(work.school) ?? []), work]);
  return [...order].map(([school, own]) => ({
    school,
    line: dayLine(own.map(({ row }) => row)),
    wanted: own.some(({ row }) => row.observersWanted && isPlanned(row)),
  }));
}

/** A day by the territories of its schools, in the order of Russian names; those that a work has left are there, too. */
export function dayTerritories(day: DayView): readonly DayTerritory[] {
  const groups = Map.groupBy([...day.works, ...day.moved], ({ school }) => school.territory);
  const all = new Set(day.works);
  return [...groups]
    .map(([territory, found]) => {
      const works = found.filter((work) => all.has(work));
      const path = routes.dayTerritory(day.date, territory.id);
      return {
        date: day.date,
        territory,
        path,
        href: link(path),
        works,
        counts: dayCounts(works.map(({ school, row }) => ({ school: school.id, status: row.status }))),
        wanted: wantedIn(works),
        schools: schoolsOf(works),
      };
    })
    .sort((a, b) => byName(a.territory.short, b.territory.short));
}

/** Every page of one day of one territory. */
export const dayTerritoryPages = memo(async (): Promise<readonly DayTerritory[]> =>
  (await days()).filter(hasTerritoryPages).flatMap(dayTerritories),
);
