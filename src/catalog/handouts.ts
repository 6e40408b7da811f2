import { handoutScope, type HandoutScope } from '../domain/observer/handout.ts';
import { isPlanned } from '../domain/schedule/summary.ts';
import { localTimeWords } from '../domain/time-zone.ts';
import { routes } from '../routes.ts';
import { memo } from './entries.ts';
import { link } from './portal.ts';
import type { RowView } from './schedules.ts';
import type { SchoolView } from './schools.ts';
import { type DayView, type DayWork, LISTED_WORKS, season } from './season.ts';

export interface HandoutSchool {
  readonly school: SchoolView;
  /** «город Примерск»; with the local time where it is not Moscow's. */
  readonly place: string;
  readonly rows: readonly RowView[];
}

/** What the coordinator of observers prints for one day. */
export interface HandoutView {
  readonly day: DayView;
  /** False when there is nothing to observe any more: the day's works went elsewhere, or its season is over. */
  readonly needed: boolean;
  readonly schools: number;
  /** Works that the table names, territory by territory. */
  readonly territories: readonly { readonly name: string; readonly schools: readonly HandoutSchool[] }[];
  /** Which works these are: of too many those that wait for observers, of too many of those none. */
  readonly named: HandoutScope<DayWork>['named'];
  /** Works with a code each: those that wait for observers before others, as many as fit on the page. */
  readonly codes: readonly (DayWork & { readonly path: string })[];
  /** False when works are left without a code of their own. */
  readonly isWhole: boolean;
}

/** Days of the season on show, and whether each still has works: the handouts that are worth a visit. */
export const handoutDays = memo(
  async (): Promise<ReadonlySet<string>> =>
    new Set((await season()).days.filter(({ counts }) => counts.works > 0).map(({ date }) => date)),
);

/** The address of a day's handout; undefined when nothing is to be observed on it. */
export async function handoutHref(date: string): Promise<string | undefined> {
  return (await handoutDays()).has(date) ? link(routes.handout(date)) : undefined;
}

export async function handout(day: DayView): Promise<HandoutView> {
  const planned = day.works.filter(({ row }) => isPlanned(row));
  const { named, works, coded } = handoutScope(planned, ({ row }) => row.observersWanted, LISTED_WORKS);
  const territories = [...Map.groupBy(works, ({ school }) => school.territory)].map(([territory, own]) => ({
    name: territory.short,
    schools: [...Map.groupBy(own, ({ school }) => school)].map(([school, theirs]) => ({
      school,
      place: [school.settlement, localTimeWords(school.timeZone)].filter((part) => part !== undefined).join('; '),
      rows: theirs.map(({ row }) => row),
    })),
  }));
  return {
    day,
    needed: (await handoutDays()).has(day.date),
    schools: day.counts.schools,
    territories,
    named,
    codes: coded.map((work) => ({ ...work, path: routes.checklistOf(work.school.id, work.row.id, day.date) })),
    isWhole: coded.length === planned.length,
  };
}
