import { readRecord } from '../domain/observer/read.ts';
import type { Observation } from '../schemas/observation.ts';

/** What was tapped and is not in the database yet: a page that is left at once has no time to wait for the disk. */
export interface Journal {
  /** Takes over what pages left behind unwritten. */
  recover(): readonly Observation[];
  put(record: Observation): void;
  drop(id: string): void;
  /** All is in the database. */
  clear(): void;
  /** Whether what was put in outlives the page. */
  holds(): boolean;
}

/**
 * A journal in `localStorage`, which is written before the next line runs. Every page has its own entry: two tabs
 * never write over each other. Where the browser keeps nothing or has no room the database stands alone; where there is
 * no database, the journal stands alone and is not cleared: the next page takes everything over.
 */
export function openJournal(name: string): Journal {
  const [prefix, records] = [`${name}/`, new Map<string, Observation>()];
  const own = prefix + Math.random();
  const attempt = <T>(storage: () => T): T | undefined => {
    try {
      return storage();
    } catch {
      return undefined;
    }
  };
  let held = true;
  const write = (): void => {
    held =
      attempt(() => {
        if (records.size === 0) localStorage.removeItem(own);
        else localStorage.setItem(own, JSON.stringify([...records.values()]));
        return true;
      }) ?? records.size === 0;
  };
  return {
    recover: () =>
      (attempt(() => Object.keys(localStorage)) ?? [])
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => {
          const read = attempt(() => (JSON.parse(localStorage.getItem(key) ?? '') as unknown[]).map(readRecord)) ?? [];
          // An entry of a newer version of the site is left to it.
          if (read.some((result) => !result.ok && result.newer)) return [];
          attempt(() => localStorage.removeItem(key));
          return read.flatMap((result) => (result.ok ? [result.record] : []));
        }),
    put(record) {
      records.set(record.id, record);
      write();
    },
    drop(id) {
      records.delete(id);
      write();
    },
    clear() {
      records.clear();
      write();
    },
    holds: () => held,
  };
}
