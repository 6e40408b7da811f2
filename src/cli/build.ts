import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildPortal } from './build-portal.ts';
import { PortalError, runCommand } from './errors.ts';
import { loadSite } from './load-site.ts';
import { publicationOrigin } from './publication-origin.ts';

function flags(): { readonly report?: string } {
  try {
    return parseArgs({ options: { report: { type: 'string' } } }).values;
  } catch {
    throw new PortalError('Такого параметра нет. npm run build -- --report отчёт.txt кладёт отчёт проверки в файл.');
  }
}

/** `npm run build`: the site for publication, in `dist/`. */
await runCommand(async () => {
  const { report } = flags();
  const site = await loadSite();
  const started = performance.now();
  const leftOut = await buildPortal(site, publicationOrigin(site), report);
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(`Портал собран за ${seconds} с: ${site.outDir}\n`);
  if (leftOut !== undefined) process.stdout.write(`${leftOut}\n`);
});
