import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContentFile } from '../markdown/front-matter.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { href, routes } from '../routes.ts';
import { type CollectionName, type CollectionSpec, collections } from '../schemas/collections.ts';
import { site } from '../site.ts';
import { isIgnored, listTree } from '../checks/tree.ts';
import { placeOf } from '../checks/place.ts';
import { readAbbreviations } from './glossary.ts';
import { passedOf } from './passed.ts';

/** The glossary does not explain itself by itself. */
const abbreviations = readAbbreviations(site);

/** `schools/primer/licey-21/index.md` → `schools/primer/licey-21/index` */
function entryId(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/\.mdx?$/, '');
}

interface Read {
  readonly path: string;
  readonly text: string;
  readonly body: string;
  readonly data: Record<string, unknown>;
}

/** Reads a file in live editing; in a build the gate has read them all. */
async function readFile(path: string, { parseData }: LoaderContext): Promise<Read> {
  const filePath = join(site.contentDir, path);
  const text = readFileSync(filePath, 'utf8');
  const { yaml, body } = readContentFile(text);
  const fields = yaml.toJS({ maxAliasCount: 0 }) as Record<string, unknown>;
  return { path, text, body, data: await parseData({ id: entryId(path), data: fields, filePath }) };
}

/** @returns the entry's id */
function keep({ path, text, body, data }: Read, spec: CollectionSpec, context: LoaderContext): string {
  const { store, generateDigest, config } = context;
  const id = entryId(path);
  const filePath = relative(new URL(config.root).pathname, join(site.contentDir, path)).split(sep).join('/');
  const entry = { id, data, body, filePath, digest: generateDigest(text) };
  if (path.endsWith('.mdx')) {
    store.set({ ...entry, deferredRender: true });
  } else {
    const { html, headings } = renderMarkdown(body, {
      kind: spec.verbatim ? 'act' : 'text',
      base: site.base,
      abbreviations: spec === collections.glossary ? [] : abbreviations,
      file: (name) => publishedFile(id, name),
    });
    store.set({
      ...entry,
      rendered: {
        html,
        metadata: { headings: headings.map(({ depth, id: slug, text: title }) => ({ depth, slug, text: title })) },
      },
    });
  }
  return id;
}

/**
 * Loads one kind of content file with the same reader that the gate uses: one parser, so that what
 * passed the gate is what is published. (Astro's own loader reads dates as instants.)
 */
export function contentLoader(name: CollectionName): Loader {
  const spec: CollectionSpec = collections[name];
  return {
    name: `portal-${name}`,
    load: async (context) => {
      const stale = new Set(context.store.keys());
      const passed = passedOf(site.contentDir);
      for (const entry of passed?.entries.get(name) ?? []) stale.delete(keep(entry, spec, context));
      const cards = name === 'schools' ? passed?.isolation?.cards : undefined;
      for (const [folder, data] of cards ?? []) {
        const id = `schools/${folder}/index`;
        stale.delete(id);
        context.store.set({ id, data, rendered: { html: CARD_LEFT_OUT } });
      }
      for (const path of passed ? [] : pathsOf(name)) {
        try {
          stale.delete(keep(await readFile(path, context), spec, context));
        } catch (error) {
          // Live editing goes on without the file.
          context.logger.error(complaint(path, error));
        }
      }
      for (const id of stale) context.store.delete(id);
      watch(name, spec, context);
    },
  };
}

/** What stands in place of a school's own words when its card has an error. */
const CARD_LEFT_OUT = '<p>Карточка школы обновляется: в файле ошибка.</p>';

/**
 * Files of a collection as the gate lists them: what it does not look at (hidden files, symbolic links,
 * folders with strange names) is not published either.
 */
function pathsOf(name: CollectionName): string[] {
  const { files } = listTree(site.contentDir);
  return files.filter((place) => place.collection === name).map((place) => place.path);
}

/** One entry with what the build leaves out; an empty collection would make Astro warn. */
export function leftOutLoader(): Loader {
  return {
    name: 'portal-left-out',
    load: ({ store }) => {
      const isolation = passedOf(site.contentDir)?.isolation;
      const data = { paths: [...(isolation?.leftOut ?? [])], cards: [...(isolation?.cards.keys() ?? [])] };
      store.clear();
      store.set({ id: 'paths', data });
      return Promise.resolve();
    },
  };
}

/** Where a file of a school's `fayly` folder is published, named as `fayly/plan.pdf` or from a folder beside it. */
function publishedFile(id: string, name: string): string | undefined {
  const [kind, , school] = id.split('/');
  const file = /^(?:\.\.?\/)?fayly\/([a-z0-9-]+\.(?:png|jpe?g|webp|avif|pdf))$/.exec(name)?.[1];
  return kind === 'schools' && school !== undefined && file !== undefined
    ? href(site.base, routes.schoolFile(school, file))
    : undefined;
}

/** A file is emptied before it is written, and of two events so close the watcher tells one. Milliseconds. */
const SETTLE = 40;

/** Live editing: a saved file shows at once; a broken one is logged and its last good state stays. */
function watch(name: CollectionName, spec: CollectionSpec, context: LoaderContext): void {
  const { watcher, store, logger } = context;
  if (!watcher) return;
  watcher.add(site.contentDir);
  const pathOf = (file: string): string | undefined => {
    const path = relative(site.contentDir, file).split(sep).join('/');
    return placeOf(path)?.collection === name && !isIgnored(path) ? path : undefined;
  };
  const reload = async (file: string): Promise<void> => {
    const path = pathOf(file);
    if (path === undefined) return;
    try {
      keep(await readFile(path, context), spec, context);
    } catch (error) {
      logger.error(complaint(path, error));
    }
  };
  const waiting = new Map<string, NodeJS.Timeout>();
  const saved = (file: string): void => {
    clearTimeout(waiting.get(file));
    waiting.set(
      file,
      setTimeout(() => void reload(file), SETTLE),
    );
  };
  watcher.on('change', saved);
  watcher.on('add', saved);
  watcher.on('unlink', (file) => {
    clearTimeout(waiting.get(file));
    const path = pathOf(file);
    if (path !== undefined) store.delete(entryId(path));
  });
}

function complaint(path: string, error: unknown): string {
  return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}
