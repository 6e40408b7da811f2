import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFile } from '../markdown/front-matter.ts';
import { redirectsSchema } from '../schemas/rules.ts';
import { href } from '../routes.ts';
import type { Site } from '../site.ts';

/** Old addresses of `content/redirects.md`, for Astro: each becomes a page that leads on, even without JavaScript. */
export function readRedirects(site: Site): Record<string, string> {
  const file = join(site.contentDir, 'redirects.md');
  if (!existsSync(file)) return {};
  const parsed = redirectsSchema.safeParse(readContentFile(readFileSync(file, 'utf8')).yaml.toJS());
  // A broken file is reported by the gate, which runs before the build.
  if (!parsed.success) return {};
  return Object.fromEntries(parsed.data.redirects.map(({ from, to }) => [from, href(site.base, to)]));
}
