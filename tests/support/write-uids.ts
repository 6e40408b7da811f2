/** `node tests/support/write-uids.ts`: adds the names of entries of the last test build to the list; takes none away. */
import { existsSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { UIDS_FILE, readCalendars, readUids } from './calendars.ts';
import { readBuilt } from './pages.ts';

const known = existsSync(UIDS_FILE) ? readUids() : [];
const found = readCalendars(readBuilt('main')).flatMap(({ entries }) => entries.map((entry) => entry.uid));
const all = [...new Set([...known, ...found])].sort();
writeFileSync(UIDS_FILE, `${all.join('\n')}\n`);
process.stdout.write(`${UIDS_FILE}: ${all.length}, new: ${all.length - known.length}\n`);
