import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent, type ContentCheck } from '../../src/checks/content.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');

/** The day of every check in these tests, the portal's own tests' usual one. */
export const NOW = Temporal.Instant.from('2026-11-21T12:00:00+03:00');
/** A frozen small portal that passes. */
export const SOUND = join(FIXTURES, 'portal');
/** One folder a case: changed or added files, `expected.txt`, sometimes `removed.txt`. */
export const BROKEN = join(FIXTURES, 'broken');

const OF_THE_TEST = new Set(['expected.txt', 'removed.txt']);

/** A copy of the sound portal in a temporary folder that lasts as long as `work` does. */
export async function onCopy<Result>(work: (content: string) => Result | Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'));
  try {
    cpSync(SOUND, folder, { recursive: true });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lays a case over the content and takes away what it says. */
export function lay(name: string, content: string): void {
  const source = join(BROKEN, name);
  for (const child of readdirSync(source)) {
    if (!OF_THE_TEST.has(child)) cpSync(join(source, child), join(content, child), { recursive: true });
  }
  const removed = join(source, 'removed.txt');
  if (!existsSync(removed)) return;
  for (const path of readFileSync(removed, 'utf8').split('\n').filter(Boolean))
    rmSync(join(content, path), { recursive: true });
}

/** Checks content as the tests do: on the fixed day, calling the folder `content`. */
export function check(content: string): Promise<ContentCheck> {
  return checkContent({ contentDir: content, now: NOW }, { root: 'content' });
}
