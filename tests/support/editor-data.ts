import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/checks/entry.ts';
import { readPortal } from '../../src/checks/read.ts';
import type { EditorData, SchoolFiles } from '../../src/schemas/editor-data.ts';

/** What `/redaktoru/dannye.json` and `/shkoly/<school>/fayly.json` hold for a content folder, made without a build. */
export interface EditorSources {
  readonly data: EditorData;
  /** By the name of the school's folder. */
  readonly schools: ReadonlyMap<string, SchoolFiles>;
}

export function editorSources(content: string, now: Temporal.Instant): EditorSources {
  const { portal } = readPortal(content, now);
  const [own] = portal.entries.portal;
  if (!own) throw new Error('Нет portal.md');
  const data: EditorData = {
    version: 1,
    portal: own.data,
    territories: portal.entries.territories.map(({ id, data: territory }) => ({ id, data: territory })),
    rules: portal.entries.rules.map(({ data: rules }) => rules),
    documents: [...portal.documentIds],
    glossary: portal.entries.glossary.map(({ id, data: term }) => ({ id, data: term })),
  };
  const inSchools = portal.places.filter(({ school }) => school !== undefined);
  const schools = new Map<string, SchoolFiles>();
  for (const [school, places] of Map.groupBy(inSchools, (place) => place.school ?? '')) {
    const territory = places[0]?.territory ?? '';
    const home = `schools/${territory}/${school}/fayly/`;
    const entries = Object.values(portal.entries).flat() as readonly Entry[];
    schools.set(school, {
      version: 1,
      school,
      territory,
      files: entries
        .filter((entry) => entry.school === school)
        .map(({ path }) => ({ path, text: readFileSync(join(content, path), 'utf8') })),
      attachments: [...portal.attachments]
        .filter((path) => path.startsWith(home))
        .map((path) => path.slice(home.length)),
    });
  }
  return { data, schools };
}
