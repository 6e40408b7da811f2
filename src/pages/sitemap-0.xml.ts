import type { APIRoute } from 'astro';
import { pageGroups } from '../catalog/pages.ts';
import { link } from '../catalog/portal.ts';

/** Pages for search engines, with the day content says they changed. Demonstration pages are left out. */
export const GET: APIRoute = async ({ site }) => {
  const pages = (await pageGroups()).flatMap((group) => group.pages).filter((page) => !page.demo);
  const urls = pages.map(
    ({ path, changed }) =>
      `<url><loc>${new URL(link(path), site).href}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } },
  );
};
