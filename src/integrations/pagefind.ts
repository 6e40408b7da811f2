import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { packVocabulary, vocabularyOf } from '../domain/query/vocabulary.ts';
import { searchFiles } from '../routes.ts';
import { bundleTexts, type IndexedPage, writeBundle } from './pagefind-bundle.ts';

const recordSchema = z.object({ url: z.string(), content: z.string() });

/** Pages of schools are not read: what search knows of a school is its record. */
const SCHOOL_PAGE = /^shkoly\/[^/]+\//;

/** Pages marked `data-pagefind-body`, in the order of their paths. */
async function markedPages(folder: string): Promise<readonly IndexedPage[]> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html') && !SCHOOL_PAGE.test(name))
    .sort();
  const pages: IndexedPage[] = [];
  for (const name of names) {
    const content = await readFile(join(folder, name), 'utf8');
    if (/<[^>]+\sdata-pagefind-body[\s=>]/.test(content))
      pages.push({ url: `/${name.replace(/(^|\/)index\.html$/, '$1')}`, content });
  }
  return pages;
}

/** Schools that have a page: each must have a record. */
async function countSchools(folder: string): Promise<number> {
  const names = await readdir(join(folder, 'shkoly')).catch(() => []);
  return names.filter((name) => existsSync(join(folder, 'shkoly', name, 'dannye.json'))).length;
}

/** Records that the catalog has left beside the pages for search alone. */
async function schoolRecords(folder: string): Promise<readonly IndexedPage[]> {
  const file = join(folder, searchFiles.records);
  if (!existsSync(file)) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  await rm(file);
  return lines.map((line) => recordSchema.parse(JSON.parse(line)));
}

/** The words of a school's record, the hidden ones in its attributes included. */
function recordText({ content }: IndexedPage): string {
  return content.replace(/<[^>]*\sx="([^"]*)"[^>]*>/g, ' $1 ').replace(/<[^>]*>|&\w+;/g, ' ');
}

/** Writes the words of a bundle's pages, by which a query is understood before the index is asked. */
async function writeVocabulary(bundle: string, texts: readonly string[]): Promise<void> {
  const vocabulary = packVocabulary(vocabularyOf(texts));
  await writeFile(join(bundle, searchFiles.words), JSON.stringify(vocabulary));
}

/** The engine's entry of the schools' bundle, made to take the engine itself from the main bundle. */
async function shareEngine(bundle: string): Promise<void> {
  const file = join(bundle, 'pagefind-entry.json');
  const entry = await readFile(file, 'utf8');
  // The engine's address is `<bundle>wasm.<this>.pagefind`: a second copy would be another 70 KB over the wire.
  await writeFile(file, entry.replaceAll('"wasm":"ru"', '"wasm":"ru/../../pagefind/wasm.ru"'));
}

export interface Indexed {
  readonly pages: number;
  readonly schools: number;
}

/**
 * Builds the two search bundles of a built site: `pagefind/` of all pages marked for search, `pagefind-schools/` of
 * one record a school, opened when a query is about schools; and beside each the list of its words.
 * @throws Error when Pagefind fails or leaves out a page: such a page could never be found.
 */
export async function indexFolder(folder: string): Promise<Indexed> {
  const pagefind = await import('pagefind');
  try {
    const [pages, records] = [await markedPages(folder), await schoolRecords(folder)];
    const [main, schools] = [join(folder, searchFiles.main), join(folder, searchFiles.schools)];
    await writeBundle(pagefind, pages, main, pages.length);
    await writeVocabulary(main, await bundleTexts(main));
    await writeBundle(pagefind, records, schools, await countSchools(folder));
    // Reading thousands of records back would take as long as indexing a part of them.
    await writeVocabulary(schools, records.map(recordText));
    await shareEngine(schools);
    return { pages: pages.length, schools: records.length };
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
        const { pages, schools } = await indexFolder(fileURLToPath(dir));
        logger.info(`в поиске страниц: ${pages}, школ: ${schools}`);
      },
    },
  };
}
