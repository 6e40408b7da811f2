import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { type BrowserContext, type BrowserServer, chromium } from 'playwright';

/** Names under which Chrome and Chromium are installed on Linux, then their places on macOS and Windows. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const root = process.getuid?.() === 0;

interface Program {
  readonly path: string;
  /** Where it finds libraries and fonts that the machine lacks. */
  readonly env?: Readonly<Record<string, string>>;
}

interface Candidate {
  readonly name: string;
  /** The program; undefined when this kind is not to be had here. */
  readonly find: () => Program | undefined | Promise<Program | undefined>;
}

function onPath(): Program | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const path = [...paths, ...PLACES].find((place) => existsSync(place));
  return path === undefined ? undefined : { path };
}

/**
 * The Chromium inside the npm package `@sparticuz/chromium` (Linux, x64), unpacked once per version.
 * The package itself unpacks into the common temporary folder, takes what lies there under the
 * name `chromium` for its own, and would run a half-written file: so it is given a folder of its own.
 */
async function packaged(): Promise<Program | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = join(dirname(entry), '..');
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
  const cache = resolve('.cache', 'browser');
  const home = join(cache, version);
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, 'unpacking-'));
    const { default: bundle, inflate } = await import('@sparticuz/chromium');
    const temporary = process.env['TMPDIR'];
    process.env['TMPDIR'] = fresh;
    try {
      await bundle.executablePath();
      await inflate(join(folder, 'bin', 'al2023.tar.br'));
    } finally {
      if (temporary === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = temporary;
    }
    await rename(fresh, home);
  }
  const env: Record<string, string> = {};
  // A bare machine lacks NSS, which the package brings along; with the machine's own they must not mix.
  const libraries = execFileSync('/bin/sh', ['-c', 'ldconfig -p 2>/dev/null || /sbin/ldconfig -p'], {
    encoding: 'utf8',
  });
  if (!libraries.includes('libnss3.so')) env['LD_LIBRARY_PATH'] = join(home, 'al2023', 'lib');
  // Without a single font no letters are drawn at all; the package brings one with Cyrillic.
  if (!existsSync('/usr/share/fonts')) env['FONTCONFIG_PATH'] = join(home, 'fonts');
  return { path: join(home, 'chromium'), env };
}

/** Debian's own Chromium, installed when we may; slow, and therefore last. */
function debian(): Program | undefined {
  if (!root || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' });
  return onPath();
}

const CANDIDATES: readonly Candidate[] = [
  { name: 'браузер Playwright', find: () => ({ path: chromium.executablePath() }) },
  { name: 'Chrome или Chromium системы', find: onPath },
  { name: 'пакет @sparticuz/chromium', find: packaged },
  { name: 'пакет Debian chromium', find: debian },
];

const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-first-run',
  '--no-pings',
  // Text must measure the same on every machine: line breaks decide whether a page scrolls sideways.
  '--font-render-hinting=none',
  ...(root ? ['--no-sandbox'] : []),
];

const wholeEnv = ({ env }: Program): Record<string, string> => ({ ...process.env, ...env }) as Record<string, string>;

/**
 * Runs the first Chromium that is here and starts: `PORTAL_CHROMIUM`, one that Playwright has, the system's,
 * the npm package's, Debian's.
 * @throws Error in one line saying what to install
 */
async function first<Started>(
  start: (program: Program) => Promise<Started>,
): Promise<{ started: Started; name: string }> {
  const chosen = process.env['PORTAL_CHROMIUM'];
  const candidates = chosen ? [{ name: 'PORTAL_CHROMIUM', find: () => ({ path: chosen }) }] : CANDIDATES;
  const failures: string[] = [];
  for (const { name, find } of candidates) {
    try {
      const program = await find();
      if (program === undefined || !existsSync(program.path)) failures.push(`${name}: нет`);
      else return { started: await start(program), name };
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      failures.push(`${name}: ${reason}`);
    }
  }
  throw new Error(
    `Не нашёлся Chromium для проверок (${failures.join('; ')}). Установите Chrome или Chromium или укажите его путь в PORTAL_CHROMIUM.`,
  );
}

/** Starts a browser; tests connect to its `wsEndpoint()`. @throws Error in one line saying what to install */
export async function launchBrowser(): Promise<{ server: BrowserServer; name: string }> {
  const { started, name } = await first((program) =>
    chromium.launchServer({
      executablePath: program.path,
      env: wholeEnv(program),
      args: FLAGS,
      headless: true,
      timeout: 30_000,
    }),
  );
  return { server: started, name };
}

/** A browser with a profile in a folder: what it keeps outlives it. */
export async function openProfile(folder: string): Promise<BrowserContext> {
  const { started } = await first((program) =>
    chromium.launchPersistentContext(folder, {
      executablePath: program.path,
      env: wholeEnv(program),
      args: FLAGS,
      headless: true,
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      timeout: 30_000,
    }),
  );
  return started;
}
