import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type SchoolFile, schoolFiles } from '../../../../catalog/files.ts';

export const getStaticPaths = (async () =>
  (await schoolFiles()).map((file) => ({
    params: { school: file.school, file: file.name },
    props: { file },
  }))) satisfies GetStaticPaths;

/** A school's picture or PDF, octet for octet. */
export const GET: APIRoute<{ file: SchoolFile }> = async ({ props: { file } }) =>
  new Response(new Uint8Array(await readFile(file.path)), { headers: { 'content-type': file.type } });
