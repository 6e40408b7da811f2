/** `node tests/support/write-urls.ts`: adds the addresses of the last test build to the list; takes none away. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { readBuilt } from './pages.ts';
import { URLS_FILE, publishedUrls, readUrls } from './urls.ts';

const known = readUrls();
const all = [...new Set([...known, ...publishedUrls(readBuilt('main'))])].sort();
writeFileSync(URLS_FILE, `${all.join('\n')}\n`);
process.stdout.write(`${URLS_FILE}: ${all.length}, new: ${all.length - known.length}\n`);
