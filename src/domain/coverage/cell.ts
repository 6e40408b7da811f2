import type { CoverageItem } from '../../schemas/coverage.ts';
import type { Paper } from '../../schemas/paper.ts';
import { addDays, dayMonth, daysBetween, type IsoDate } from '../dates.ts';
import { schoolYearBounds } from '../school-year.ts';

export const coverageStates = ['есть', 'ещё не срок', 'не опубликовано', 'не требуется'] as const;
export type CoverageState = (typeof coverageStates)[number];

/** What one school has published of one item, on the day of the build. */
export interface CoverageCell {
  readonly state: CoverageState;
  /** When it was published, signed, checked or held. */
  readonly date?: IsoDate | undefined;
  /** Where it stands. */
  readonly href?: string | undefined;
  /** Last day for it, of what is not there yet. */
  readonly until?: IsoDate | undefined;
  /** What the state and the day do not say: «назначено на 12 марта», «давно не проверяли». */
  readonly note?: string | undefined;
}

/** Something published: a day and a place. */
export interface Published {
  readonly date: IsoDate;
  readonly href: string;
}

/** What the rules below read of an item: where it comes from is the page's matter. */
type Item = Omit<CoverageItem, 'source'>;

/** All that a school's content says for the items, whatever its other fields. */
export interface SchoolFacts {
  /** Year that the school's page is about: `2026-2027`. */
  readonly year: string;
  /** False in a school that has none of the grades that write the works this year. */
  readonly hasWorks: boolean;
  /** Items that the school's card sets aside, with the reason. */
  readonly exempt: ReadonlyMap<string, string>;
  readonly schedule:
    (Published & { readonly first?: IsoDate | undefined; readonly last?: IsoDate | undefined }) | undefined;
  /** The school's own line, the one checked last. */
  readonly hotline: Published | undefined;
  readonly meetings: readonly Published[];
  readonly papers: readonly (Published & Pick<Paper, 'kind' | 'title' | 'signed'>)[];
  readonly memos: readonly (Pick<Published, 'href'> & {
    readonly audience: readonly string[];
    readonly from?: string | undefined;
  })[];
  readonly news: readonly Published[];
}

const newest = <One extends { readonly date: IsoDate }>(list: readonly One[]): One | undefined =>
  list.toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];

/**
 * Last day for an item in this school, the earlier of two; undefined when it has none, or when it hangs on works
 * without a schedule.
 */
export function dueDay(
  item: Pick<Item, 'due' | 'dueOn'>,
  { schedule }: Pick<SchoolFacts, 'schedule'>,
): IsoDate | undefined {
  const { due, dueOn } = item;
  const from = due?.of === 'до первой работы' ? schedule?.first : schedule?.last;
  const counted = due && from && addDays(from, due.of === 'до первой работы' ? -due.days : due.days);
  return [counted, dueOn].filter((day) => day !== undefined).toSorted()[0];
}

type Evidence = Omit<CoverageCell, 'state' | 'until'>;

/** What one kind of content shows of the item; undefined when it shows nothing. */
function shown(kind: Item['evidence'][number], item: Item, facts: SchoolFacts, today: IsoDate): Evidence | undefined {
  const isFresh = ({ date }: Published): boolean => daysBetween(date, today) <= (item.days ?? Infinity);
  switch (kind) {
    case 'график':
      return facts.schedule;
    case 'горячая линия': {
      const line = facts.hotline;
      return line && { ...line, note: isFresh(line) ? undefined : 'давно не проверяли' };
    }
    case 'родительское собрание':
      return newest(facts.meetings.filter((meeting) => meeting.date <= today && isFresh(meeting)));
    case 'документ': {
      const { from } = schoolYearBounds(facts.year);
      const about = new RegExp(item.words ?? '', 'iu');
      const counts = (paper: SchoolFacts['papers'][number]): boolean =>
        (item.papers ?? []).includes(paper.kind) && about.test(paper.title) && (!item.thisYear || paper.signed >= from);
      return newest(facts.papers.filter((paper) => counts(paper) && isFresh(paper)));
    }
    case 'памятка': {
      const memo = facts.memos.find(({ audience }) => audience.includes(item.audience ?? ''));
      return memo && { href: memo.href, note: memo.from === undefined ? 'памятка портала' : undefined };
    }
    case 'новость':
      return newest(facts.news.filter(isFresh));
  }
}

/** A meeting that is announced and not held yet: the thing is on its way. */
function announced(item: Item, facts: SchoolFacts, today: IsoDate): IsoDate | undefined {
  if (!item.evidence.includes('родительское собрание')) return undefined;
  return facts.meetings
    .map(({ date }) => date)
    .filter((date) => date > today)
    .toSorted()[0];
}

/**
 * The state of one item in one school on the day `today`. It says what is published, never how good it is.
 * What has no last day is either there or not; what has one is «ещё не срок» until that day is over.
 */
export function coverageCell(item: Item, facts: SchoolFacts, today: IsoDate): CoverageCell {
  const reason = facts.exempt.get(item.id);
  if (reason !== undefined) return { state: 'не требуется', note: reason };
  if (!facts.hasWorks) return { state: 'не требуется', note: 'в школе нет параллелей, которые пишут ВПР' };
  const there = item.evidence.map((kind) => shown(kind, item, facts, today)).find((one) => one !== undefined);
  if (there !== undefined) {
    const { date, href, note } = there;
    return { state: 'есть', date, href, note };
  }
  const until = dueDay(item, facts);
  const planned = announced(item, facts, today);
  if (planned !== undefined) return { state: 'ещё не срок', until, note: `назначено на ${dayMonth(planned)}` };
  if (until !== undefined && today <= until) return { state: 'ещё не срок', until };
  if (item.due !== undefined && until === undefined)
    return { state: 'ещё не срок', note: 'срок станет известен с графиком' };
  return { state: 'не опубликовано' };
}
