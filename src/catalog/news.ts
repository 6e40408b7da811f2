import { isCancelled } from '../domain/event/state.ts';
import { typography } from '../domain/typography.ts';
import { routes } from '../routes.ts';
import type { News, PortalEvent } from '../schemas/news.ts';
import { byText, entriesOf, htmlOf, memo, segment } from './entries.ts';
import { link } from './portal.ts';
import { school } from './schools.ts';
import { territory, type TerritoryView } from './territories.ts';

/** Who speaks: a school, or the authority of a territory. */
export interface Publisher {
  readonly name: string;
  readonly href: string;
  readonly school: string | undefined;
  readonly territory: TerritoryView;
}

export interface NewsView extends News {
  readonly id: string;
  readonly path: string;
  readonly href: string;
  readonly html: string;
  readonly publisher: Publisher;
  readonly demo: boolean;
}

export interface EventView extends PortalEvent {
  readonly id: string;
  readonly cancelled: boolean;
  readonly html: string;
  readonly publisher: Publisher;
  readonly demo: boolean;
}

async function schoolPublisher(id: string): Promise<Publisher> {
  const one = await school(id);
  return { name: one.name, href: one.href, school: id, territory: one.territory };
}

async function authorityPublisher(id: string): Promise<Publisher> {
  const one = await territory(id);
  return { name: one.authority ?? one.short, href: one.href, school: undefined, territory: one };
}

/** All news, newest first. The owner's id stands in the address, so that two schools never collide. */
export const news = memo(async (): Promise<readonly NewsView[]> => {
  const view = (owner: string, file: string, data: News, html: string, publisher: Publisher): NewsView => {
    const id = `${owner}-${file}`;
    const path = routes.newsItem(id);
    return Object.freeze({
      ...data,
      title: typography(data.title),
      summary: typography(data.summary),
      id,
      path,
      href: link(path),
      html,
      publisher,
      demo: publisher.territory.demo,
    });
  };
  const ofSchools = (await entriesOf('schoolNews')).map(async (entry) => {
    const owner = segment(entry.id, 2);
    return view(owner, segment(entry.id, 4), entry.data, htmlOf(entry), await schoolPublisher(owner));
  });
  const ofAuthorities = (await entriesOf('news')).map(async (entry) => {
    const owner = segment(entry.id, 1);
    return view(owner, segment(entry.id, 2), entry.data, htmlOf(entry), await authorityPublisher(owner));
  });
  const all = await Promise.all([...ofSchools, ...ofAuthorities]);
  return all.sort((a, b) => byText(b.date, a.date) || byText(a.id, b.id));
});

/** All events, by day and time. */
export const events = memo(async (): Promise<readonly EventView[]> => {
  const view = (id: string, data: PortalEvent, html: string, publisher: Publisher): EventView =>
    Object.freeze({
      ...data,
      title: typography(data.title),
      summary: typography(data.summary),
      place: typography(data.place),
      id,
      cancelled: isCancelled(data),
      html,
      publisher,
      demo: publisher.territory.demo,
    });
  const ofSchools = (await entriesOf('schoolEvents')).map(async (entry) =>
    view(
      `${segment(entry.id, 2)}-${segment(entry.id, 4)}`,
      entry.data,
      htmlOf(entry),
      await schoolPublisher(segment(entry.id, 2)),
    ),
  );
  const ofPortal = (await entriesOf('events')).map(async (entry) => {
    if (entry.data.territory === undefined) throw new Error(`У события «${entry.id}» нет территории`);
    return view(segment(entry.id, 1), entry.data, htmlOf(entry), await authorityPublisher(entry.data.territory));
  });
  const all = await Promise.all([...ofSchools, ...ofPortal]);
  return all.sort((a, b) => byText(a.date, b.date) || byText(a.time ?? '', b.time ?? '') || byText(a.id, b.id));
});

/** Grouped once, so that thousands of schools do not each read all the news. */
export const newsBySchool = memo(async () => Map.groupBy(await news(), (item) => item.publisher.school));
export const eventsBySchool = memo(async () => Map.groupBy(await events(), (event) => event.publisher.school));
