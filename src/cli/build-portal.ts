import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import process from 'node:process';
import { passGate } from '../integrations/gate.ts';
import type { Site } from '../site.ts';
import { keepReport } from './keep-report.ts';
import { checkTarget, moveFolder, replaceFolder } from './replace-folder.ts';

/**
 * Where Astro may write what is to stand in a folder. It takes `/srv/portal-dist` for a folder of `/srv/portal`, because
 * one path begins with the other (7.3.4), and then does not find its own modules: there it writes into the repository.
 * @returns the folder itself wherever that works
 */
export function writableByAstro(folder: string, root: string): string {
  const mistaken = folder.startsWith(root) && !folder.startsWith(root.endsWith(sep) ? root : root + sep);
  return mistaken ? join(root, '.cache', `dist-${randomUUID()}`) : folder;
}

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
  await replaceFolder(site.outDir, async (fresh) => {
    const outDir = writableByAstro(fresh, process.cwd());
    try {
      await build({ site: origin, outDir, force: true, logLevel: 'warn' });
      if (outDir !== fresh) await moveFolder(outDir, fresh);
    } finally {
      if (outDir !== fresh) await rm(outDir, { recursive: true, force: true });
    }
  });
  return leftOut;
}
