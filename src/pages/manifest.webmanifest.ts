import type { APIRoute } from 'astro';
import { link, portal as loadPortal } from '../catalog/portal.ts';
import { routes } from '../routes.ts';

export const GET: APIRoute = async () => {
  const { name } = await loadPortal();
  const manifest = {
    name,
    short_name: name,
    lang: 'ru',
    start_url: link(routes.home),
    scope: link(routes.home),
    display: 'browser',
    background_color: '#ffffff',
    theme_color: '#083d58',
    icons: [
      { src: link('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      { src: link('/apple-touch-icon.png'), sizes: '180x180', type: 'image/png' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json; charset=utf-8' },
  });
};
