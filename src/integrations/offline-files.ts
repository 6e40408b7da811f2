import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashedNames, namesOthers } from '../observer/worker/hashed-names.ts';
import { routes } from '../routes.ts';

export interface KitFiles {
  /** Files below the site's folder, with `/`, sorted: pages and data. */
  readonly pages: readonly string[];
  /** Styles, scripts and fonts that these pages need, sorted. */
  readonly files: readonly string[];
}

/** The coordinator's handouts are printed beforehand; a copy of each day would only take room. */
const HANDOUTS = 'razdatka';

/** What the kit's pages ask for besides what they name with a hash. */
const EXTRA = ['favicon.svg', routes.schoolsData.slice(1)];

/** Everything that the observer's kit needs to work without network, read from the built site. */
export function kitFiles(dir: string): KitFiles {
  const folder = routes.observers.slice(1);
  const html = globSync(`${folder}**/index.html`, { cwd: dir }).map((file) => file.replaceAll('\\', '/'));
  const pages = html.filter((file) => file.split('/')[1] !== HANDOUTS);
  const files = new Set<string>();
  const queue = pages.flatMap((file) => hashedNames(readFileSync(join(dir, file), 'utf8')));
  for (const name of queue) {
    const file = `_astro/${name}`;
    if (files.has(file) || !existsSync(join(dir, file))) continue;
    files.add(file);
    if (namesOthers(name)) queue.push(...hashedNames(readFileSync(join(dir, file), 'utf8')));
  }
  const extra = EXTRA.filter((file) => existsSync(join(dir, file)));
  return { pages: [...pages, ...extra].sort(), files: [...files].sort() };
}

/**
 * A page without the day on which it was built: a portal that is built every night with nothing new
 * must not make every phone fetch the kit again.
 */
export function withoutBuildDay(html: string): string {
  const [, iso, words] = /Страница собрана\s+<time datetime="([\d-]+)">([^<]+)<\/time>/.exec(html) ?? [];
  return iso === undefined || words === undefined ? html : html.replaceAll(iso, '').replaceAll(words, '');
}

/** A hash of the kit's files and of the worker's code, 16 hexadecimal digits. */
export function kitVersion(dir: string, { pages, files }: KitFiles, code: string): string {
  const hash = createHash('sha256').update(code);
  for (const file of pages) {
    const text = readFileSync(join(dir, file), 'utf8');
    hash.update(`\n${file}\n`).update(file.endsWith('.html') ? withoutBuildDay(text) : text);
  }
  // These carry the hash of what is in them.
  hash.update(files.join('\n'));
  return hash.digest('hex').slice(0, 16);
}

/** The address of a file on the host: a folder's page is named by the folder. */
export function addressOfFile(base: string, file: string): string {
  return base + file.replace(/(^|\/)index\.html$/, '$1');
}
