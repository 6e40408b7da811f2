import type { APIRoute } from 'astro';
import { instantData } from '../../catalog/instant.ts';

/** Data of the answers above the results: days, documents, hot lines. Fetched by the search page. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await instantData()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
