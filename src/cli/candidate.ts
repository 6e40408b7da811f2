import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { checkContent } from '../checks/content.ts';
import type { Problem } from '../checks/problem.ts';
import { formatReport, totals } from '../checks/report.ts';
import { readContentFile } from '../markdown/front-matter.ts';
import type { Site } from '../site.ts';
import { PortalError } from './errors.ts';

export interface Verdict {
  readonly sound: boolean;
  /** What the gate says of this file, warnings included, and errors that it brings to others; empty for nothing. */
  readonly report: string;
  readonly problems: readonly Problem[];
}

/**
 * What the content gate says of one file before it is written, and of the errors that it brings to other files: the
 * whole portal is checked on a copy, so that the content itself never holds a file that does not pass.
 * @param path below the content folder
 * @throws PortalError when the path leads out of it
 */
export async function tryFile(site: Pick<Site, 'contentDir' | 'now'>, path: string, text: string): Promise<Verdict> {
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..'))
    throw new PortalError(`${path}: путь ведёт за пределы папки содержания. Ничего не изменено.`);
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  try {
    await cp(site.contentDir, folder, { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    const check = async (contentDir: string): Promise<readonly Problem[]> =>
      (await checkContent({ contentDir, now: site.now }, { root: 'content' })).problems;
    const problems = await check(folder);
    const isOfOthers = ({ file, severity }: Problem): boolean => file !== path && severity === 'error';
    // A fault that another file has already is no fault of this one.
    const known = problems.some(isOfOthers) ? new Set((await check(site.contentDir)).map(keyOf)) : new Set();
    const own = problems.filter(
      (problem) => problem.file === path || (isOfOthers(problem) && !known.has(keyOf(problem))),
    );
    return { sound: totals(own).errors === 0, report: formatReport(own, 'content'), problems: own };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const keyOf = ({ file, rule, line, field, message }: Problem): string =>
  JSON.stringify([file, rule, line, field, message]);

/** Writes a file all at once: a cut power supply leaves the old one whole. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.new`;
  try {
    writeFileSync(part, text);
    renameSync(part, path);
  } finally {
    rmSync(part, { force: true });
  }
}

/**
 * Text of a content file, undefined when it is not there.
 * @throws PortalError when it is not UTF-8: it would not come back octet by octet.
 */
export function readOwn(path: string, name: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const octets = readFileSync(path);
  const text = octets.toString('utf8');
  if (!Buffer.from(text).equals(octets)) throw new PortalError(`${name}: не UTF-8. Сначала исправьте (npm run check).`);
  return text;
}

/** The fields of a content file. @throws PortalError when it is missing or broken: the gate explains how to mend it. */
export function fieldsOf<Fields>(
  path: string,
  name: string,
  schema: { safeParse: (data: unknown) => { data?: Fields | undefined; success: boolean } },
): Fields {
  const text = readOwn(path, name);
  if (text === undefined) throw new PortalError(`Нет файла ${name}.`);
  try {
    const { data, success } = schema.safeParse(readContentFile(text).yaml.toJS());
    if (success && data !== undefined) return data;
  } catch {
    // Said below, in the same words as for fields that do not fit.
  }
  throw new PortalError(`В файле ${name} ошибка: сначала исправьте его (npm run check).`);
}
