import { documentGuid, newsGuid } from '../domain/calendar/uid.ts';
import { DEMO } from '../domain/calendar/words.ts';
import { changeItems, scheduleItem } from '../domain/feed/changes.ts';
import { channelOf } from '../domain/feed/channel.ts';
import { eventItems } from '../domain/feed/events.ts';
import { escapeHtml, feedHtml } from '../domain/feed/html.ts';
import { type FeedItem, newestItems } from '../domain/feed/item.ts';
import { routes } from '../routes.ts';
import type { Schedule } from '../schemas/schedule.ts';
import { documents, type DocumentView } from './documents.ts';
import { entriesOf, memo, segment } from './entries.ts';
import { events, type EventView, news, type NewsView } from './news.ts';
import { builtAt, link, portal } from './portal.ts';
import type { SchoolView } from './schools.ts';
import type { TerritoryView } from './territories.ts';

type Channel = ReturnType<typeof channelOf>;

/**
 * Readers keep what they have seen: a feed only has to reach back further than a holiday. Changes of the year on show
 * are not counted: none of them is lost, and none pushes out the school's news.
 */
const LENGTH = 50;

const newsOfSchool = memo(async () => Map.groupBy(await news(), (item) => item.publisher.school));
const eventsOfSchool = memo(async () => Map.groupBy(await events(), (event) => event.publisher.school));
const schedulesOfSchool = memo(async () => Map.groupBy(await entriesOf('schedules'), (entry) => segment(entry.id, 2)));

/** What is told of a territory and of its parts, once for each territory above. */
function byTerritory<Item extends NewsView | EventView>(all: readonly Item[]): ReadonlyMap<string, readonly Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of all) {
    const { territory } = item.publisher;
    for (const { id } of [territory, ...territory.ancestors]) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [item]);
      else list.push(item);
    }
  }
  return found;
}

const newsOfTerritory = memo(async () => byTerritory(await news()));
const eventsOfTerritory = memo(async () => byTerritory(await events()));

function newsItem(one: NewsView, site: URL | undefined): FeedItem {
  const address = new URL(one.href, site).href;
  return {
    guid: newsGuid(one.id),
    title: one.title,
    day: one.date,
    link: address,
    summary: one.summary,
    html: feedHtml(one.html === '' ? `<p>${escapeHtml(one.summary)}</p>` : one.html, address),
    category: 'Новости',
  };
}

function documentItem(one: DocumentView, site: URL | undefined): FeedItem {
  const address = new URL(one.href, site).href;
  return {
    guid: documentGuid(one.id),
    title: `${one.short}, ${one.territory.short}`,
    day: one.published,
    link: address,
    summary: one.summary,
    html: feedHtml(one.html === '' ? `<p>${escapeHtml(one.summary)}</p>` : one.html, address),
    category: 'Документы',
  };
}

/** An event has no page: the publisher's page shows it. */
function itemsOfEvent(event: EventView, site: URL | undefined): readonly FeedItem[] {
  const address = new URL(event.publisher.href, site).href;
  return eventItems(event, address, feedHtml(event.html, address));
}

/** A school's feed: its news, its events, its schedules and every change of them. `site` is the portal's origin. */
export async function schoolFeed(school: SchoolView, site: URL | undefined): Promise<Channel> {
  const itemsOf = ({ data }: { readonly data: Schedule }): readonly FeedItem[] => {
    const path =
      data.schoolYear === school.year ? routes.school(school.id) : routes.schoolYear(school.id, data.schoolYear);
    const page = new URL(link(path), site).href;
    return [scheduleItem(school.id, data, page), ...changeItems(school.id, data, (row) => `${page}#r-${row}`)];
  };
  const schedules = (await schedulesOfSchool()).get(school.id) ?? [];
  const [past, current] = [
    schedules.filter(({ data }) => data.schoolYear < school.year).flatMap(itemsOf),
    schedules.filter(({ data }) => data.schoolYear >= school.year).flatMap(itemsOf),
  ];
  const own = ((await newsOfSchool()).get(school.id) ?? []).map((one) => newsItem(one, site));
  const held = ((await eventsOfSchool()).get(school.id) ?? []).flatMap((event) => itemsOfEvent(event, site));
  const demo = school.demo ? ` (${DEMO})` : '';
  return channelOf({
    title: `${school.name}${demo}: новости, события и изменения графика ВПР`,
    description: `${school.name}, ${school.settlement}: новости и события школы, каждое изменение графика всероссийских проверочных работ.`,
    page: new URL(school.href, site).href,
    source: new URL(link(routes.schoolFeed(school.id)), site).href,
    items: newestItems([...own, ...held, ...past], LENGTH, current),
    builtAt,
  });
}

/** The feed of a territory: news and events of its authority, of its parts and of its schools. */
export async function territoryFeed(territory: TerritoryView, site: URL | undefined): Promise<Channel> {
  const own = ((await newsOfTerritory()).get(territory.id) ?? []).filter((one) => one.demo === territory.demo);
  const held = ((await eventsOfTerritory()).get(territory.id) ?? []).filter((one) => one.demo === territory.demo);
  const demo = territory.demo ? ` (${DEMO})` : '';
  return channelOf({
    title: `${territory.short}${demo}: новости и события о ВПР`,
    description: `${territory.name}: новости и события органов управления образованием и школ о всероссийских проверочных работах.`,
    page: new URL(territory.href, site).href,
    source: new URL(link(routes.territoryFeed(territory.id)), site).href,
    items: newestItems(
      [
        ...own.slice(0, LENGTH).map((one) => newsItem(one, site)),
        ...held.flatMap((event) => itemsOfEvent(event, site)),
      ],
      LENGTH,
    ),
    builtAt,
  });
}

/** The portal's own feed: news, events and newly published documents. Demonstration entries stay out of it. */
export async function portalFeed(site: URL | undefined): Promise<Channel> {
  const { name } = await portal();
  const real = (await news()).filter((one) => !one.demo).slice(0, LENGTH);
  const held = (await events()).filter((one) => !one.demo);
  const acts = (await documents()).filter((one) => !one.territory.demo);
  return channelOf({
    title: name,
    description: `Новости, события и документы портала «${name}»`,
    page: new URL(link(routes.home), site).href,
    source: new URL(link(routes.feed), site).href,
    items: newestItems(
      [
        ...real.map((one) => newsItem(one, site)),
        ...held.flatMap((event) => itemsOfEvent(event, site)),
        ...acts.map((one) => documentItem(one, site)),
      ],
      LENGTH,
    ),
    builtAt,
  });
}
