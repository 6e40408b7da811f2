import process from 'node:process';
import { buildPortal } from './build-portal.ts';
import { runCommand } from './errors.ts';
import { loadSite } from './load-site.ts';
import { publicationOrigin } from './publication-origin.ts';

/** `npm run build`: the site for publication, in `dist/`. */
await runCommand(async () => {
  const site = await loadSite();
  const started = performance.now();
  await buildPortal(site, publicationOrigin(site));
  const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(`Портал собран за ${seconds} с: ${site.outDir}\n`);
});
