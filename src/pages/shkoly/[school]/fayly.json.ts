import type { APIRoute, GetStaticPaths } from 'astro';
import { schoolFilesOf } from '../../../catalog/editor.ts';
import { type SchoolView, schools } from '../../../catalog/schools.ts';

export const getStaticPaths = (async () =>
  (await schools()).map((school) => ({ params: { school: school.id }, props: { school } }))) satisfies GetStaticPaths;

/** The texts of a school's own files: the editor's form alone asks for them. */
export const GET: APIRoute<{ school: SchoolView }> = async ({ props: { school } }) =>
  new Response(JSON.stringify(await schoolFilesOf(school.id, school.territory.id)), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
