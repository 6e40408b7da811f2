import type { APIRoute, GetStaticPaths } from 'astro';
import { openDataFile, openDataFileNames } from '../../catalog/open-data.ts';

export const getStaticPaths = (() => openDataFileNames.map((file) => ({ params: { file } }))) satisfies GetStaticPaths;

function kindOf(file: string): string {
  if (file.endsWith('.csv')) return 'text/csv';
  return file.endsWith('.schema.json') ? 'application/schema+json' : 'application/json';
}

/** Sets of open data as JSON and CSV, their schemas, list and passports. */
export const GET: APIRoute = async ({ params: { file = '' }, site }) =>
  new Response(await openDataFile(file, site?.href ?? 'http://localhost'), {
    headers: { 'content-type': `${kindOf(file)}; charset=utf-8` },
  });
