import type { Entry } from '../checks/entry.ts';
import { badName } from '../checks/file-name.ts';
import { placeOf } from '../checks/place.ts';
import { type Problem, compareProblems } from '../checks/problem.ts';
import { readEntry } from '../checks/read-entry.ts';
import { runThese } from '../checks/run-rules.ts';
import type { EditorData, SchoolFiles } from '../schemas/editor-data.ts';
import { schoolRules } from './rules.ts';
import { portalEntries, schoolEntries, schoolPortal } from './school-portal.ts';

/** What the check of a file rests on; the files of the portal are read once. */
export interface Surroundings {
  readonly today: string;
  readonly data: EditorData;
  readonly school: SchoolFiles;
  readonly entries: readonly Entry[];
}

export function surroundings(today: string, data: EditorData, school: SchoolFiles): Surroundings {
  return { today, data, school, entries: [...portalEntries(data), ...schoolEntries(school.files)] };
}

/**
 * Says of a file all that the gate says of it, in the same words: the same code runs in the browser and in the build.
 * @param path below the content folder
 * @returns problems of this file and errors that it makes in the school's other files, in reading order
 */
export function checkFile(path: string, octets: Uint8Array, around: Surroundings): readonly Problem[] {
  const { today, data, school, entries } = around;
  const place = placeOf(path);
  const name = badName(path, path.slice(path.lastIndexOf('/') + 1));
  if (!place || name) return name ? [name] : [];
  const read = readEntry(place, octets);
  const edited = 'data' in read ? read : undefined;
  const home = `schools/${school.territory}/${school.school}/`;
  const attachments = school.attachments.map((file) => `${home}fayly/${file}`);
  const portal = schoolPortal(today, data, attachments, entries, place, edited);
  const found = [...('data' in read ? [] : read), ...runThese(schoolRules, portal)];
  // Advice on the school's other files is no business of this one.
  const concerns = ({ file, severity }: Problem): boolean =>
    file === path || (severity === 'error' && file.startsWith(home));
  return found.filter(concerns).sort(compareProblems);
}
