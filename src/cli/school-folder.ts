import { globSync } from 'node:fs';
import { PortalError } from './errors.ts';

/** Folders of all schools below the content folder: `schools/primer/licey-21`, in their order. */
export function schoolFolders(contentDir: string): readonly string[] {
  return globSync('schools/*/*/index.md', { cwd: contentDir })
    .map((path) => path.replaceAll('\\', '/').replace(/\/index\.md$/, ''))
    .toSorted();
}

/**
 * The folder of a school by its id, below the content folder.
 * @throws PortalError when the portal has no such school
 */
export function schoolFolder(contentDir: string, school: string): string {
  const folders = schoolFolders(contentDir);
  const found = folders.find((folder) => folder.endsWith(`/${school}`));
  if (found !== undefined) return found;
  const names = folders.map((folder) => folder.split('/').at(-1) ?? '');
  const shown = names.length > 12 ? `${names.slice(0, 12).join(', ')} и ещё ${names.length - 12}` : names.join(', ');
  throw new PortalError(`Школы «${school}» на портале нет. Есть: ${shown || 'пока ни одной'}.`);
}
