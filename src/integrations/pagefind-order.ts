/**
 * Pagefind keeps its filters in a hash table with a seed of its own for every run, and writes them in
 * that order: two builds of the same pages differ. Here the order is made alphabetical and the files
 * are named after what they then hold.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** What Pagefind puts before the CBOR in every file that it has packed. */
const SIGNATURE = Buffer.from('pagefind_dcd');

interface Item {
  /** Where the item's head begins, where its contents begin, where the item ends; in octets. */
  readonly start: number;
  readonly inside: number;
  readonly end: number;
  /** Items of an array; none for anything else. */
  readonly children: readonly Item[];
}

/** Reads one CBOR item (RFC 8949) of the kinds that Pagefind writes: numbers, texts, arrays, simple values. */
function readItem(bytes: Buffer, start: number): Item {
  const head = bytes.readUInt8(start);
  const [kind, short] = [head >> 5, head & 31];
  const wide = { 24: 1, 25: 2, 26: 4 }[short] ?? 0;
  if (short > 26) throw new Error(`Pagefind пишет указатель по-новому: октет ${head} на месте ${start}.`);
  const inside = start + 1 + wide;
  const size = wide === 0 ? short : bytes.readUIntBE(start + 1, wide);
  if (kind === 2 || kind === 3) return { start, inside, end: inside + size, children: [] };
  if (kind !== 4) return { start, inside, end: inside, children: [] };
  const children: Item[] = [];
  let end = inside;
  for (let index = 0; index < size; index += 1) {
    const child = readItem(bytes, end);
    children.push(child);
    end = child.end;
  }
  return { start, inside, end, children };
}

/** Puts the pairs of a list into the order of their first texts; the list keeps its place and length. */
function sortPairs(bytes: Buffer, list: Item): void {
  const pairs = list.children.map(({ start, end, children: [name] }) => ({
    name: name === undefined ? '' : bytes.toString('utf8', name.inside, name.end),
    octets: Buffer.from(bytes.subarray(start, end)),
  }));
  pairs.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  Buffer.concat(pairs.map(({ octets }) => octets)).copy(bytes, list.inside);
}

function itemAt(list: Item, index: number): Item {
  const item = list.children[index];
  if (item === undefined) throw new Error('Pagefind пишет указатель по-новому: нет ожидаемого списка.');
  return item;
}

async function unpack(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file)).subarray(SIGNATURE.length);
}

/** Rewrites a packed file and names it after its contents: `ru_` and as many hex digits as its name had. */
async function repack(folder: string, name: string, bytes: Buffer): Promise<{ was: string; now: string }> {
  const was = /([a-z]+_)([0-9a-f]+)\.pf_\w+$/.exec(name);
  const [, prefix = '', digits = ''] = was ?? [];
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, digits.length);
  await writeFile(join(folder, name), gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 }));
  await rename(join(folder, name), join(folder, name.replace(prefix + digits, prefix + hash)));
  return { was: prefix + digits, now: prefix + hash };
}

async function namesIn(folder: string, end: string): Promise<string[]> {
  // A site without filters has no such folder.
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(end));
}

/**
 * Makes a written index the same for the same pages.
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
    const bytes = await unpack(join(folder, name));
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
