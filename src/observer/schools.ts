import type { FinderRow } from '../domain/query/finder.ts';
import type { SchoolData } from '../schemas/school-data.ts';

import { SAVED } from './worker/kept.ts';

/** A school's data; of a copy on the device also the moment at which it was kept, in UTC. */
export type SchoolCopy = SchoolData & { readonly saved?: string | undefined };

/** What the kit asks of the portal: static files of this host, and nothing else. */
export interface Schools {
  /** @throws Error as `data` does */
  rows(): Promise<readonly FinderRow[]>;
  /** @throws Error when the school's data cannot be had: no network or a silent one and no saved copy, or no such school */
  data(id: string): Promise<SchoolCopy>;
}

/** How long a silent network is waited for; the worker, where it has a copy, waits less. Milliseconds. */
const PATIENCE = 5000;

async function json(address: string): Promise<{ readonly body: unknown; readonly saved: string | undefined }> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
  try {
    const answer = await fetch(address, { signal: abort.signal });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return { body: await answer.json(), saved: answer.headers.get(SAVED) ?? undefined };
  } finally {
    clearTimeout(timer);
  }
}

/** @param list address of the list of schools @param school address of a school's data, `*` for its name */
export function schoolsAt(list: string, school: string): Schools {
  let rows: Promise<readonly FinderRow[]> | undefined;
  const known = new Map<string, Promise<SchoolCopy>>();
  const load = async (id: string): Promise<SchoolCopy> => {
    const { body, saved } = await json(school.replace('*', id));
    // The network may be back when it is asked for again.
    if (saved !== undefined) known.delete(id);
    return { ...(body as SchoolData), saved };
  };
  return {
    rows() {
      rows ??= json(list).then(
        ({ body }) => body as readonly FinderRow[],
        (error: unknown) => {
          rows = undefined;
          throw error;
        },
      );
      return rows;
    },
    data(id) {
      const data = known.get(id) ?? load(id);
      known.set(id, data);
      data.catch(() => known.delete(id));
      return data;
    },
  };
}
