/** `npm run handbook`: writes the generated tables of the written documents anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { runCommand } from './errors.ts';
import { withTables } from './handbook-tables.ts';

const FILES = ['content/README.md', '.github/CONTRIBUTING.md'];

await runCommand(() => {
  for (const file of FILES) {
    const text = readFileSync(file, 'utf8');
    const fresh = withTables(text);
    if (fresh !== text) writeFileSync(file, fresh);
    process.stdout.write(`${file}: ${fresh === text ? 'без изменений' : 'таблицы обновлены'}\n`);
  }
  return Promise.resolve();
});
