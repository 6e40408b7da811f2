/** Content that somebody broke or poisoned, as far as the gate lets it pass: no script of it runs, no host is asked. */
import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { listen, portalServer } from '../../src/cli/serve.ts';
import { SOUND } from '../gate/lay.ts';
import { copySources } from '../support/builds.ts';
import { runScript } from '../support/command.ts';
import { SCHOOL_FILES, TARGETS, poisoned } from '../support/hostile-school.ts';
import { chance, mutated } from '../support/mutate.ts';
import { assertNone, type Offender } from '../support/offenders.ts';
import { pathOf } from '../support/pages.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { vectors } from '../support/xss-vectors.ts';

const MUTANTS = 120;
/** Windows that are read at a time. */
const TABS = 4;

let session: Session;
let folder: string;
let paths: string[];
let refused = 0;
const faults: Offender[] = [];

const NAME = 'Лицей № 21';

/** Two schools of one name would both be refused for that alone. */
function renamed(bytes: string | Buffer, name: string): Buffer {
  const source = Buffer.from(bytes);
  const at = source.indexOf(NAME);
  if (at === -1) return source;
  return Buffer.concat([
    source.subarray(0, at),
    Buffer.from(`Школа ${name}`),
    source.subarray(at + Buffer.byteLength(NAME)),
  ]);
}

/** A school for itself: the sound portal's card, and one file in place of its own. */
function writeSchool(name: string, path: string, bytes: string | Buffer): void {
  const home = join(folder, 'content/schools/primer', name);
  for (const [file, text] of [
    ['index.md', SCHOOL_FILES.get('index.md') ?? ''],
    [path, bytes],
  ] as const) {
    mkdirSync(dirname(join(home, file)), { recursive: true });
    writeFileSync(join(home, file), file === 'index.md' ? renamed(text, name) : text);
  }
}

async function visit(home: string): Promise<void> {
  const queue = paths.values();
  const tab = async (): Promise<void> => {
    const context = await session.browser.newContext();
    const page = await context.newPage();
    let path = '';
    const fault = (words: string): void => void faults.push({ place: path, fault: words });
    page.on('dialog', (dialog) => (fault(`окно: ${dialog.message()}`), void dialog.dismiss()));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) fault(message.text());
    });
    page.on('pageerror', (error) => fault(error.message));
    await context.route('**/*', (route) => {
      const { host, protocol, href } = new URL(route.request().url());
      if (host === new URL(home).host || protocol === 'data:') return route.continue();
      fault(`просит ${href}`);
      return route.abort();
    });
    for (path of queue) await page.goto(new URL(path.slice(1), home).href, { waitUntil: 'load' });
    await context.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const content = join(folder, 'content');
  cpSync(SOUND, content, { recursive: true });
  const random = chance(20_270_420);
  const files = [...SCHOOL_FILES.keys()];
  for (let number = 1; number <= MUTANTS; number += 1) {
    const path = files[Math.floor(random() * files.length)] ?? '';
    writeSchool(`mutant-${number}`, path, mutated(Buffer.from(SCHOOL_FILES.get(path) ?? ''), random));
  }
  // Every vector somewhere, most places with several vectors: all of them in all places are checked without a browser.
  for (const [number, vector] of vectors.entries()) {
    const target = TARGETS[(number * 2) % TARGETS.length];
    assert.ok(target);
    writeSchool(`vektor-${number}`, target.path, poisoned(target, vector));
  }
  const cwd = await copySources();
  const site = join(folder, 'site');
  const env = {
    PORTAL_CONTENT: content,
    PORTAL_OUT: site,
    PORTAL_SITE: 'https://vpr.example.org',
    PORTAL_ISOLATE: '1',
  };
  const { code, output } = await runScript({ args: ['src/cli/build.ts'], cwd, env });
  rmSync(cwd, { recursive: true });
  assert.equal(code, 0, output);
  refused = Number(/не опубликовано: (\d+)/.exec(output)?.[1] ?? 0);
  paths = globSync('**/*.html', { cwd: site })
    .map((file) => pathOf(file.replaceAll('\\', '/')))
    .toSorted();
  session = await openBrowser();
  const server = portalServer({ dir: site, base: '/' });
  const port = await listen(server, 0);
  await visit(`http://localhost:${port}/`);
  server.close();
  server.closeAllConnections();
});
after(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

test('many mutants are refused, and many are published: both sides are tried', (t) => {
  t.diagnostic(`отвергнуто файлов: ${refused}, открыто страниц: ${paths.length}`);
  assert.ok(refused >= 50, `${refused} refused`);
  for (const kind of ['/shkoly/mutant-', '/shkoly/vektor-', '/novosti/', '/pamyatki/', '/dokumenty/']) {
    assert.ok(
      paths.some((path) => path.startsWith(kind)),
      kind,
    );
  }
  assert.ok(paths.length >= MUTANTS + vectors.length, `${paths.length} pages`);
});

test('no page of them runs a script or asks another host', () => assertNone(faults, 'Враждебное содержание'));
