import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Every address that the portal has ever published, one a line: an address never dies. */
export const URLS_FILE = resolve('tests', 'fixtures', 'urls.txt');

export function readUrls(): string[] {
  if (!existsSync(URLS_FILE)) return [];
  return readFileSync(URLS_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}
