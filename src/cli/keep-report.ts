import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Site } from '../site.ts';
import { PortalError } from './errors.ts';

/**
 * Keeps a report in a file, with a line for content that has nothing to report.
 * @throws PortalError when the file would lie in the published site: a report names what must not be published.
 */
export async function keepReport(site: Pick<Site, 'outDir'>, file: string, report: string): Promise<void> {
  const path = resolve(file);
  if (!relative(site.outDir, path).startsWith('..')) {
    throw new PortalError(`--report ${file}: отчёт нельзя класть в папку сайта ${site.outDir}, его прочли бы все.`);
  }
  try {
    await writeFile(path, report === '' ? 'Ошибок и предупреждений нет.\n' : report);
  } catch (error) {
    throw new PortalError(`--report ${file}: отчёт не записать (${(error as NodeJS.ErrnoException).code ?? ''}).`);
  }
}
