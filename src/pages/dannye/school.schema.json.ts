import type { APIRoute } from 'astro';
import { z } from 'zod';
import { schoolDataSchema } from '../../schemas/school-data.ts';

/** JSON Schema of `dannye.json`, made from the very schema that the data passed. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(z.toJSONSchema(schoolDataSchema, { unrepresentable: 'any' }), null, 2), {
    headers: { 'content-type': 'application/schema+json; charset=utf-8' },
  });
