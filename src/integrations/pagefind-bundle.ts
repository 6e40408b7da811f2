import { readFile, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { PagefindIndex } from 'pagefind';
import { z } from 'zod';
import { orderIndex } from './pagefind-order.ts';

/** A page as Pagefind is given it: where it is, below the portal's root, and its HTML. */
export interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

/**
 * What Pagefind writes and the portal does not use: ready-made widgets, a worker (the engine is quick enough without,
 * and a worker is one more request before the first answer), the engine for languages it does not know.
 */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b|wasm\.unknown)/;

/** A bundle beside the main one is opened by the main one's code, with the main one's engine. */
const OF_MAIN = /^(?:pagefind\.js|wasm\.)/;

const entrySchema = z.object({ languages: z.record(z.string(), z.object({ page_count: z.number() })) });
const fragmentSchema = z.object({ content: z.string(), meta: z.record(z.string(), z.string()) });

/** Pages sent to Pagefind before it is waited for. */
const BATCH = 64;

async function add(index: PagefindIndex, pages: Iterable<IndexedPage>): Promise<number> {
  let count = 0;
  let batch: Promise<{ readonly errors: readonly string[] }>[] = [];
  const settle = async (): Promise<void> => {
    const errors = (await Promise.all(batch)).flatMap((added) => added.errors);
    if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    batch = [];
  };
  for (const page of pages) {
    count += 1;
    batch.push(index.addHTMLFile({ url: page.url, content: page.content }));
    if (batch.length === BATCH) await settle();
  }
  await settle();
  return count;
}

/** Pages in the written index: Pagefind leaves out in silence what it finds nothing in. */
async function indexedPages(folder: string): Promise<number> {
  const entry: unknown = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
  return Object.values(entrySchema.parse(entry).languages).reduce((sum, language) => sum + language.page_count, 0);
}

/**
 * Writes one search bundle, the same octets for the same pages.
 * @param folder where it is written: `pagefind/` of a built site, or another one beside it
 * @param expected how many pages it must hold: one that is lost could never be found
 * @throws Error when Pagefind fails or the number of pages is another one
 */
export async function writeBundle(
  pagefind: typeof import('pagefind'),
  pages: Iterable<IndexedPage>,
  folder: string,
  expected: number,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'ru' });
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  await add(index, pages);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  await orderIndex(folder);
  const isMain = basename(folder) === 'pagefind';
  const names = (await readdir(folder)).filter((name) => UNUSED.test(name) || (!isMain && OF_MAIN.test(name)));
  await Promise.all(names.map((name) => rm(join(folder, name))));
  const indexed = await indexedPages(folder);
  if (indexed !== expected) {
    throw new Error(`Pagefind внёс в указатель ${basename(folder)} страниц: ${indexed}, а должно быть: ${expected}.`);
  }
}

const unzipped = promisify(gunzip);

/** The texts of a written bundle: what stands on each page and beside it for search, as Pagefind keeps them. */
export async function bundleTexts(folder: string): Promise<readonly string[]> {
  const fragments = join(folder, 'fragment');
  const names = (await readdir(fragments).catch(() => [])).filter((name) => name.endsWith('.pf_fragment')).sort();
  const texts: string[] = [];
  for (const name of names) {
    // Twelve octets stand before the JSON: `pagefind_dcd`.
    const json = (await unzipped(await readFile(join(fragments, name)))).subarray(12).toString();
    const { content, meta } = fragmentSchema.parse(JSON.parse(json));
    texts.push([content, ...Object.values(meta)].join(' '));
  }
  return texts;
}
