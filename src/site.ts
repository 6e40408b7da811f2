/**
 * The only reader of the environment and of the clock. Everything else is handed what it needs,
 * so that a build can be repeated: same content, same environment, same octets.
 */
import { resolve } from 'node:path';
import process from 'node:process';

export interface Site {
  /** Absolute path of the content folder (`PORTAL_CONTENT`). */
  readonly contentDir: string;
  /** Absolute path of the folder the site is written to (`PORTAL_OUT`). */
  readonly outDir: string;
  /** Origin without a trailing slash (`PORTAL_SITE`); undefined when only `portal.md` can tell it. */
  readonly origin: string | undefined;
  /** Base path with slashes at both ends (`PORTAL_BASE`): `/` or `/vpr/`. */
  readonly base: string;
  /** The moment of the build (`PORTAL_NOW`). */
  readonly now: Temporal.Instant;
  /** Port of the local server (`PORTAL_PORT`). */
  readonly port: number;
  /** Publish without the files of schools that have errors (`PORTAL_ISOLATE=1`). */
  readonly isolate: boolean;
  /** Put the demonstration's invented rows into the open data, marked `demo` (`PORTAL_DEMO_DATA=1`). */
  readonly demoData: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

function instant(text: string): Temporal.Instant {
  // A day alone means noon in Moscow: the same calendar day in every Russian zone, Kaliningrad to Kamchatka.
  const full = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T12:00:00+03:00` : text;
  try {
    return Temporal.Instant.from(full);
  } catch {
    throw new Error(`PORTAL_NOW=${text}: нужен момент вида 2027-04-17T09:00:00+03:00 или день вида 2027-04-17.`);
  }
}

function basePath(text: string): string {
  const inner = text.replace(/^\/+|\/+$/g, '');
  if (!/^([a-z0-9_-]+(\/[a-z0-9_-]+)*)?$/i.test(inner)) {
    throw new Error(
      `PORTAL_BASE=${text}: нужен путь вида /vpr/: латинские буквы, цифры, дефис, подчёркивание и одиночная косая черта.`,
    );
  }
  return inner === '' ? '/' : `/${inner}/`;
}

function originOf(text: string): string {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new Error(`PORTAL_SITE=${text}: нужен адрес вида https://vpr.example.org.`);
  }
  if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new Error(
      `PORTAL_SITE=${text}: нужен один адрес без пути, вида https://vpr.example.org. Путь задаёт PORTAL_BASE.`,
    );
  }
  return url.origin;
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORTAL_PORT=${text}: нужно число от 1 до 65535.`);
  return port;
}

function yes(name: string, text: string): boolean {
  if (text !== '0' && text !== '1') throw new Error(`${name}=${text}: нужно 1 (да) или 0 (нет).`);
  return text === '1';
}

/**
 * Reads the portal's environment.
 * @throws Error in Russian, one line, when a variable cannot be understood.
 */
export function readSite(env: Environment, clock: () => Temporal.Instant = () => Temporal.Now.instant()): Site {
  return Object.freeze({
    contentDir: resolve(env['PORTAL_CONTENT'] || 'content'),
    outDir: resolve(env['PORTAL_OUT'] || 'dist'),
    origin: env['PORTAL_SITE'] ? originOf(env['PORTAL_SITE']) : undefined,
    base: basePath(env['PORTAL_BASE'] || '/'),
    now: env['PORTAL_NOW'] ? instant(env['PORTAL_NOW']) : clock(),
    port: portNumber(env['PORTAL_PORT'] || '4321'),
    isolate: yes('PORTAL_ISOLATE', env['PORTAL_ISOLATE'] || '0'),
    demoData: yes('PORTAL_DEMO_DATA', env['PORTAL_DEMO_DATA'] || '0'),
  });
}

export const site: Site = readSite(process.env);
