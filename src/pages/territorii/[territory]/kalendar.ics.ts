import type { APIRoute, GetStaticPaths } from 'astro';
import { territoryCalendarText } from '../../../catalog/calendars.ts';
import { territoryList, type TerritoryView } from '../../../catalog/territories.ts';

export const getStaticPaths = (async () =>
  (await territoryList()).map((territory) => ({
    params: { territory: territory.id },
    props: { territory },
  }))) satisfies GetStaticPaths;

/** Days of works and events of a territory. */
export const GET: APIRoute<{ territory: TerritoryView }> = async ({ props: { territory }, site }) =>
  new Response(await territoryCalendarText(territory, site), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
