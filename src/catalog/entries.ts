import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';

/** Compares by code points: the same order on every machine and under every locale. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const russian = new Intl.Collator('ru', { numeric: true });
/** Compares names as a Russian reader expects: «Школа № 3» before «Школа № 21». */
export const byName = (a: string, b: string): number => russian.compare(a, b) || byText(a, b);

const cache = new Map<string, Promise<readonly unknown[]>>();

/** All entries of a collection, in the order of their ids: `getCollection` promises no order. */
export function entriesOf<Key extends CollectionKey>(collection: Key): Promise<readonly CollectionEntry<Key>[]> {
  const load = async (): Promise<readonly unknown[]> =>
    (await getCollection(collection)).sort((a, b) => byText(a.id, b.id));
  if (import.meta.env.DEV) return load() as Promise<readonly CollectionEntry<Key>[]>;
  if (!cache.has(collection)) cache.set(collection, load());
  return cache.get(collection) as Promise<readonly CollectionEntry<Key>[]>;
}

/** HTML of a Markdown body, rendered by the loader. */
export function htmlOf(entry: { rendered?: { html: string } | undefined }): string {
  return entry.rendered?.html ?? '';
}

/** The part of an id between slashes: `schools/primer/licey-21/index`, 1 → `primer`. */
export function segment(id: string, index: number): string {
  const part = id.split('/')[index];
  if (part === undefined) throw new Error(`Нет части ${index} в «${id}»`);
  return part;
}

/** Remembers a computation for the length of a build; in `npm run dev` content changes, so it is done anew. */
export function memo<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    if (import.meta.env.DEV) return compute();
    value ??= compute();
    return value;
  };
}
