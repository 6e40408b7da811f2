import { tmpdir } from 'node:os';
import process from 'node:process';
import { passGate } from '../integrations/gate.ts';
import type { Site } from '../site.ts';
import { keepReport } from './keep-report.ts';
import { checkTarget, replaceFolder } from './replace-folder.ts';

/**
 * Builds the portal into `site.outDir`, all or nothing.
 * @param origin origin for canonical links, feeds and the sitemap
 * @param report path of a file for the content gate's report, if one is wanted
 * @returns a line about files left out under `PORTAL_ISOLATE`, or undefined
 * @throws PortalError with the content gate's report when content is at fault; then the last build stays.
 */
export async function buildPortal(site: Site, origin: string, report?: string): Promise<string | undefined> {
  await checkTarget(site.outDir, [process.cwd(), site.contentDir, tmpdir()]);
  // Before Astro, which would put its own English words around the report.
  const leftOut = await passGate(site, {
    tell: (line) => process.stdout.write(`${line}\n`),
    ...(report !== undefined && { keep: (text: string) => keepReport(site, report, text) }),
  });
  // Nothing of a school's portal is told to anyone, Astro's makers included; read when Astro is loaded.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  // `force`: the content cache does not see a schema that was tightened in an imported file.
  await replaceFolder(site.outDir, (outDir) => build({ site: origin, outDir, force: true, logLevel: 'warn' }));
  return leftOut;
}
