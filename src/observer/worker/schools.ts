import { hashedNames, namesOthers } from './hashed-names.ts';
import { type KeptSchool, overLimit } from './oldest.ts';
import { alone, kept } from './scope.ts';
import { fetchWhole, find, findAnywhere, isWhole, names, savedOf, stamped } from './store.ts';
import { schoolPaths } from './strategy.ts';

/** Names of the files in `_astro/` that a text needs, with all that they need themselves. */
async function* filesOf(text: string, read: (path: string) => Promise<Response | undefined>): AsyncGenerator<string> {
  const seen = new Set<string>();
  const queue = hashedNames(text);
  for (const name of queue) {
    if (seen.has(name)) continue;
    seen.add(name);
    const path = `${kept.base}_astro/${name}`;
    const answer = await read(path);
    if (answer === undefined) continue;
    yield path;
    if (namesOthers(name)) queue.push(...hashedNames(await answer.text()));
  }
}

async function keepFiles(html: string): Promise<void> {
  const cache = await caches.open(names.schoolFiles);
  const read = async (path: string): Promise<Response | undefined> => {
    const here = await find(cache, path);
    if (here !== undefined) return here;
    const known = await findAnywhere(path);
    const answer = known ?? (await fetch(path));
    // A word of a script may look like a file's name; of a real file that is missing, its page will speak.
    // Where a redirect led, there is another file: under this name it would stay for ever.
    if (known === undefined && !isWhole(answer)) return undefined;
    const copy = await stamped(answer);
    await cache.put(path, copy.clone());
    return copy;
  };
  for await (const path of filesOf(html, read)) void path;
}

async function keptSchools(cache: Cache): Promise<KeptSchool[]> {
  const list: KeptSchool[] = [];
  for (const request of await cache.keys()) {
    const school = new URL(request.url).pathname.slice(`${kept.base}shkoly/`.length).replace(/\/$/, '');
    if (school.includes('/')) continue;
    const copy = await find(cache, schoolPaths(kept.base, school).page);
    list.push({ school, saved: copy === undefined ? '' : savedOf(copy) });
  }
  return list;
}

async function forget(cache: Cache, school: string): Promise<void> {
  const { page, data } = schoolPaths(kept.base, school);
  await Promise.all([cache.delete(page), cache.delete(data)]);
}

export interface Fresh {
  readonly page?: Response;
  readonly data?: Response;
}

/**
 * Keeps a school's page with its data and all files that it needs; the oldest schools over the limit go.
 * @param fresh answers that have just come; what is not among them is asked for
 * @throws Error when something cannot be had or kept; the school's former copy then stays
 */
export async function keepSchool(school: string, fresh: Fresh): Promise<void> {
  const paths = schoolPaths(kept.base, school);
  const [page, data] = [
    await stamped(fresh.page ?? (await fetchWhole(paths.page))),
    await stamped(fresh.data ?? (await fetchWhole(paths.data))),
  ];
  const html = await page.clone().text();
  await alone(names.schools, async () => {
    await keepFiles(html);
    const cache = await caches.open(names.schools);
    await cache.put(paths.data, data);
    await cache.put(paths.page, page);
    for (const old of overLimit(await keptSchools(cache))) await forget(cache, old);
  });
}

/** Files that no kept page needs go; by then no window works with them. */
export function dropUnusedFiles(): Promise<void> {
  return alone(names.schools, async () => {
    const [schools, files] = [await caches.open(names.schools), await caches.open(names.schoolFiles)];
    const used = new Set<string>();
    for (const { school } of await keptSchools(schools)) {
      const page = await find(schools, schoolPaths(kept.base, school).page);
      const html = (await page?.text()) ?? '';
      for await (const path of filesOf(html, (file) => find(files, file))) used.add(path);
    }
    const unused = (await files.keys()).filter((request) => !used.has(new URL(request.url).pathname));
    await Promise.all(unused.map((request) => files.delete(request)));
  });
}

/** The schools on the device, newest first, by the names in their data. */
export async function schoolLinks(): Promise<{ readonly href: string; readonly words: string }[]> {
  const cache = await caches.open(names.schools);
  const list = (await keptSchools(cache)).sort((a, b) => (a.saved > b.saved ? -1 : Number(a.saved < b.saved)));
  return Promise.all(
    list.map(async ({ school }) => {
      const paths = schoolPaths(kept.base, school);
      const data = (await (await find(cache, paths.data))?.json()) as { readonly name?: string } | undefined;
      return { href: paths.page, words: data?.name ?? school };
    }),
  );
}
