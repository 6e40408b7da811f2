import { yearOnShow } from '../domain/schedule/state.ts';
import { routes } from '../routes.ts';
import type { School } from '../schemas/school.ts';
import { byName, byText, entriesOf, htmlOf, memo, segment } from './entries.ts';
import { hotlinesOf, hotlineView, type HotlineView } from './hotlines.ts';
import { schedulesLeftOut } from './left-out.ts';
import { link, portal } from './portal.ts';
import { type ScheduleView, schedulesBySchool } from './schedules.ts';
import { territories, type TerritoryView } from './territories.ts';

export interface SchoolView {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly fullName: string;
  readonly number: string | undefined;
  readonly settlement: string;
  readonly address: string | undefined;
  readonly site: string | undefined;
  readonly aliases: readonly string[];
  readonly documents: readonly string[];
  readonly territory: TerritoryView;
  readonly timeZone: string;
  readonly demo: boolean;
  readonly html: string;
  readonly classes: readonly { readonly grade: number; readonly letters: readonly string[] }[];
  /** The school's own lines, then those of the levels above: whom to call first stands first. */
  readonly hotlines: readonly HotlineView[];
  /** The school year that the page is about on the day of the build. */
  readonly year: string;
  readonly schedule: ScheduleView | undefined;
  /** True when there is a schedule for the year, but its file has an error and is left out. */
  readonly scheduleLeftOut: boolean;
  /** Years before the one on show, newest first. */
  readonly pastSchedules: readonly ScheduleView[];
  /** Years after the one on show that are published already, the nearest first. */
  readonly nextSchedules: readonly ScheduleView[];
  /**
   * Every schedule that has a page of its own. The one on show has it, too, when it was published while the year
   * before was on show: an address that was published does not die with the turn of the year.
   */
  readonly yearPages: readonly ScheduleView[];
}

function classesOf(data: School): SchoolView['classes'] {
  return Object.entries(data.classes ?? {})
    .map(([grade, letters]) => ({ grade: Number(grade), letters }))
    .sort((a, b) => a.grade - b.grade);
}

/** All schools, by territory and then by name. */
export const schools = memo(async (): Promise<readonly SchoolView[]> => {
  const { builtOn, territory: own } = await portal();
  // The portal's own territory stands first: its people are the ones who come.
  const rank = (one: SchoolView): number => (one.territory.id === own ? 0 : 1);
  const [known, schedules, broken, entries] = await Promise.all([
    territories(),
    schedulesBySchool(),
    schedulesLeftOut(),
    entriesOf('schools'),
  ]);
  const year = yearOnShow(builtOn);
  const views = entries.map(async (entry): Promise<SchoolView> => {
    const [place, id, data] = [known.get(segment(entry.id, 1)), segment(entry.id, 2), entry.data];
    if (!place) throw new Error(`Нет территории для школы «${id}»`);
    const timeZone = data.timezone ?? place.timezone;
    const own = (data.hotlines ?? []).map((line, index) =>
      hotlineView(
        `${id}-${index + 1}`,
        line,
        { level: 'школа', timeZone, territory: place.id, demo: place.demo },
        builtOn,
      ),
    );
    const years = schedules.get(id);
    const schedule = years?.get(year);
    const ofYears = [...(years?.values() ?? [])].sort((a, b) => byText(b.year, a.year));
    const pastSchedules = ofYears.filter((one) => one.year < year);
    const nextSchedules = ofYears.filter((one) => one.year > year).reverse();
    const early = ofYears.filter((one) => one === schedule && yearOnShow(one.published) < year);
    return Object.freeze({
      id,
      href: link(routes.school(id)),
      name: data.name,
      fullName: data.fullName,
      number: data.number,
      settlement: data.settlement,
      address: data.address,
      site: data.site,
      aliases: data.aliases ?? [],
      documents: data.documents ?? [],
      territory: place,
      timeZone,
      demo: place.demo,
      html: htmlOf(entry),
      classes: classesOf(data),
      hotlines: [...own, ...(await hotlinesOf(place))],
      year,
      schedule,
      scheduleLeftOut: !years?.has(year) && ['', year].some((one) => broken.get(id)?.has(one)),
      pastSchedules,
      nextSchedules,
      yearPages: [...nextSchedules, ...early, ...pastSchedules],
    });
  });
  return (await Promise.all(views)).sort(
    (a, b) => rank(a) - rank(b) || byName(a.territory.short, b.territory.short) || byName(a.name, b.name),
  );
});

const byId = memo(
  async (): Promise<ReadonlyMap<string, SchoolView>> => new Map((await schools()).map((one) => [one.id, one])),
);

/** @throws Error when the id is unknown: the gate lets no such content through. */
export async function school(id: string): Promise<SchoolView> {
  const found = (await byId()).get(id);
  if (!found) throw new Error(`Нет школы «${id}»`);
  return found;
}

export interface SchoolGroup {
  readonly territory: TerritoryView;
  readonly schools: readonly SchoolView[];
}

/** Schools grouped by territory, in the order of Russian names. */
export async function schoolsByTerritory(): Promise<readonly SchoolGroup[]> {
  const groups = new Map<string, { territory: TerritoryView; schools: SchoolView[] }>();
  for (const one of await schools()) {
    const group = groups.get(one.territory.id) ?? { territory: one.territory, schools: [] };
    group.schools.push(one);
    groups.set(one.territory.id, group);
  }
  return [...groups.values()];
}
