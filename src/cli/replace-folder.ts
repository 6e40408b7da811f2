import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { PortalError } from './errors.ts';

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && resolve(folder, way) === path);
}

/**
 * Refuses a target whose replacement would destroy anything but an earlier build.
 * @param target absolute path of the folder to be replaced
 * @param precious absolute paths that must not lie in it
 * @throws PortalError when it holds one of them, or files that are no built site.
 */
export async function checkTarget(target: string, precious: readonly string[]): Promise<void> {
  const inside = precious.find((path) => holds(target, path));
  if (inside !== undefined) {
    throw new PortalError(
      `PORTAL_OUT=${target}: в этой папке лежит ${inside}, сборка стёрла бы её. Задайте другую папку.`,
    );
  }
  if (!existsSync(target)) return;
  const names = await readdir(target);
  if (names.length > 0 && !names.includes('index.html') && !names.includes('404.html')) {
    throw new PortalError(
      `PORTAL_OUT=${target}: папка не пуста и не похожа на собранный сайт. Задайте другую или очистите эту.`,
    );
  }
}

/**
 * Fills a folder all or nothing: `make` writes into a new folder beside the target, and only when it
 * has succeeded does that folder take the target's place. On failure the target stays as it was.
 */
export async function replaceFolder(target: string, make: (folder: string) => Promise<void>): Promise<void> {
  const mark = randomUUID().slice(0, 8);
  const fresh = join(dirname(target), `${basename(target)}-new-${mark}`);
  const old = join(dirname(target), `${basename(target)}-old-${mark}`);
  try {
    await make(fresh);
    const replacing = existsSync(target);
    if (replacing) await rename(target, old);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (replacing) await rename(old, target);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Moves a folder, to another disk too. @param target absolute path of a folder that does not exist */
export async function moveFolder(folder: string, target: string): Promise<void> {
  try {
    await rename(folder, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(folder, target, { recursive: true });
    await rm(folder, { recursive: true });
  }
}
