import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { schoolFeed } from '../../../catalog/feeds.ts';
import { schools, type SchoolView } from '../../../catalog/schools.ts';

export const getStaticPaths = (async () =>
  (await schools()).map((school) => ({ params: { school: school.id }, props: { school } }))) satisfies GetStaticPaths;

/** A school's news and changes of its schedule. */
export const GET: APIRoute<{ school: SchoolView }> = async ({ props: { school }, site }) =>
  rss(await schoolFeed(school, site));
