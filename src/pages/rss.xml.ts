import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { documents as loadDocuments } from '../catalog/documents.ts';
import { news as loadNews } from '../catalog/news.ts';
import { link, portal as loadPortal } from '../catalog/portal.ts';

/** News and newly published documents. Demonstration entries stay out of the feed. */
export const GET: APIRoute = async ({ site }) => {
  const portal = await loadPortal();
  const items = [
    ...(await loadNews())
      .filter((one) => !one.demo)
      .map((one) => ({ title: one.title, day: one.date, link: one.href, description: one.summary, content: one.html })),
    ...(await loadDocuments())
      .filter((one) => !one.territory.demo)
      .map((one) => ({
        title: `${one.short}, ${one.territory.short}`,
        day: one.published,
        link: one.href,
        description: one.summary,
        content: one.html,
      })),
  ].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return rss({
    title: portal.name,
    description: `Новости и документы портала «${portal.name}»`,
    site: new URL(link('/'), site).href,
    trailingSlash: true,
    // A day has no hour: noon in Moscow is the same day in every Russian time zone but the easternmost.
    items: items.slice(0, 50).map(({ day, ...item }) => ({ ...item, pubDate: new Date(`${day}T12:00:00+03:00`) })),
    customData: '<language>ru</language>',
  });
};
