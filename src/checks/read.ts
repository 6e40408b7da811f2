import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../domain/dates.ts';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { siteBodyTree } from './body-tree.ts';
import type { Entry } from './entry.ts';
import { type Attachment, readAttachment } from './files/attachment.ts';
import { type EntriesByCollection, type Portal, portalOf } from './portal.ts';
import type { Problem } from './problem.ts';
import { readEntry } from './read-entry.ts';
import { listTree } from './tree.ts';

export interface ReadPortal {
  readonly portal: Portal;
  readonly problems: readonly Problem[];
  /** Number of content files met. */
  readonly files: number;
}

function readBytes(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    // Deleted or renamed since the listing: in live editing that is no mistake.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Reads the whole content folder once. Broken files are left out of the entries and named among the problems.
 * @param root absolute path of an existing content folder
 * @param now moment of the check
 */
export function readPortal(root: string, now: Temporal.Instant): ReadPortal {
  const tree = listTree(root);
  const problems: Problem[] = [...tree.problems];
  const entries = Object.fromEntries(Object.keys(collections).map((name) => [name, []])) as unknown as {
    [Name in CollectionName]: Entry[];
  };
  for (const place of tree.files) {
    const bytes = readBytes(join(root, place.path));
    if (bytes === undefined) continue;
    const read = readEntry(place, bytes);
    if ('data' in read) entries[place.collection].push(read);
    else problems.push(...read);
  }
  const files = new Map<string, Attachment>();
  for (const path of tree.attachments) {
    const attachment = readAttachment(join(root, path));
    if (attachment !== undefined) files.set(path, attachment);
  }
  const day = today(now, 'Europe/Moscow');
  const portal = portalOf(
    day,
    entries as unknown as EntriesByCollection,
    tree.files,
    tree.attachments,
    siteBodyTree,
    files,
  );
  return { portal, problems, files: tree.files.length };
}
