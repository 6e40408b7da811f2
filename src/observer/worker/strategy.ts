import type { Kept } from './kept.ts';

/** How a request is answered. */
export type Strategy =
  /** Never changes under its name: from the device, else from the network. */
  | { readonly kind: 'file' }
  /** A tool of the kit: the page of the worker's own version, that it may fit its code. */
  | { readonly kind: 'tool' }
  /** Fresh when the network answers soon, else the kit's copy. */
  | { readonly kind: 'kit' }
  /** A school's page or data: fresh when the network answers soon, else its copy; kept when fresh. */
  | { readonly kind: 'school'; readonly school: string; readonly page: boolean }
  /** Any other page: the network, else the page that says what there is. */
  | { readonly kind: 'other' };

export interface Asked {
  /** Path of the address on this host, without query and fragment. */
  readonly path: string;
  /** True when a window opens the address as a page. */
  readonly navigation: boolean;
}

/** Undefined: none of the worker's business, the browser goes on by itself. */
export function strategyOf({ path, navigation }: Asked, kept: Kept): Strategy | undefined {
  if (!path.startsWith(kept.base)) return undefined;
  if (path.startsWith(`${kept.base}_astro/`)) return { kind: 'file' };
  if (kept.tools.includes(path)) return { kind: 'tool' };
  if (kept.pages.includes(path)) return { kind: 'kit' };
  const [, school, rest] = /^shkoly\/([a-z0-9-]+)\/(|dannye\.json)$/.exec(path.slice(kept.base.length)) ?? [];
  if (school !== undefined && (rest !== '' || navigation)) return { kind: 'school', school, page: rest === '' };
  return navigation ? { kind: 'other' } : undefined;
}

/** Where a school's page and data lie. */
export function schoolPaths(base: string, school: string): { readonly page: string; readonly data: string } {
  return { page: `${base}shkoly/${school}/`, data: `${base}shkoly/${school}/dannye.json` };
}
