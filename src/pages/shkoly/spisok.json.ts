import type { APIRoute } from 'astro';
import { schools } from '../../catalog/schools.ts';

/** Data of the school finder: id, name, settlement, further names. Fetched when the field gets focus. */
export const GET: APIRoute = async () => {
  const rows = (await schools()).map((school) => [
    school.id,
    school.name,
    school.settlement,
    [school.number ?? '', ...school.aliases].join(' ').trim(),
  ]);
  return new Response(JSON.stringify(rows), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
