import type { APIRoute } from 'astro';
import { editorData } from '../../catalog/editor.ts';

/** What the editor's form has to know of the portal: the frames of the years, territories, the glossary. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await editorData()), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
