import type { GradeCalendar } from '../domain/calendar/classes.ts';
import { gradeCalendarsOf } from './calendars.ts';
import { documentById, type DocumentView } from './documents.ts';
import { memo } from './entries.ts';
import { type MemoLink, memosFor } from './memo-lists.ts';
import { events, type EventView, news, type NewsView } from './news.ts';
import { papers, type PaperView } from './papers.ts';
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
}

/** Grouped once, so that thousands of schools do not each read all the news. */
const newsOf = memo(async () => Map.groupBy(await news(), (item) => item.publisher.school));
const eventsOf = memo(async () => Map.groupBy(await events(), (item) => item.publisher.school));
const papersOf = memo(async () => Map.groupBy(await papers(), (paper) => paper.school.id));

export async function schoolPage(school: SchoolView): Promise<SchoolPageView> {
  const { builtOn } = await portal();
  const documents = await Promise.all(school.documents.map(documentById));
  return {
    school,
    builtOn,
    calendars: await gradeCalendarsOf(school),
    news: (await newsOf()).get(school.id) ?? [],
    events: ((await eventsOf()).get(school.id) ?? []).filter((event) => event.date >= builtOn),
    papers: (await papersOf()).get(school.id) ?? [],
    memos: await memosFor(school),
    documents: documents.filter((one) => one !== undefined),
  };
}
