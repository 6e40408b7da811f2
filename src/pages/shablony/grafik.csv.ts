import type { APIRoute } from 'astro';
import { templateCsv } from '../../catalog/schedule-template.ts';

/** The same spreadsheet as text. */
export const GET: APIRoute = async () =>
  new Response(await templateCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
