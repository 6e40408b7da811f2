import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { readContentFile } from '../markdown/front-matter.ts';
import { renderMarkdown } from '../markdown/render.ts';
import { href, routes } from '../routes.ts';
import { type CollectionName, type CollectionSpec, collections } from '../schemas/collections.ts';
import { site } from '../site.ts';

/** `schools/primer/licey-21/index.md` → `schools/primer/licey-21/index` */
function entryId(path: string): string {
  return path
    .split(sep)
    .join('/')
    .replace(/\.mdx?$/, '');
}

async function loadFile(path: string, spec: CollectionSpec, context: LoaderContext): Promise<string> {
  const { store, parseData, generateDigest, config } = context;
  const filePath = join(site.contentDir, path);
  const id = entryId(path);
  const text = readFileSync(filePath, 'utf8');
  const file = readContentFile(text);
  const data = await parseData({ id, data: file.yaml.toJS({ maxAliasCount: 0 }) as Record<string, unknown>, filePath });
  const entry = {
    id,
    data,
    body: file.body,
    filePath: relative(new URL(config.root).pathname, filePath).split(sep).join('/'),
    digest: generateDigest(text),
  };
  if (path.endsWith('.mdx')) {
    store.set({ ...entry, deferredRender: true });
  } else {
    const { html, headings } = renderMarkdown(file.body, {
      kind: spec.verbatim ? 'act' : 'text',
      base: site.base,
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
      const paths = (await Array.fromAsync(glob(spec.pattern, { cwd: site.contentDir }))).sort();
      for (const path of paths) {
        try {
          stale.delete(await loadFile(path, spec, context));
        } catch (error) {
          // A build never gets here: the gate has refused the file. Live editing goes on without it.
          if (!context.watcher) throw error;
          context.logger.error(complaint(path, error));
        }
      }
      for (const id of stale) context.store.delete(id);
      watch(spec, context);
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

/** Live editing: a saved file shows at once; a broken one is logged and its last good state stays. */
function watch(spec: CollectionSpec, context: LoaderContext): void {
  const { watcher, store, logger } = context;
  if (!watcher) return;
  watcher.add(site.contentDir);
  const pathOf = (file: string): string | undefined => {
    const path = relative(site.contentDir, file);
    return matches(spec.pattern, path.split(sep).join('/')) ? path : undefined;
  };
  const reload = async (file: string): Promise<void> => {
    const path = pathOf(file);
    if (path === undefined) return;
    try {
      await loadFile(path, spec, context);
    } catch (error) {
      logger.error(complaint(path, error));
    }
  };
  watcher.on('change', reload);
  watcher.on('add', reload);
  watcher.on('unlink', (file) => {
    const path = pathOf(file);
    if (path !== undefined) store.delete(entryId(path));
  });
}

function complaint(path: string, error: unknown): string {
  return `${path}: ${error instanceof Error ? error.message : String(error)}`;
}

function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]+');
  return new RegExp(`^${source}$`).test(path);
}
