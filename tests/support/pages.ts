import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Token, openTags, tokenize } from './html.ts';
import { type BuildName, baseOf, buildDir } from './builds.ts';

export interface Page {
  /** Path below the site's folder, with `/`: `shkoly/index.html`. */
  readonly file: string;
  /** Path of its address below the portal's root: `/shkoly/`. */
  readonly path: string;
  readonly html: string;
  readonly tokens: readonly Token[];
  /** A page of `content/redirects.md`: it only leads on, Astro writes it. */
  readonly redirect: boolean;
}

export interface Built {
  readonly dir: string;
  readonly base: string;
  /** Every file, with `/`, sorted. */
  readonly files: ReadonlySet<string>;
  /** Every HTML file, sorted. */
  readonly pages: readonly Page[];
}

/** `shkoly/index.html` → `/shkoly/`, `404.html` → `/404.html` */
export function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** Reads a page from its text; `file` is its place below the site's folder. */
export function readPage(file: string, html: string): Page {
  const tokens = tokenize(html);
  const redirect = openTags(tokens, 'meta').some(
    (tag) => tag.attributes.get('http-equiv')?.toLowerCase() === 'refresh',
  );
  return { file, path: pathOf(file), html, tokens, redirect };
}

/** Reads one of the test builds. @throws Error when it has no page at all. */
export function readBuilt(name: BuildName): Built {
  return readSite(buildDir(name), baseOf(name));
}

/** Reads a whole built site. @throws Error when it has no page at all. */
export function readSite(dir: string, base = '/'): Built {
  const entries = globSync('**/*', { cwd: dir, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(dir.length + 1)
      .replaceAll('\\', '/'),
  );
  const files = names.toSorted();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => readPage(file, readFileSync(join(dir, file), 'utf8')));
  if (pages.length === 0) throw new Error(`В ${dir} нет ни одной страницы: соберите сайты (npm test -- --only build).`);
  return { dir, base, files: new Set(files), pages };
}
