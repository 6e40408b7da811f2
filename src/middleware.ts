import { defineMiddleware } from 'astro:middleware';
import { keepFirstUses } from './domain/glossary/first-use.ts';

/** Runs while pages are built: an abbreviation is explained once on a page, however many texts the page gathers. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  return new Response(keepFirstUses(await response.text()), response);
});
