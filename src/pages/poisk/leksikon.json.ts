import type { APIRoute } from 'astro';
import { lexicon } from '../../catalog/search.ts';

/** What search knows of the portal's language; fetched when somebody is about to search. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await lexicon()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
