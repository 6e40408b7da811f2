import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Built, pathOf } from './pages.ts';

/** Every address that the portal has ever published, one a line: an address never dies. */
export const URLS_FILE = resolve('tests', 'fixtures', 'urls.txt');

export function readUrls(): string[] {
  if (!existsSync(URLS_FILE)) return [];
  return readFileSync(URLS_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

/** Files that no one links to or keeps: their names change with their contents, or they are copies. */
const PASSING = /^(?:_astro|pagefind|pagefind-schools)\/|\.(?:br|gz)$/;

/** Addresses that a built site makes public: pages, feeds, data, icons. */
export function publishedUrls(built: Built): string[] {
  return [...built.files].filter((file) => !PASSING.test(file)).map(pathOf);
}
