import type { APIRoute } from 'astro';
import { schoolRecords } from '../../catalog/search.ts';

/** What search is to know of schools, a school a line; `integrations/pagefind.ts` reads the file and takes it away. */
export const GET: APIRoute = async () =>
  new Response((await schoolRecords()).map((record) => `${JSON.stringify(record)}\n`).join(''));
