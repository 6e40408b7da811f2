import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { merged } from '../domain/observer/merge.ts';
import { readRecord } from '../domain/observer/read.ts';
import type { Observation } from '../schemas/observation.ts';

/** What the store holds when it is opened. */
export interface Stored {
  readonly records: readonly Observation[];
  /** Damaged records that were put aside just now. */
  readonly setAside: number;
  /** Records of a newer version of the site: left alone. */
  readonly newer: number;
}

export interface Store {
  /** False when the browser keeps nothing: private mode, storage switched off. */
  readonly lasting: boolean;
  all(): Promise<Stored>;
  read(id: string): Promise<Observation | undefined>;
  /**
   * Writes a record, merged with what another tab has written meanwhile, and returns the result.
   * @throws DOMException `QuotaExceededError` when the device is full; what was stored before stays
   */
  save(record: Observation): Promise<Observation>;
  remove(id: string): Promise<void>;
}

interface Schema extends DBSchema {
  observations: { key: string; value: unknown };
  aside: { key: number; value: { readonly stored: unknown; readonly at: string } };
}

/**
 * Versions of the database. 1, the trial of the kit: observations alone, in records of version 0.
 * 2: a place for damaged records. Records themselves are brought to the present form when they are read.
 */
const DB_VERSION = 2;

/** One origin may hold two portals under different bases: each has its own database. */
export function storeName(base: string): string {
  return `vpr-otkryto:${base}`;
}

/** Opens the observations of this device; where the browser keeps nothing, they live as long as the page, and its journal. */
export async function openStore(name: string): Promise<Store> {
  try {
    return lasting(await open(name));
  } catch {
    return passing();
  }
}

function open(name: string): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, DB_VERSION, {
    upgrade(db, before) {
      if (before < 1) db.createObjectStore('observations', { keyPath: 'id' });
      if (before < 2) db.createObjectStore('aside', { autoIncrement: true });
    },
    // A tab with a newer version of the site waits for this one to let go.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
    },
  });
}

let askedToKeep: Promise<boolean> | undefined;

function lasting(db: IDBPDatabase<Schema>): Store {
  return {
    lasting: true,
    async all() {
      const read = (await db.getAll('observations')).map((stored) => ({ stored, result: readRecord(stored) }));
      const broken = read.filter(({ result }) => !result.ok && !result.newer);
      // On a full device there is no room to put them aside: they stay where they are, and are told of all the same.
      await Promise.all(broken.map(({ stored }) => putAside(db, stored))).catch(() => undefined);
      return {
        records: read.flatMap(({ result }) => (result.ok ? [result.record] : [])),
        setAside: broken.length,
        newer: read.filter(({ result }) => !result.ok && result.newer).length,
      };
    },
    async read(id) {
      const read = readRecord(await db.get('observations', id));
      return read.ok ? read.record : undefined;
    },
    async save(record) {
      // Where the browser allows, it is asked once not to clean up what is written here.
      askedToKeep ??= navigator.storage?.persist?.().catch(() => false);
      const transaction = db.transaction('observations', 'readwrite', { durability: 'strict' });
      const read = readRecord(await transaction.store.get(record.id));
      const next = read.ok ? merged(read.record, record) : record;
      await Promise.all([transaction.store.put(next), transaction.done]);
      return next;
    },
    async remove(id) {
      await db.delete('observations', id);
    },
  };
}

async function putAside(db: IDBPDatabase<Schema>, stored: unknown): Promise<void> {
  const transaction = db.transaction(['observations', 'aside'], 'readwrite');
  await transaction.objectStore('aside').add({ stored, at: new Date().toISOString() });
  await transaction.objectStore('observations').delete((stored as { id: string }).id);
  await transaction.done;
}

function passing(): Store {
  const records = new Map<string, Observation>();
  return {
    lasting: false,
    all: async () => ({ records: [...records.values()], setAside: 0, newer: 0 }),
    read: async (id) => records.get(id),
    async save(record) {
      records.set(record.id, record);
      return record;
    },
    async remove(id) {
      records.delete(id);
    },
  };
}
