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
  const parsed = redirectsSchema.safeParse(fieldsOf(readFileSync(file, 'utf8')));
  if (!parsed.success) return {};
  return Object.fromEntries(parsed.data.redirects.map(({ from, to }) => [from, href(site.base, to)]));
}

/**
 * The file's fields; undefined when it cannot be read. Astro's configuration is made before the gate runs:
 * an error thrown here would stand in for the gate's report and kill live editing.
 */
function fieldsOf(text: string): unknown {
  try {
    const { yaml } = readContentFile(text);
    return yaml.errors.length > 0 ? undefined : yaml.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}
