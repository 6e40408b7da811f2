import { glob } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { site } from '../site.ts';
import { memo } from './entries.ts';

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
  return found.sort().flatMap((path) => {
    const type = TYPES[extname(path)];
    const school = basename(dirname(dirname(path)));
    return type === undefined ? [] : [{ school, name: basename(path), path: join(site.contentDir, path), type }];
  });
});
