import { readFile, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { publishedSchedules } from '../checks/previous.ts';
import type { Entry } from '../checks/entry.ts';
import { readPortal } from '../checks/read.ts';
import type { PublishedSchedules } from '../domain/schedule/compare.ts';
import { PortalError } from './errors.ts';

const rowSchema = z.object({
  date: z.string(),
  secondDate: z.string().optional(),
  lesson: z.number().optional(),
  time: z.string().optional(),
  subject: z.string().optional(),
  status: z.string().default('назначена'),
  letters: z.string().optional(),
});
const schema = z.record(z.string(), z.record(z.string(), z.record(z.string(), rowSchema)));

function fromJson(path: string, text: string): PublishedSchedules {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new PortalError(
      `Не читается файл прошлой публикации: ${path}\nЕго пишет npm run check -- --write-schedules файл.`,
    );
  }
}

function fromFolder(path: string, now: Temporal.Instant): PublishedSchedules {
  const { portal, problems } = readPortal(path, now);
  const broken = problems.filter(({ severity, file }) => severity === 'error' && /\/grafik-[^/]*\.md$/.test(file));
  if (broken.length > 0) {
    const list = [...new Set(broken.map(({ file }) => `  ${file}`))].join('\n');
    throw new PortalError(`В папке прошлой публикации есть графики, которые не читаются:\n${list}`);
  }
  return publishedSchedules(portal.entries.schedules);
}

/**
 * Schedules of the last publication.
 * @param path a content folder, or the file that `writeSchedules` made of it
 * @throws PortalError when there is nothing readable
 */
export async function readPrevious(path: string, now: Temporal.Instant): Promise<PublishedSchedules> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new PortalError(`Нет ни папки, ни файла прошлой публикации: ${path}`);
  return found.isDirectory() ? fromFolder(path, now) : fromJson(path, await readFile(path, 'utf8'));
}

function isSchedule(entry: Entry): entry is Entry<'schedules'> {
  return entry.collection === 'schedules';
}

/** Writes what the schedules say, for the next publication to be compared with. Same content, same octets. */
export async function writeSchedules(path: string, entries: readonly Entry[]): Promise<void> {
  await writeFile(path, `${JSON.stringify(publishedSchedules(entries.filter(isSchedule)), null, 1)}\n`);
}
