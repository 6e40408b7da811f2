import { href } from '../routes.ts';

/** An address within the portal, with the base path in front. */
export function link(path: string): string {
  return href(import.meta.env.BASE_URL, path);
}
