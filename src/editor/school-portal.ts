import type { Entry } from '../checks/entry.ts';
import { type Place, placeOf } from '../checks/place.ts';
import { type EntriesByCollection, type Portal, portalOf } from '../checks/portal.ts';
import { readEntry } from '../checks/read-entry.ts';
import { type CollectionName, collections } from '../schemas/collections.ts';
import type { EditorData, SchoolFiles } from '../schemas/editor-data.ts';
import { browserBodyTree } from './body-tree.ts';

/** Files of the portal that are known by their fields alone: nothing is said about their letters. */
function known<Name extends CollectionName>(path: string, data: Entry<Name>['data']): Entry {
  const place = placeOf(path);
  if (!place) throw new Error(`Портал не знает такого файла: ${path}`);
  return { ...place, data, text: '---\n---\n', body: '', bodyLine: 3 } as Entry;
}

/** What the whole portal brings to the check of one school's file. */
export function portalEntries({ portal, territories, rules, glossary }: EditorData): readonly Entry[] {
  return [
    known('portal.md', portal),
    ...territories.map(({ id, data }) => known(`territories/${id}.md`, data)),
    ...rules.map((data) => known(`rules/${data.schoolYear}.md`, data)),
    ...glossary.map(({ id, data }) => known(`glossary/${id}.md`, data)),
  ];
}

/** Entries of a school's own files; what the gate would refuse is left out. */
export function schoolEntries(files: SchoolFiles['files']): readonly Entry[] {
  const octets = new TextEncoder();
  return files.flatMap(({ path, text }) => {
    const place = placeOf(path);
    const read = place && readEntry(place, octets.encode(text));
    return read && 'data' in read ? [read] : [];
  });
}

/**
 * A small portal as the gate's rules see it: the portal's own facts, the files of one school and the edited one.
 * @param today the day of the check in Moscow
 * @param entries of everything but the edited file
 * @param edited the edited file; undefined when its form is broken: its place is known all the same
 */
export function schoolPortal(
  today: string,
  data: EditorData,
  attachments: readonly string[],
  entries: readonly Entry[],
  place: Place,
  edited: Entry | undefined,
): Portal {
  const others = entries.filter((entry) => entry.path !== place.path);
  const all = [...others, ...(edited ? [edited] : [])].sort((a, b) => (a.path < b.path ? -1 : 1));
  const lists = Object.fromEntries(
    Object.keys(collections).map((name) => [name, all.filter((entry) => entry.collection === name)]),
  ) as unknown as EntriesByCollection;
  const documents = data.documents.map((id): Place => {
    const path = `documents/portal/${id}.md`;
    return { collection: 'documents', path, id, territory: undefined, school: undefined };
  });
  const places = [...others, place].sort((a, b) => (a.path < b.path ? -1 : 1));
  return portalOf(today, lists, [...places, ...documents], new Set(attachments), browserBodyTree);
}
