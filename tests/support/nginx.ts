import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';

const PROGRAM = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Why nginx cannot be started here; undefined where it can. */
export function whyNoNginx(): string | undefined {
  if (PROGRAM !== undefined && existsSync(BROTLI)) return undefined;
  const what = PROGRAM === undefined ? 'нет nginx' : 'нет модуля brotli_static';
  return `${what}: apt install nginx libnginx-mod-http-brotli-static`;
}

export interface Nginx {
  readonly origin: string;
  /** Points the published folder at another one, as DEPLOY.md does. */
  readonly publish: (dir: string) => void;
  readonly stop: () => Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Replaces exactly one piece of the configuration. @throws Error when it is not there: the test would test nothing. */
function yours(text: string, line: string, own: string): string {
  if (text.split(line).length !== 2) throw new Error(`В .github/nginx.conf нет строки «${line}»`);
  return text.replace(line, own);
}

async function answers(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`nginx: код ${child.exitCode}\n${said()}`);
    if (
      await fetch(origin, { redirect: 'manual' }).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((later) => setTimeout(later, 50));
  }
}

/** Starts nginx with the repository's own configuration; only port, folder and the places it writes to are the test's. */
export async function startNginx(dir: string): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  const current = join(home, 'current');
  const publish = (folder: string): void => {
    symlinkSync(resolve(folder), join(home, 'next'));
    renameSync(join(home, 'next'), current);
  };
  publish(dir);
  const server = readFileSync('.github/nginx.conf', 'utf8');
  const own = yours(yours(server, 'listen 8080;', `listen 127.0.0.1:${port};`), '/srv/vpr/current', current);
  writeFileSync(join(home, 'vpr.conf'), own);
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${home}/${name};`,
  );
  // What Debian's own nginx.conf says in `http` is said here too, so that the file is known to stand beside it.
  const debian = 'include /etc/nginx/mime.types; default_type application/octet-stream; gzip on; sendfile on;';
  const main = [
    process.getuid?.() === 0 ? 'user root;' : '',
    'daemon off; worker_processes 1;',
    `load_module ${BROTLI};`,
    `pid ${home}/nginx.pid; error_log stderr;`,
    `events {}\nhttp { access_log off; ${places.join(' ')} ${debian} include ${home}/vpr.conf; }`,
  ];
  writeFileSync(join(home, 'nginx.conf'), `${main.join('\n')}\n`);
  const child = spawn(PROGRAM ?? 'nginx', ['-p', home, '-c', join(home, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (output += text));
  const ended = new Promise<void>((done) => void child.once('close', () => done()));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async (): Promise<void> => {
    child.kill('SIGQUIT');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await answers(origin, child, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, publish, stop };
}
