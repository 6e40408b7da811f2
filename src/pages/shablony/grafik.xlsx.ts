import type { APIRoute } from 'astro';
import { templateXlsx } from '../../catalog/schedule-template.ts';

/** The spreadsheet in which a school fills in its schedule. */
export const GET: APIRoute = async () =>
  new Response(await templateXlsx(), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
