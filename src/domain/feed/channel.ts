import type { IsoDate } from '../dates.ts';
import { escapeHtml } from './html.ts';
import type { FeedItem } from './item.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

interface Channel {
  readonly title: string;
  readonly description: string;
  /** Full address of the page that the feed belongs to; ends in `/`. */
  readonly page: string;
  /** Full address of the feed itself. */
  readonly source: string;
  readonly items: readonly FeedItem[];
  /** The moment of the build. */
  readonly builtAt: Temporal.Instant;
}

/**
 * A day has no hour: noon in Moscow is the same day in every Russian time zone but the easternmost.
 * Before noon the build's own moment takes its place: readers hide an item from the future, or put it on top for ever.
 */
function moment(day: IsoDate, builtAt: Temporal.Instant): Date {
  const noon = Date.parse(`${day}T12:00:00+03:00`);
  return new Date(Math.min(noon, builtAt.epochMilliseconds));
}

/** The feed in the terms of `@astrojs/rss`: RSS 2.0 with its own address, and items whose names are no addresses. */
export function channelOf({ title, description, page, source, items, builtAt }: Channel) {
  const newest = items[0]?.day;
  return {
    title,
    description,
    site: page,
    trailingSlash: true,
    xmlns: { atom: ATOM },
    items: items.map((item) => ({
      title: item.title,
      link: item.link,
      pubDate: moment(item.day, builtAt),
      description: item.summary,
      content: item.html,
      categories: [item.category],
      customData: `<guid isPermaLink="false">${item.guid}</guid>`,
    })),
    customData: [
      '<language>ru</language>',
      `<atom:link href="${escapeHtml(source)}" rel="self" type="application/rss+xml" />`,
      ...(newest === undefined ? [] : [`<lastBuildDate>${moment(newest, builtAt).toUTCString()}</lastBuildDate>`]),
      '<ttl>720</ttl>',
    ].join(''),
  };
}
