import { kept, worker } from './scope.ts';
import { fetchWhole, find, findAnywhere, names, savedOf, stamped } from './store.ts';

/** Requests at a time: a phone's radio is slow to begin, not to go on. */
const AT_ONCE = 6;

async function keep(cache: Cache, path: string, eternal: boolean): Promise<void> {
  if ((await find(cache, path)) !== undefined) return;
  const known = eternal ? await findAnywhere(path) : undefined;
  await cache.put(path, await stamped(known ?? (await fetchWhole(path))));
}

/**
 * Keeps the whole kit of this version; what is here already is not asked for again.
 * @returns when its copy was made, a moment in UTC
 * @throws Error when a file cannot be had or kept
 */
export async function keepKit(): Promise<string> {
  const cache = await caches.open(names.kit);
  const queue = [
    ...kept.files.map((path) => [path, true] as const),
    ...kept.pages.map((path) => [path, false] as const),
  ];
  const rest = queue.values();
  const line = async (): Promise<void> => {
    for (const [path, eternal] of rest) await keep(cache, path, eternal);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, line));
  const copy = await find(cache, kept.fallback);
  return copy === undefined ? '' : savedOf(copy);
}

/** Kits of other versions go; by then no window works with them. */
export async function dropOldKits(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(names.kits) && name !== names.kit);
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** The kit's own worker keeps the kit; the one of the schools' pages keeps these. Both run this script. */
export function isKit(): boolean {
  return new URL(worker.registration.scope).pathname === `${kept.base}nablyudatelyam/`;
}
