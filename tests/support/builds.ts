import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { check } from './command.ts';
import type { Tally } from './tally.ts';

/** The portal of one commit, built in the ways that must not matter or must all work. */
export const BUILDS = {
  /** The one that every built-site check reads. */
  main: { PORTAL_NOW: '2026-11-21T12:00:00+03:00', TZ: 'UTC' },
  /** Same moment, other folder, other time zone: must not differ by an octet. */
  elsewhere: { PORTAL_NOW: '2026-11-21T12:00:00+03:00', TZ: 'Asia/Kamchatka' },
  /** Not at the root of its host, and with the demonstration's rows in the open data. */
  base: { PORTAL_NOW: '2026-11-21T12:00:00+03:00', TZ: 'UTC', PORTAL_BASE: '/vpr/', PORTAL_DEMO_DATA: '1' },
  /** In the season, before the next school year, and long after the last schedule. */
  spring: { PORTAL_NOW: '2027-04-17T12:00:00+03:00', TZ: 'UTC' },
  autumn: { PORTAL_NOW: '2027-09-01T12:00:00+03:00', TZ: 'UTC' },
  future: { PORTAL_NOW: '2029-01-15T12:00:00+03:00', TZ: 'UTC' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type BuildName = keyof typeof BUILDS;
export const BUILD_NAMES = Object.keys(BUILDS) as BuildName[];

/** The origin that test builds are published under; nothing answers there. */
export const ORIGIN = 'https://vpr.example.org';

/** Absolute path of a built site. */
export function buildDir(name: BuildName): string {
  return resolve('.cache', 'test', 'builds', name);
}

/** Base path of a built site, with slashes at both ends. */
export function baseOf(name: BuildName): string {
  const variables: Readonly<Record<string, string>> = BUILDS[name];
  return variables['PORTAL_BASE'] ?? '/';
}

/** All that a build needs of the repository. */
const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the sources in a folder of its own, so that builds neither share a cache nor know where they are.
 * Packages are linked one by one: Astro and Vite keep their caches inside `node_modules`.
 */
export async function copySources(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vpr-otkryto-'));
  for (const name of SOURCES) await cp(name, join(folder, name), { recursive: true });
  const packages = join(folder, 'node_modules');
  await mkdir(packages);
  for (const name of await readdir('node_modules')) {
    if (!name.startsWith('.') || name === '.bin') await symlink(resolve('node_modules', name), join(packages, name));
  }
  return folder;
}

/** Builds one site with `npm run build`'s own script. */
export async function build(name: BuildName): Promise<Tally> {
  const cwd = await copySources();
  try {
    await rm(buildDir(name), { recursive: true, force: true });
    await mkdir(resolve('.cache', 'test', 'builds'), { recursive: true });
    const env = {
      PORTAL_BASE: '/',
      ...BUILDS[name],
      PORTAL_SITE: ORIGIN,
      PORTAL_OUT: buildDir(name),
      PORTAL_CONTENT: 'content',
    };
    return await check({ name: `сборка ${name}`, args: ['src/cli/build.ts'], cwd, env });
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}
