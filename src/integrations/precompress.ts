import { readFile, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/** Below this many octets the headers outweigh what compression saves. */
const SMALLEST = 1024;

/**
 * Pages and data are many and change often; styles and scripts are few and are fetched with every page.
 * Calendars are left as they are: a dozen a school, of one or two packets, fetched by programs at night;
 * with them two thirds of the files of a big portal would be copies of calendars.
 */
const BROTLI_QUALITY: Readonly<Record<string, number>> = {
  '.html': 9,
  '.xml': 9,
  '.json': 9,
  '.csv': 9,
  '.txt': 9,
  '.css': 11,
  '.js': 11,
  '.svg': 11,
  '.webmanifest': 11,
};

/**
 * A window of 64 KB, the base-2 logarithm. Above it brotli takes 33 MB for its tables, whatever the text:
 * for a page of 20 KB that is twelve times slower and saves nothing.
 */
const SMALL_WINDOW = 16;

/** A page that comes out longer, in octets, is worth more work: the best quality takes 9 % off. */
const HEAVY = 8.75 * 1024;
const HEAVY_QUALITY = 11;
/** Above this many octets the best quality takes seconds a file: a region's open data are fetched by programs. */
const LARGEST_FOR_BEST = 256 * 1024;

/** Texts of a school's files: one editor asks for them once a week, and packing them for 5,000 schools takes minutes. */
const SELDOM_READ = /[\\/]fayly\.json$/;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

async function compress(file: string): Promise<void> {
  const quality = BROTLI_QUALITY[extname(file)];
  if (quality === undefined || SELDOM_READ.test(file)) return;
  const text = await readFile(file);
  if (text.byteLength < SMALLEST) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
    ...(text.byteLength <= 2 ** SMALL_WINDOW && { [constants.BROTLI_PARAM_LGWIN]: SMALL_WINDOW }),
  };
  const [quick, gz] = await Promise.all([brotli(text, { params }), gzipped(text, { level: 9 })]);
  const heavy = quality < HEAVY_QUALITY && quick.byteLength > HEAVY && text.byteLength <= LARGEST_FOR_BEST;
  const br = heavy
    ? await brotli(text, { params: { ...params, [constants.BROTLI_PARAM_QUALITY]: HEAVY_QUALITY } })
    : quick;
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

/**
 * Writes `.br` and `.gz` beside every text file of a folder that is worth it.
 * Files that Pagefind has compressed itself have extensions of their own and are left alone.
 */
export async function precompressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // zlib works in libuv's threads, which are as many as it is given work; twice the cores keeps the disk busy too.
  const queue = files.values();
  const worker = async (): Promise<void> => {
    for (const file of queue) await compress(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
}

/** Precompresses the built site; stands after every integration that writes into it. */
export function precompress(): AstroIntegration {
  return {
    name: 'precompress',
    hooks: { 'astro:build:done': ({ dir }) => precompressFolder(fileURLToPath(dir)) },
  };
}
