import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { type BrowserServer, chromium } from 'playwright';

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

interface Candidate {
  readonly name: string;
  /** Path of the program; undefined when this kind is not to be had here. */
  readonly find: () => string | undefined | Promise<string | undefined>;
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...paths, ...PLACES].find((path) => existsSync(path));
}

/**
 * The Chromium inside the npm package `@sparticuz/chromium` (Linux, x64), unpacked once per version.
 * The package itself unpacks into the common temporary folder, takes what lies there under the
 * name `chromium` for its own, and would run a half-written file: so it is given a folder of its own.
 */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const cache = resolve('.cache', 'browser');
  const home = join(cache, version);
  const program = join(home, 'chromium');
  if (!existsSync(program)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, 'unpacking-'));
    const { default: bundle } = await import('@sparticuz/chromium');
    const temporary = process.env['TMPDIR'];
    process.env['TMPDIR'] = fresh;
    try {
      await bundle.executablePath();
    } finally {
      if (temporary === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = temporary;
    }
    await rm(home, { recursive: true, force: true });
    await rename(fresh, home);
  }
  // A machine without a single font draws no letters at all; the package brings one with Cyrillic.
  if (!existsSync('/usr/share/fonts')) process.env['FONTCONFIG_PATH'] ??= join(home, 'fonts');
  return program;
}

/** Debian's own Chromium, installed when we may; slow, and therefore last. */
function debian(): string | undefined {
  if (!root || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' });
  return onPath();
}

const CANDIDATES: readonly Candidate[] = [
  { name: 'браузер Playwright', find: () => chromium.executablePath() },
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

function launch(executablePath: string): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath, args: FLAGS, headless: true, timeout: 30_000 });
}

/**
 * Starts the first Chromium that runs here: `PORTAL_CHROMIUM`, one that Playwright has, the system's,
 * the npm package's, Debian's. Tests connect to its `wsEndpoint()`.
 * @throws Error in one line saying what to install.
 */
export async function launchBrowser(): Promise<{ server: BrowserServer; name: string }> {
  const chosen = process.env['PORTAL_CHROMIUM'];
  const candidates = chosen ? [{ name: 'PORTAL_CHROMIUM', find: () => chosen }] : CANDIDATES;
  const failures: string[] = [];
  for (const { name, find } of candidates) {
    try {
      const path = await find();
      if (path === undefined || !existsSync(path)) failures.push(`${name}: нет`);
      else return { server: await launch(path), name };
    } catch (error) {
      const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
      failures.push(`${name}: ${reason}`);
    }
  }
  throw new Error(
    `Не нашёлся Chromium для проверок (${failures.join('; ')}). Установите Chrome или Chromium или укажите его путь в PORTAL_CHROMIUM.`,
  );
}
