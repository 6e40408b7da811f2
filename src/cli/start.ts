import process from 'node:process';
import { buildPortal } from './build-portal.ts';
import { runCommand } from './errors.ts';
import { loadSite } from './load-site.ts';
import { listen, portalServer, refuseTakenPort } from './serve.ts';

/** `npm start`: checks the content, builds the portal with this machine's address and serves it. */
await runCommand(async () => {
  const site = await loadSite();
  // Before the build: a newcomer should not wait for it only to learn that the port is taken.
  await refuseTakenPort(site.port);
  const origin = site.origin ?? `http://localhost:${site.port}`;
  process.stdout.write('Проверяю содержание и собираю портал…\n');
  await buildPortal(site, origin);
  await listen(portalServer({ dir: site.outDir, base: site.base }), site.port);
  process.stdout.write(`Портал открыт: http://localhost:${site.port}${site.base}\n`);
});
