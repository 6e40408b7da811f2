import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { territoryFeed } from '../../../catalog/feeds.ts';
import { territoryList, type TerritoryView } from '../../../catalog/territories.ts';

export const getStaticPaths = (async () =>
  (await territoryList()).map((territory) => ({
    params: { territory: territory.id },
    props: { territory },
  }))) satisfies GetStaticPaths;

/** News of a territory and of its parts. */
export const GET: APIRoute<{ territory: TerritoryView }> = async ({ props: { territory }, site }) =>
  rss(await territoryFeed(territory, site));
