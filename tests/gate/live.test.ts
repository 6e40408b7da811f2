import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { copySources } from '../support/builds.ts';
import { SOUND } from './lay.ts';

/** Far above what a save takes, so that a busy machine fails nothing. Milliseconds. */
const PATIENCE = 60_000;
const CARD = 'schools/primer/licey-21/index.md';

let sources: string;
let content: string;
let server: ChildProcess;
let home: string;
let output = '';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function open(path: string): Promise<{ readonly status: number; readonly html: string }> {
  const answer = await fetch(home + path, { headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
}

/** Opens a page until it is as it should be. @returns how long that took, milliseconds */
async function until(path: string, right: (html: string, status: number) => boolean): Promise<number> {
  const started = performance.now();
  let last = '';
  while (performance.now() - started < PATIENCE) {
    assert.equal(server.exitCode, null, `the server is dead:\n${output}`);
    try {
      const { status, html } = await open(path);
      if (right(html, status)) return performance.now() - started;
      last = `${status}\n${html.slice(0, 2000)}`;
    } catch (error) {
      last = String(error);
    }
    await pause(50);
  }
  return assert.fail(`${path} never became right; last:\n${last}\n${output.slice(-2000)}`);
}

const read = (path: string): string => readFileSync(join(content, path), 'utf8');
const write = (path: string, text: string): void => writeFileSync(join(content, path), text);
const hasReport = (html: string): boolean => html.includes('class="otchet"');

before(async () => {
  sources = await copySources();
  content = mkdtempSync(join(tmpdir(), 'live-'));
  cpSync(SOUND, content, { recursive: true });
  const port = await freePort();
  home = `http://localhost:${port}`;
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--force'], {
    cwd: sources,
    env: {
      ...process.env,
      PORTAL_NOW: '2026-11-21',
      PORTAL_CONTENT: content,
      PORTAL_PORT: String(port),
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (text) => void (output += String(text)));
  await until('/shkoly/licey-21/', (html, status) => status === 200 && html.includes('Лицей № 21'));
});
after(async () => {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill();
  await gone;
  for (const folder of [sources, content]) rmSync(folder, { recursive: true, force: true });
});

test('sound content: no report', async () => {
  await until('/shkoly/licey-21/', (html) => !hasReport(html));
});

test('what is saved shows soon', async (t) => {
  write(CARD, read(CARD).replace('name: Лицей № 21', 'name: Лицей № 22'));
  const took = await until('/shkoly/licey-21/', (html) => html.includes('Лицей № 22'));
  t.diagnostic(`сохранённое видно через, мс: ${took.toFixed(0)}`);
});

test('a broken file: the page stays, with the report in Russian on top; mended, it goes', async () => {
  const sound = read(CARD);
  write(CARD, sound.replace('settlement:', 'setlement:'));
  await until('/shkoly/licey-21/', (html, status) => {
    const shown = hasReport(html) && html.includes('setlement') && html.includes('Может быть, settlement?');
    return status === 200 && shown && html.indexOf('class="otchet"') < html.indexOf('<main');
  });
  write(CARD, sound);
  await until('/shkoly/licey-21/', (html) => !hasReport(html));
});

test('what an author wrote comes into the report as letters', async () => {
  const sound = read(CARD);
  write(CARD, sound.replace('settlement:', '"<img src=x onerror=alert(1)>": 1\nsettlement:'));
  await until('/shkoly/licey-21/', (html) => hasReport(html) && html.includes('&lt;img src=x'));
  assert.doesNotMatch((await open('/shkoly/licey-21/')).html, /<img src=x/);
  write(CARD, sound);
  await until('/shkoly/licey-21/', (html) => !hasReport(html));
});

test('half a file, an empty one, a renamed and a deleted one: the server lives', async () => {
  const path = 'territories/primer.md';
  const sound = read(path);
  for (const half of ['', '---\nname: При', '---\n', sound.slice(0, 40)]) {
    write(path, half);
    await until('/shkoly/licey-21/', (html) => hasReport(html) && html.includes(path));
  }
  rmSync(join(content, path));
  await until('/shkoly/licey-21/', (html, status) => status === 500 && hasReport(html) && html.includes('«primer»'));
  write(path, sound);
  await until('/shkoly/licey-21/', (html, status) => status === 200 && !hasReport(html));
  renameSync(join(content, 'memos/chto-takoe-vpr.mdx'), join(content, 'memos/chto-takoe.mdx'));
  await until('/pamyatki/chto-takoe/', (_, status) => status === 200);
});

test("a school's folder deleted: its page is gone, the rest lives", async () => {
  rmSync(join(content, 'schools/primer/zarechnaya-sosh'), { recursive: true });
  await until('/shkoly/zarechnaya-sosh/', (_, status) => status === 404);
  await until('/shkoly/', (html, status) => status === 200 && !html.includes('zarechnaya-sosh'));
});
