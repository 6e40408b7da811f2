import { glob } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { site } from '../site.ts';
import { memo } from './entries.ts';
import { leftOut } from './left-out.ts';

export interface SchoolFile {
  readonly school: string;
  readonly name: string;
  /** Absolute path on disk. */
  readonly path: string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.pdf': 'application/pdf',
};

/** Pictures and PDF of schools, which are published as they are. The gate has looked at each. */
export const schoolFiles = memo(async (): Promise<readonly SchoolFile[]> => {
  const found = await Array.fromAsync(glob('schools/*/*/fayly/*', { cwd: site.contentDir }));
  const { has } = await leftOut();
  return found.sort().flatMap((path) => {
    // What the gate does not look at, hidden files, is not published either.
    if (basename(path).startsWith('.') || has(path.split(sep).join('/'))) return [];
    const type = TYPES[extname(path)];
    const school = basename(dirname(dirname(path)));
    return type === undefined ? [] : [{ school, name: basename(path), path: join(site.contentDir, path), type }];
  });
});
