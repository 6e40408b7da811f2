import { newsGuid } from '../domain/calendar/uid.ts';
import { DEMO } from '../domain/calendar/words.ts';
import { changeItems } from '../domain/feed/changes.ts';
import { channelOf } from '../domain/feed/channel.ts';
import { escapeHtml, feedHtml } from '../domain/feed/html.ts';
import { type FeedItem, newestItems } from '../domain/feed/item.ts';
import { routes } from '../routes.ts';
import { entriesOf, memo, segment } from './entries.ts';
import { news, type NewsView } from './news.ts';
import { link } from './portal.ts';
import type { SchoolView } from './schools.ts';
import type { TerritoryView } from './territories.ts';

type Channel = ReturnType<typeof channelOf>;

/** Readers keep what they have seen: a feed only has to reach back further than a holiday. */
const LENGTH = 50;

const newsOfSchool = memo(async () => Map.groupBy(await news(), (item) => item.publisher.school));
const schedulesOfSchool = memo(async () => Map.groupBy(await entriesOf('schedules'), (entry) => segment(entry.id, 2)));

/** News of a territory and of its parts, newest first, once for each territory above. */
const newsOfTerritory = memo(async (): Promise<ReadonlyMap<string, readonly NewsView[]>> => {
  const found = new Map<string, NewsView[]>();
  for (const item of await news()) {
    const { territory } = item.publisher;
    for (const { id } of [territory, ...territory.ancestors]) {
      const list = found.get(id);
      if (list === undefined) found.set(id, [item]);
      else list.push(item);
    }
  }
  return found;
});

function newsItem(one: NewsView, site: URL | undefined): FeedItem {
  const address = new URL(one.href, site).href;
  return {
    guid: newsGuid(one.id),
    title: one.title,
    day: one.date,
    link: address,
    summary: one.summary,
    html: feedHtml(one.html === '' ? `<p>${escapeHtml(one.summary)}</p>` : one.html, address),
  };
}

/** A school's feed: its news and every change of its schedules. `site` is the portal's origin. */
export async function schoolFeed(school: SchoolView, site: URL | undefined): Promise<Channel> {
  const changes = ((await schedulesOfSchool()).get(school.id) ?? []).flatMap(({ data }) => {
    const page =
      data.schoolYear === school.year ? routes.school(school.id) : routes.schoolYear(school.id, data.schoolYear);
    return changeItems(school.id, data, (row) => new URL(`${link(page)}#r-${row}`, site).href);
  });
  const own = ((await newsOfSchool()).get(school.id) ?? []).map((one) => newsItem(one, site));
  const demo = school.demo ? ` (${DEMO})` : '';
  return channelOf({
    title: `${school.name}${demo}: новости и изменения графика ВПР`,
    description: `${school.name}, ${school.settlement}: новости школы и каждое изменение графика всероссийских проверочных работ.`,
    page: new URL(school.href, site).href,
    source: new URL(link(routes.schoolFeed(school.id)), site).href,
    items: newestItems([...own, ...changes], LENGTH),
  });
}

/** The feed of a territory: news of its authority, of its parts and of its schools. */
export async function territoryFeed(territory: TerritoryView, site: URL | undefined): Promise<Channel> {
  const own = ((await newsOfTerritory()).get(territory.id) ?? []).filter((one) => one.demo === territory.demo);
  const demo = territory.demo ? ` (${DEMO})` : '';
  return channelOf({
    title: `${territory.short}${demo}: новости о ВПР`,
    description: `${territory.name}: новости органов управления образованием и школ о всероссийских проверочных работах.`,
    page: new URL(territory.href, site).href,
    source: new URL(link(routes.territoryFeed(territory.id)), site).href,
    items: newestItems(
      own.slice(0, LENGTH).map((one) => newsItem(one, site)),
      LENGTH,
    ),
  });
}
