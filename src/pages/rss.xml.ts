import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { portalFeed } from '../catalog/feeds.ts';

/** News, events and documents of the whole portal. */
export const GET: APIRoute = async ({ site }) => rss(await portalFeed(site));
