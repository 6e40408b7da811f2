import { posterSheets, type PosterSheet } from '../domain/poster/sheets.ts';
import { type NoDates, noDatesWords, type NoDatesWords } from '../domain/poster/state.ts';
import { routes } from '../routes.ts';
import type { HotlineView } from './hotlines.ts';
import { link, portal } from './portal.ts';
import { rowsBySchedule } from './schedules.ts';
import type { SchoolView } from './schools.ts';

/** The poster of a school: what stands on each of its sheets. */
export interface PosterView {
  readonly school: SchoolView;
  readonly builtOn: string;
  /** The whole address of the school's page: what the code says. */
  readonly address: string;
  /** Whom to call first. */
  readonly line: HotlineView | undefined;
  /** Empty when there are no dates ahead; then `state` says why. */
  readonly sheets: readonly PosterSheet[];
  readonly state: NoDatesWords;
}

function whyNone(school: SchoolView): NoDates {
  if (school.scheduleLeftOut) return 'обновляется';
  if (school.schedule === undefined) return 'ещё не опубликован';
  return school.nextSchedules.length > 0 ? 'опубликован следующий' : 'завершены';
}

/** @param origin where the portal is published: `https://vpr.example.org` */
export async function poster(school: SchoolView, origin: URL | undefined): Promise<PosterView> {
  const { builtOn } = await portal();
  const rows = (await rowsBySchedule()).get(`${school.id} ${school.year}`) ?? [];
  const line = school.hotlines[0];
  return {
    school,
    builtOn,
    address: new URL(link(routes.school(school.id)), origin).href,
    line,
    sheets: posterSheets(rows, builtOn),
    state: noDatesWords(whyNone(school), school.year, line !== undefined),
  };
}
