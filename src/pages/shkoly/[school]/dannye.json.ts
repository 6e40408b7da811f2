import type { APIRoute, GetStaticPaths } from 'astro';
import { schoolData } from '../../../catalog/school-data.ts';
import { type SchoolView, schools } from '../../../catalog/schools.ts';

export const getStaticPaths = (async () =>
  (await schools()).map((school) => ({ params: { school: school.id }, props: { school } }))) satisfies GetStaticPaths;

/** One school's data for programs; its schema is published at `/dannye/school.schema.json`. */
export const GET: APIRoute<{ school: SchoolView }> = async ({ props: { school }, site }) =>
  new Response(JSON.stringify(await schoolData(school, site ?? new URL('http://localhost'))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
