import { type CoverageCell, coverageCell, type SchoolFacts } from '../domain/coverage/cell.ts';
import { type CoverageTotals, totalsOf } from '../domain/coverage/totals.ts';
import { yearOnShow } from '../domain/schedule/state.ts';
import { schoolYearOf } from '../domain/school-year.ts';
import { typography } from '../domain/typography.ts';
import type { CoverageItem } from '../schemas/coverage.ts';
import { documentById } from './documents.ts';
import { entriesOf, memo, segment } from './entries.ts';
import { memosFor } from './memo-lists.ts';
import { eventsBySchool, newsBySchool } from './news.ts';
import { papersBySchool } from './papers.ts';
import { portal } from './portal.ts';
import { rulesByYear } from './rules.ts';
import { schoolsByTerritory, type SchoolView } from './schools.ts';
import { sourceView, type SourceView } from './sources.ts';
import type { TerritoryView } from './territories.ts';

export interface CoverageItemView extends Omit<CoverageItem, 'source'> {
  readonly cited: SourceView;
}

export interface SchoolCoverage {
  readonly school: SchoolView;
  /** One cell an item, in the order of the items. */
  readonly cells: readonly CoverageCell[];
}

export interface TerritoryCoverage {
  readonly territory: TerritoryView;
  readonly schools: readonly SchoolCoverage[];
  /** One count an item, in the order of the items. */
  readonly totals: readonly CoverageTotals[];
}

export interface CoverageView {
  readonly year: string;
  /** Empty when the frame of the year does not say what schools publish. */
  readonly items: readonly CoverageItemView[];
  readonly territories: readonly TerritoryCoverage[];
  readonly schools: number;
}

const exemptions = memo(
  async () =>
    new Map(
      (await entriesOf('schools')).map(({ id, data }) => [
        segment(id, 2),
        new Map((data.exempt ?? []).map(({ item, reason }) => [item, typography(reason)])),
      ]),
    ),
);

/** Grades that write works in a year; undefined on a portal without that year's frame. */
async function gradesOf(year: string): Promise<ReadonlySet<number> | undefined> {
  const grades = (await rulesByYear()).get(year)?.grades.map(({ grade }) => grade);
  return grades && new Set(grades);
}

/** Official documents of the portal that the school issued and that are in force: they show the same as its own papers. */
async function actsOf({ documents }: SchoolView): Promise<SchoolFacts['papers']> {
  const acts = (await Promise.all(documents.map(documentById))).filter((one) => one !== undefined);
  return acts.flatMap(({ kind, title, state, published, href }) =>
    (kind === 'план' || kind === 'приказ') && state === 'в силе'
      ? [{ kind, title, signed: published, date: published, href }]
      : [],
  );
}

async function factsOf(school: SchoolView): Promise<SchoolFacts> {
  const { id, year, schedule, classes } = school;
  const grades = await gradesOf(year);
  const works = (schedule?.rows ?? []).filter((row) => row.status !== 'отменена');
  const line = school.hotlines
    .filter(({ level }) => level === 'школа')
    .toSorted((a, b) => (a.verifiedOn < b.verifiedOn ? 1 : -1))[0];
  return {
    year,
    hasWorks: grades === undefined || classes.length === 0 || classes.some(({ grade }) => grades.has(grade)),
    exempt: (await exemptions()).get(id) ?? new Map(),
    schedule: schedule && {
      date: schedule.published,
      href: school.href,
      first: works.map(({ date }) => date).toSorted()[0],
      last: works
        .map(({ lastDay }) => lastDay)
        .toSorted()
        .at(-1),
    },
    hotline: line && { date: line.verifiedOn, href: school.href },
    meetings: ((await eventsBySchool()).get(id) ?? [])
      .filter(({ kind, date }) => kind === 'родительское собрание' && schoolYearOf(date) === year)
      .map(({ date }) => ({ date, href: school.href })),
    papers: [
      ...((await papersBySchool()).get(id) ?? []).map(({ kind, title, signed, published, href }) => ({
        kind,
        title,
        signed,
        date: published,
        href,
      })),
      ...(await actsOf(school)),
    ],
    memos: await memosFor(school),
    news: ((await newsBySchool()).get(id) ?? []).map(({ date, href }) => ({ date, href })),
  };
}

/** What a school's frame of the year asks for; empty when it asks for nothing. */
const itemsOf = memo(async (): Promise<ReadonlyMap<string, readonly CoverageItemView[]>> => {
  const frames = [...(await rulesByYear()).values()];
  return new Map(
    await Promise.all(
      frames.map(async ({ schoolYear, coverage = [] }) => {
        const views = coverage.map(async ({ source, ...item }) => ({
          ...item,
          title: typography(item.title),
          short: typography(item.short),
          ...(item.dueWhy !== undefined && { dueWhy: typography(item.dueWhy) }),
          cited: await sourceView(source),
        }));
        return [schoolYear, await Promise.all(views)] as const;
      }),
    ),
  );
});

const cellsOf = async (school: SchoolView): Promise<SchoolCoverage> => {
  const { builtOn } = await portal();
  const facts = await factsOf(school);
  const items = (await itemsOf()).get(school.year) ?? [];
  return { school, cells: items.map((item) => coverageCell(item, facts, builtOn)) };
};

/** Who has published what, by territory, in the order of names: it is no rating. */
export const coverage = memo(async (): Promise<CoverageView> => {
  const groups = await schoolsByTerritory();
  const { builtOn } = await portal();
  const year = yearOnShow(builtOn);
  const items = (await itemsOf()).get(year) ?? [];
  const territories = await Promise.all(
    groups.map(async ({ territory, schools }) => {
      const rows = await Promise.all(schools.map(cellsOf));
      const totals = items.map((_, index) => totalsOf(rows.flatMap(({ cells }) => cells[index] ?? [])));
      return { territory, schools: rows, totals };
    }),
  );
  return { year, items, territories, schools: groups.reduce((sum, { schools }) => sum + schools.length, 0) };
});

const bySchool = memo(
  async () =>
    new Map((await coverage()).territories.flatMap(({ schools }) => schools.map((one) => [one.school.id, one]))),
);

/** What one school has published, item by item. */
export async function schoolCoverage(
  id: string,
): Promise<readonly { readonly item: CoverageItemView; readonly cell: CoverageCell }[]> {
  const { items } = await coverage();
  const cells = (await bySchool()).get(id)?.cells ?? [];
  return items.flatMap((item, index) => {
    const cell = cells[index];
    return cell === undefined ? [] : [{ item, cell }];
  });
}
