import type { FinderRow } from '../domain/query/finder.ts';
import type { SchoolData } from '../schemas/school-data.ts';

/** What the kit asks of the portal: static files of this host, and nothing else. */
export interface Schools {
  rows(): Promise<readonly FinderRow[]>;
  /** @throws Error when the school's data cannot be had: no network and no saved copy, or no such school */
  data(id: string): Promise<SchoolData>;
}

async function json(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** @param list address of the list of schools @param school address of a school's data, `*` for its name */
export function schoolsAt(list: string, school: string): Schools {
  let rows: Promise<readonly FinderRow[]> | undefined;
  const known = new Map<string, Promise<SchoolData>>();
  return {
    rows() {
      rows ??= (json(list) as Promise<readonly FinderRow[]>).catch((error: unknown) => {
        rows = undefined;
        throw error;
      });
      return rows;
    },
    data(id) {
      const data = known.get(id) ?? (json(school.replace('*', id)) as Promise<SchoolData>);
      known.set(id, data);
      data.catch(() => known.delete(id));
      return data;
    },
  };
}
