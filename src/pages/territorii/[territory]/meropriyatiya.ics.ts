import type { APIRoute, GetStaticPaths } from 'astro';
import { measuresCalendarText, plannedTerritories } from '../../../catalog/measure-calendars.ts';
import type { TerritoryView } from '../../../catalog/territories.ts';

export const getStaticPaths = (async () =>
  (await plannedTerritories()).map((territory) => ({
    params: { territory: territory.id },
    props: { territory },
  }))) satisfies GetStaticPaths;

/** Days by which measures of a territory's plans are due. */
export const GET: APIRoute<{ territory: TerritoryView }> = async ({ props: { territory }, site }) =>
  new Response(await measuresCalendarText(territory, site), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
