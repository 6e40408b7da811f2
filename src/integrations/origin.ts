import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFile } from '../markdown/front-matter.ts';
import type { Site } from '../site.ts';

/**
 * The portal's origin: `PORTAL_SITE`, else `address` of `portal.md`. Undefined when neither names it;
 * a build for publication refuses that, because feeds and canonical links would say localhost.
 */
export function publicOrigin(site: Site): string | undefined {
  if (site.origin !== undefined) return site.origin;
  const file = join(site.contentDir, 'portal.md');
  if (!existsSync(file)) return undefined;
  try {
    const { yaml } = readContentFile(readFileSync(file, 'utf8'));
    const address: unknown = yaml.get('address');
    // Of a quote that is not closed YAML makes an address without its last letter.
    if (yaml.errors.length > 0 || typeof address !== 'string') return undefined;
    const { protocol, origin } = new URL(address);
    // Of any other address, «mailto:» for one, the origin is the word «null».
    return /^https?:$/.test(protocol) ? origin : undefined;
  } catch {
    // The gate tells what is wrong in portal.md, with its line.
    return undefined;
  }
}

/** The same for Astro's configuration, which live editing needs too. */
export function portalOrigin(site: Site): string {
  return publicOrigin(site) ?? `http://localhost:${site.port}`;
}
