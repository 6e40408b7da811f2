import type { FinderRow } from '../domain/query/finder.ts';
import type { EditorData, SchoolFiles } from '../schemas/editor-data.ts';

/** What the form asks of the portal: static files of this host, and nothing else. */
export interface Sources {
  schools(): Promise<readonly FinderRow[]>;
  portal(): Promise<EditorData>;
  school(id: string): Promise<SchoolFiles>;
}

async function json(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** Asks once; what did not come is asked for again the next time. */
function once<Value>(ask: () => Promise<unknown>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => {
    asked ??= (ask() as Promise<Value>).catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

/** @param addresses of the list of schools, of the portal's facts, of a school's texts with `*` for its name */
export function sourcesAt(addresses: { list: string; portal: string; school: string }): Sources {
  const schools = new Map<string, () => Promise<SchoolFiles>>();
  return {
    schools: once(() => json(addresses.list)),
    portal: once(() => json(addresses.portal)),
    school(id) {
      const ask = schools.get(id) ?? once<SchoolFiles>(() => json(addresses.school.replace('*', id)));
      schools.set(id, ask);
      return ask();
    },
  };
}
