import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { listen, portalServer, refuseTakenPort } from '../../src/cli/serve.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

let dir: string;
const servers: Server[] = [];
let root: number;
let based: number;

before(async () => {
  dir = await mkdtemp(join(tmpdir(), 'vpr-serve-'));
  await mkdir(join(dir, 'shkoly'), { recursive: true });
  await writeFile(join(dir, 'index.html'), '<p>главная</p>');
  await writeFile(join(dir, 'shkoly', 'index.html'), '<p>школы</p>');
  await writeFile(join(dir, 'shkoly', 'index.html.br'), brotliCompressSync('<p>школы</p>'));
  await writeFile(join(dir, '404.html'), '<p>нет такой страницы</p>');
  await writeFile(join(dir, 'k.ics'), 'BEGIN:VCALENDAR');
  for (const base of ['/', '/vpr/']) servers.push(portalServer({ dir, base }));
  const [first, second] = servers;
  assert.ok(first && second);
  [root, based] = await Promise.all([listen(first, 0), listen(second, 0)]);
});

after(async () => {
  for (const server of servers) server.close();
  await rm(dir, { recursive: true });
});

// `fetch` follows redirects and resolves `..` by itself; here the answers must be seen as they are sent.
function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ port, path, headers, host: 'localhost', agent: false }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks).toString() }),
      );
    }).on('error', reject);
  });
}

test('a page is served in Russian with its charset', async () => {
  const answer = await ask(root, '/shkoly/?klass=5');
  assert.deepEqual([answer.status, answer.body], [200, '<p>школы</p>']);
  assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
});

test('a browser that takes brotli gets the precompressed file', async () => {
  const answer = await ask(root, '/shkoly/', { 'accept-encoding': 'gzip, br' });
  assert.equal(answer.headers['content-encoding'], 'br');
  assert.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
});

test('an address without its last slash leads to the one with it, the query kept', async () => {
  const answer = await ask(root, '/shkoly?q=1');
  assert.deepEqual([answer.status, answer.headers['location']], [301, '/shkoly/?q=1']);
});

test('doubled slashes never lead to another host', async () => {
  const answer = await ask(root, '//shkoly');
  assert.deepEqual([answer.status, answer.headers['location']], [301, '/shkoly/']);
});

test('an unknown address gets our own page with status 404', async () => {
  for (const path of ['/net/', '/net', '/shkoly/index', '/%E0%A4%A', '/../serve', '/%2e%2e/k.ics', '/a%00b']) {
    const answer = await ask(root, path);
    assert.deepEqual([path, answer.status, answer.body], [path, 404, '<p>нет такой страницы</p>']);
  }
});

test('calendars are served as calendars', async () => {
  assert.equal((await ask(root, '/k.ics')).headers['content-type'], 'text/calendar; charset=utf-8');
});

test('under a base path every page lies below it', async () => {
  assert.equal((await ask(based, '/vpr/shkoly/')).body, '<p>школы</p>');
  assert.equal((await ask(based, '/vpr/shkoly')).headers['location'], '/vpr/shkoly/');
  assert.equal((await ask(based, '/vpr')).headers['location'], '/vpr/');
  assert.equal((await ask(based, '/')).headers['location'], '/vpr/');
  assert.equal((await ask(based, '/shkoly/')).status, 404);
});

test('a taken port is said in one Russian line', async () => {
  await assert.rejects(refuseTakenPort(root), (error: Error) => {
    assert.equal(
      error.message,
      `Порт ${root} занят другой программой. Закройте её или выберите другой порт: PORTAL_PORT=${root + 1} npm start`,
    );
    return error.name === 'PortalError';
  });
});
