/** `node tests/support/write-data-schemas.ts`: writes the schemas of the published data; refuses to break a promise. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { SCHEMAS_FILE, brokenPromises, publishedSchemas } from './data-schemas.ts';

const now = publishedSchemas();
const old: unknown = existsSync(SCHEMAS_FILE) ? JSON.parse(readFileSync(SCHEMAS_FILE, 'utf8')) : {};
const broken = brokenPromises(old, now);
if (broken.length > 0) {
  process.stderr.write(`Опубликованные поля не исчезают и не меняют смысл:\n${broken.join('\n')}\n`);
  process.exit(1);
}
writeFileSync(SCHEMAS_FILE, `${JSON.stringify(now, null, 1)}\n`);
