import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildDir } from '../support/builds.ts';
import { type Nginx, startNginx, whyNoNginx } from '../support/nginx.ts';

const dir = buildDir('main');
const why = whyNoNginx();
// `.ci/run` installs nginx where it may, and asks for it here: there a missing server is a failure.
const needed = process.env['PORTAL_TEST_NGINX'] === '1';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** `fetch` would unpack the answer and follow redirects: here the octets themselves are looked at. */
function get(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(origin + path, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers: said } = response;
        resolve({ status, headers: said as Answer['headers'], body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Runs with a server of the repository's configuration; says why where there is none. */
function withNginx(
  name: string,
  work: (ask: (path: string, headers?: Record<string, string>) => Promise<Answer>) => Promise<void>,
): void {
  test(name, async (t) => {
    if (nginx === undefined) {
      assert.ok(!needed, `nginx обязателен в этой проверке, но ${why}`);
      t.diagnostic(`nginx: проверка не проводилась, ${why}`);
      return;
    }
    const { origin } = nginx;
    await work((path, headers) => get(origin, path, headers));
  });
}

let nginx: Nginx | undefined;
before(async () => {
  if (why === undefined) nginx = await startNginx(dir);
});
after(async () => nginx?.stop());

const hashed = (pattern: string): string => `/${globSync(pattern, { cwd: dir }).toSorted()[0] ?? assert.fail(pattern)}`;

withNginx('every kind of file has its type, Russian texts their charset', async (ask) => {
  for (const [path, type] of [
    ['/', 'text/html; charset=utf-8'],
    ['/shkoly/licey-21/kalendar.ics', 'text/calendar; charset=utf-8'],
    ['/dannye/schools.csv', 'text/csv; charset=utf-8'],
    ['/dannye/schools.json', 'application/json; charset=utf-8'],
    ['/rss.xml', 'application/xml; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['/portal.png', 'image/png'],
    [hashed('_astro/*.css'), 'text/css; charset=utf-8'],
    [hashed('_astro/*.js'), 'text/javascript; charset=utf-8'],
    [hashed('_astro/*.woff2'), 'font/woff2'],
    [hashed('shkoly/*/fayly/*.pdf'), 'application/pdf'],
  ] as const) {
    const { status, headers } = await ask(path);
    assert.deepEqual([status, headers['content-type']], [200, type], path);
  }
});

withNginx('the compressed files of the build are sent as they are, to those who take them', async (ask) => {
  for (const path of ['/shkoly/licey-21/', hashed('_astro/*.css'), '/dannye/measures.csv']) {
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    const plain = readFileSync(file);
    const br = await ask(path, { 'accept-encoding': 'gzip, deflate, br' });
    assert.equal(br.headers['content-encoding'], 'br', path);
    assert.deepEqual(br.body, readFileSync(`${file}.br`), path);
    assert.deepEqual(brotliDecompressSync(br.body), plain, path);
    const gz = await ask(path, { 'accept-encoding': 'gzip' });
    assert.equal(gz.headers['content-encoding'], 'gzip', path);
    assert.deepEqual(gunzipSync(gz.body), plain, path);
    assert.match(gz.headers['vary'] ?? '', /accept-encoding/i, path);
    const none = await ask(path);
    assert.equal(none.headers['content-encoding'], undefined, path);
    assert.deepEqual(none.body, plain, path);
    assert.equal(none.headers['content-type'], br.headers['content-type'], path);
  }
});

withNginx('what has a hash is kept for a year, all else is asked for again and answered with 304', async (ask) => {
  const yearly = [hashed('_astro/*.css'), hashed('_astro/*.woff2'), hashed('pagefind/fragment/*')];
  for (const path of yearly)
    assert.equal((await ask(path)).headers['cache-control'], 'public, max-age=31536000, immutable', path);
  const workers = globSync('sw.js', { cwd: dir }).map((file) => `/${file}`);
  const fresh = [
    '/',
    '/shkoly/licey-21/',
    '/rss.xml',
    '/shkoly/licey-21/kalendar.ics',
    '/pagefind/pagefind.js',
    ...workers,
  ];
  for (const path of fresh) {
    const { headers } = await ask(path);
    assert.equal(headers['cache-control'], 'no-cache', path);
    const again = await ask(path, { 'if-none-match': headers['etag'] ?? 'нет' });
    assert.equal(again.status, 304, path);
  }
});

withNginx('the headers of safety stand on every answer; the widget alone may stand in a frame', async (ask) => {
  for (const path of ['/', '/shkoly/licey-21/', '/dannye/schools.json', '/net-takoy/', hashed('_astro/*.js')]) {
    const { headers } = await ask(path);
    assert.match(headers['content-security-policy'] ?? '', /object-src 'none'.*frame-ancestors 'self'$/, path);
    assert.equal(headers['x-content-type-options'], 'nosniff', path);
    assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin', path);
    assert.doesNotMatch(headers['server'] ?? '', /\d/, path);
  }
  const widget = await ask('/shkoly/licey-21/vidzhet/');
  assert.equal(widget.status, 200);
  assert.match(widget.headers['content-security-policy'] ?? '', /frame-ancestors \*$/);
  for (const path of ['/dannye/schools.csv', '/shkoly/licey-21/dannye.json', '/rss.xml'])
    assert.equal((await ask(path)).headers['access-control-allow-origin'], '*', path);
  assert.equal((await ask('/')).headers['access-control-allow-origin'], undefined);
});

withNginx('a slash is added, a miss shows our page, copies and hidden files are not given out', async (ask) => {
  const moved = await ask('/shkoly/licey-21');
  assert.deepEqual([moved.status, moved.headers['location']], [301, '/shkoly/licey-21/']);
  for (const path of ['/net-takoy/', '/index.html.br', '/index.html.gz', '/.git', '/.env']) {
    const { status, headers, body } = await ask(path);
    assert.deepEqual([status, headers['content-type']], [404, 'text/html; charset=utf-8'], path);
    assert.deepEqual(body, readFileSync(join(dir, '404.html')), path);
  }
});

withNginx('the link to the build is switched at once, and back', async (ask) => {
  const text = async (): Promise<string> => (await ask('/')).body.toString('utf8');
  assert.match(await text(), /21\s+ноября 2026/);
  nginx?.publish(buildDir('spring'));
  assert.match(await text(), /17\s+апреля 2027/);
  nginx?.publish(dir);
  assert.match(await text(), /21\s+ноября 2026/);
});

test('a portal in a folder of its host answers there', async (t) => {
  if (why !== undefined) return t.diagnostic(`nginx: проверка не проводилась, ${why}`);
  const host = mkdtempSync(join(tmpdir(), 'host-'));
  mkdirSync(join(host, 'root'));
  symlinkSync(buildDir('base'), join(host, 'root', 'vpr'));
  const server = await startNginx(join(host, 'root'));
  try {
    const moved = await get(server.origin, '/vpr');
    assert.deepEqual([moved.status, moved.headers['location']], [301, '/vpr/']);
    const page = await get(server.origin, '/vpr/shkoly/licey-21/vidzhet/', { 'accept-encoding': 'br' });
    assert.deepEqual([page.status, page.headers['content-encoding']], [200, 'br']);
    assert.match(page.headers['content-security-policy'] ?? '', /frame-ancestors \*$/);
  } finally {
    await server.stop();
    rmSync(host, { recursive: true });
  }
});
