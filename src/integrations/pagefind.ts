import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { orderIndex } from './pagefind-order.ts';

/** What Pagefind writes for its ready-made widgets; the portal has its own search page. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\b/;

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });

async function searchablePages(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.html'));
  let count = 0;
  for (const file of files) {
    if (/<[^>]+\sdata-pagefind-body[\s=>]/.test(await readFile(join(file.parentPath, file.name), 'utf8'))) count += 1;
  }
  return count;
}

/** Pages in the written index; what `addDirectory` reports counts the pages it has skipped, too. */
async function indexedPages(outputPath: string): Promise<number> {
  const entry: unknown = JSON.parse(await readFile(join(outputPath, 'pagefind-entry.json'), 'utf8'));
  const { languages } = entrySchema.parse(entry);
  return Object.values(languages).reduce((sum, language) => sum + language.page_count, 0);
}

/**
 * Builds the search index of a built site into its folder `pagefind/`.
 * @returns how many pages it holds
 * @throws Error when Pagefind fails or leaves out a page marked `data-pagefind-body`: such a page could never be found.
 */
export async function indexFolder(folder: string): Promise<number> {
  const pagefind = await import('pagefind');
  try {
    const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ru' });
    if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: folder });
    if (added.errors.length > 0) throw new Error(`Pagefind: ${added.errors.join('; ')}`);
    const outputPath = join(folder, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
    await orderIndex(outputPath);
    const names = await readdir(outputPath);
    await Promise.all(names.filter((name) => UNUSED.test(name)).map((name) => rm(join(outputPath, name))));
    const [indexed, expected] = await Promise.all([indexedPages(outputPath), searchablePages(folder)]);
    if (indexed !== expected) {
      throw new Error(`Pagefind внёс в указатель страниц: ${indexed}, а для поиска помечено: ${expected}.`);
    }
    return indexed;
  } finally {
    await pagefind.close();
  }
}

/** Makes the built pages searchable; stands before `precompress`. */
export function pagefindIndex(): AstroIntegration {
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pages = await indexFolder(fileURLToPath(dir));
        logger.info(`страниц в поиске: ${pages}`);
      },
    },
  };
}
