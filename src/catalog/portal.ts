import { today } from '../domain/dates.ts';
import { href } from '../routes.ts';
import type { Portal } from '../schemas/portal.ts';
import { site } from '../site.ts';
import { entriesOf, memo } from './entries.ts';

export interface PortalView extends Portal {
  /** Day of the build in the portal's own time zone. */
  readonly builtOn: string;
  readonly base: string;
}

/** The portal's time zone decides which day a build belongs to; a portal is rarely built at midnight. */
const PORTAL_ZONE = 'Europe/Moscow';

/** Who publishes this portal, and when it was built. */
export const portal = memo(async (): Promise<PortalView> => {
  const [entry] = await entriesOf('portal');
  if (!entry) throw new Error('Нет файла content/portal.md');
  return Object.freeze({ ...entry.data, builtOn: today(site.now, PORTAL_ZONE), base: site.base });
});

/** The moment of the build. */
export const builtAt = site.now;

/** An address within the portal, with the base path in front. */
export function link(path: string): string {
  return href(site.base, path);
}
