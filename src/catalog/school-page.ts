import type { GradeCalendar } from '../domain/calendar/classes.ts';
import { gradeCalendarsOf } from './calendars.ts';
import { schoolCoverage } from './coverage.ts';
import { documentById, type DocumentView } from './documents.ts';
import { type MemoLink, memosFor } from './memo-lists.ts';
import { eventsBySchool, type EventView, newsBySchool, type NewsView } from './news.ts';
import { papersBySchool, type PaperView } from './papers.ts';
import { portal } from './portal.ts';
import type { SchoolView } from './schools.ts';

/** Everything that a school's page shows. */
export interface SchoolPageView {
  readonly school: SchoolView;
  readonly builtOn: string;
  /** Grades and classes that have calendars. */
  readonly calendars: readonly GradeCalendar[];
  readonly news: readonly NewsView[];
  /** Events that are not over on the day of the build. */
  readonly events: readonly EventView[];
  readonly papers: readonly PaperView[];
  /** Its own memos, then the portal's for parents. */
  readonly memos: readonly MemoLink[];
  readonly documents: readonly DocumentView[];
  /** What the school has published of what schools publish. */
  readonly coverage: Awaited<ReturnType<typeof schoolCoverage>>;
}

export async function schoolPage(school: SchoolView): Promise<SchoolPageView> {
  const { builtOn } = await portal();
  const documents = await Promise.all(school.documents.map(documentById));
  return {
    school,
    builtOn,
    calendars: await gradeCalendarsOf(school),
    news: (await newsBySchool()).get(school.id) ?? [],
    events: ((await eventsBySchool()).get(school.id) ?? []).filter((event) => event.date >= builtOn),
    papers: (await papersBySchool()).get(school.id) ?? [],
    memos: await memosFor(school),
    documents: documents.filter((one) => one !== undefined),
    coverage: await schoolCoverage(school.id),
  };
}
