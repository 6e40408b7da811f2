/**
 * Pagefind keeps its filters in a hash table with a seed of its own for every run, and writes them in
 * that order: two builds of the same pages differ. Here the order is made alphabetical and the files
 * are named after what they then hold.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Item, itemAt, octetsOf, readItem, textOf, writeArray } from './cbor.ts';
import { chunkEntry, cutWords, wordsIn } from './pagefind-chunks.ts';

/** What Pagefind puts before the CBOR in every file that it has packed. */
const SIGNATURE = Buffer.from('pagefind_dcd');

/** Puts the pairs of a list into the order of their first texts; the list keeps its place and length. */
function sortPairs(bytes: Buffer, list: Item): void {
  const pairs = list.children.map(({ start, end, children: [name] }) => ({
    name: name === undefined ? '' : textOf(bytes, name),
    octets: Buffer.from(bytes.subarray(start, end)),
  }));
  pairs.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  Buffer.concat(pairs.map(({ octets }) => octets)).copy(bytes, list.inside);
}

async function unpack(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file)).subarray(SIGNATURE.length);
}

const pack = (bytes: Buffer): Buffer => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

/** As many hex digits of what a file holds as its name has. */
const nameOf = (bytes: Buffer, digits: number): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, digits);

/** Rewrites a packed file and names it after its contents: `ru_` and as many hex digits as its name had. */
async function repack(folder: string, name: string, bytes: Buffer): Promise<{ was: string; now: string }> {
  const was = /([a-z]+_)([0-9a-f]+)\.pf_\w+$/.exec(name);
  const [, prefix = '', digits = ''] = was ?? [];
  const hash = nameOf(bytes, digits.length);
  await writeFile(join(folder, name), pack(bytes));
  await rename(join(folder, name), join(folder, name.replace(prefix + digits, prefix + hash)));
  return { was: prefix + digits, now: prefix + hash };
}

/**
 * Cuts the files of the index small.
 * @param meta the unpacked list of all that the index has; its third item is the list of files
 * @returns the same with the new list
 */
async function cutIndex(folder: string, meta: Buffer): Promise<Buffer> {
  const parts = readItem(meta, 0);
  const names = itemAt(parts, 2).children.map((entry) => textOf(meta, itemAt(entry, 2)));
  const texts = await Promise.all(names.map((name) => unpack(join(folder, `${name}.pf_index`))));
  const chunks = cutWords(texts.flatMap(wordsIn));
  await Promise.all(names.map((name) => rm(join(folder, `${name}.pf_index`))));
  const entries = chunks.map(async (chunk) => {
    const name = `ru_${nameOf(chunk.octets, 8)}`;
    await writeFile(join(folder, `${name}.pf_index`), pack(chunk.octets));
    return chunkEntry(chunk, name);
  });
  const items = parts.children.map((item) => octetsOf(meta, item));
  items[2] = writeArray(await Promise.all(entries));
  return writeArray(items);
}

async function namesIn(folder: string, end: string): Promise<string[]> {
  // A site without filters has no such folder.
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(end));
}

/**
 * Makes a written index the same for the same pages, in files small enough for phones.
 * @param folder the folder `pagefind/` of a built site
 * @throws Error when the index is not written as in Pagefind 1.5
 */
export async function orderIndex(folder: string): Promise<void> {
  const renamed: { was: string; now: string }[] = [];
  const filters = join(folder, 'filter');
  for (const name of await namesIn(filters, '.pf_filter')) {
    const bytes = await unpack(join(filters, name));
    sortPairs(bytes, itemAt(readItem(bytes, 0), 1));
    renamed.push(await repack(filters, name, bytes));
  }
  for (const name of await namesIn(folder, '.pf_meta')) {
    const bytes = await cutIndex(join(folder, 'index'), await unpack(join(folder, name)));
    for (const { was, now } of renamed) {
      const place = bytes.indexOf(was);
      if (place !== -1) bytes.write(now, place);
    }
    // Version, pages, chunks of the index, filters, orders, fields.
    sortPairs(bytes, itemAt(readItem(bytes, 0), 3));
    const { was, now } = await repack(folder, name, bytes);
    const entry = join(folder, 'pagefind-entry.json');
    await writeFile(entry, (await readFile(entry, 'utf8')).replaceAll(was, now));
  }
}
