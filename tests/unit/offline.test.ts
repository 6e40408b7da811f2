import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { kitFiles, kitVersion, withoutBuildDay } from '../../src/integrations/offline-files.ts';
import { workerScript } from '../../src/integrations/offline.ts';
import { withCopyNote, withKeptSchools } from '../../src/observer/worker/copy-note.ts';
import { freshFirst } from '../../src/observer/worker/fresh-first.ts';
import { hashedNames } from '../../src/observer/worker/hashed-names.ts';
import { cacheNames, type Kept } from '../../src/observer/worker/kept.ts';
import { overLimit } from '../../src/observer/worker/oldest.ts';
import { strategyOf } from '../../src/observer/worker/strategy.ts';

const kept: Kept = {
  base: '/vpr/',
  version: '1',
  pages: ['/vpr/nablyudatelyam/', '/vpr/nablyudatelyam/akt/', '/vpr/shkoly/spisok.json'],
  tools: ['/vpr/nablyudatelyam/akt/'],
  files: [],
  fallback: '/vpr/nablyudatelyam/bez-seti/',
};

const CASES: readonly (readonly [path: string, navigation: boolean, kind: string | undefined])[] = [
  ['/vpr/_astro/a.1.css', false, 'file'],
  ['/vpr/nablyudatelyam/akt/', true, 'tool'],
  ['/vpr/nablyudatelyam/', true, 'kit'],
  ['/vpr/shkoly/spisok.json', false, 'kit'],
  ['/vpr/nablyudatelyam/razdatka/2027-04-20/', true, 'other'],
  ['/vpr/shkoly/licey-21/', true, 'school'],
  ['/vpr/shkoly/licey-21/dannye.json', false, 'school'],
  ['/vpr/shkoly/licey-21/dannye.json', true, 'school'],
  ['/vpr/shkoly/licey-21/', false, undefined],
  ['/vpr/shkoly/licey-21/kalendar.ics', false, undefined],
  ['/vpr/shkoly/licey-21/2025-2026/', true, 'other'],
  ['/vpr/shkoly/', true, 'other'],
  ['/vpr/portal.png', false, undefined],
  ['/drugoy/', true, undefined],
];

test('each address has its strategy', () => {
  for (const [path, navigation, kind] of CASES) {
    assert.equal(strategyOf({ path, navigation }, kept)?.kind, kind, `${path} ${navigation}`);
  }
  const school = strategyOf({ path: '/vpr/shkoly/licey-21/dannye.json', navigation: false }, kept);
  assert.deepEqual(school, { kind: 'school', school: 'licey-21', page: false });
});

test('the oldest schools go, and no more of them than there are over the limit', () => {
  const schools = ['b', 'c', 'a'].map((school, day) => ({ school, saved: `2027-04-0${day + 1}T06:00:00.000Z` }));
  assert.deepEqual(overLimit(schools, 3), []);
  assert.deepEqual(overLimit(schools, 2), ['b']);
  assert.deepEqual(overLimit([...schools, { school: 'x', saved: '' }], 2), ['x', 'b']);
  const twenty = Array.from({ length: 20 }, (_, index) => ({ school: `${index}`, saved: `2027-01-${index + 10}` }));
  assert.deepEqual(overLimit(twenty), []);
  assert.deepEqual(overLimit([...twenty, { school: 'new', saved: '2027-05-01' }]), ['0']);
});

test('files are found in pages, styles and scripts, under any base path', () => {
  assert.deepEqual(
    hashedNames(
      '<link href="/vpr/_astro/Base.BSk-O_8d.css"><script src="/_astro/a.astro_type.1.js"></script><a href="/x.css">',
    ),
    ['Base.BSk-O_8d.css', 'a.astro_type.1.js'],
  );
  assert.deepEqual(hashedNames('@font-face{src:url(/_astro/golos.DV.woff2)format("woff2")}'), ['golos.DV.woff2']);
  assert.deepEqual(hashedNames('import"./p.1.js";import("./p.1.js");d=["_astro/q.2.js"]'), ['p.1.js', 'q.2.js']);
});

test('a copy says of when it is, inside the page and without style or script', () => {
  const page = withCopyNote('<body><main id="main" tabindex="-1"><h1>А</h1></main>', '2027-04-20T06:25:00.000Z');
  assert.match(
    page,
    /^<body><main id="main" tabindex="-1"><p class="[^"]+" role="status">Сохранённая копия от 20 апреля 2027\u00a0г\.[^<]*\d\d:25[^<]*<\/p><h1>/,
  );
});

test('the page without network lists the schools that are kept, and no markup of theirs', () => {
  const html = '<ul class="school-list" data-kept></ul><ul><li>Акт</li></ul>';
  const links = [{ href: '/shkoly/a/', words: 'Школа <b>&' }];
  assert.match(withKeptSchools(html, links), /<li><a href="\/shkoly\/a\/">Школа &lt;b&gt;&amp;<\/a><\/li>/);
  assert.equal(withKeptSchools(html, []), '<ul><li>Акт</li></ul>');
});

test('fresh before the copy; the copy where the network fails or the host is out of order', async () => {
  const copy = new Response('copy');
  const asked = async (network: Promise<Response>, kept?: Response): Promise<string> =>
    (await freshFirst(network, Promise.resolve(kept))).answer.text();
  assert.equal(await asked(Promise.resolve(new Response('fresh')), copy.clone()), 'fresh');
  assert.equal(await asked(Promise.reject(new TypeError('no network')), copy.clone()), 'copy');
  assert.equal(await asked(Promise.resolve(new Response('', { status: 503 })), copy.clone()), 'copy');
  assert.equal(await asked(Promise.resolve(new Response('gone', { status: 404 })), copy.clone()), 'gone');
  await assert.rejects(asked(Promise.reject(new TypeError('no network'))), /no network/);
  const silent = await freshFirst(new Promise<never>(() => undefined), Promise.resolve(copy));
  assert.deepEqual([silent.isCopy, await silent.answer.text()], [true, 'copy']);
});

test('portals on one host do not touch the caches of one another', () => {
  const [one, other] = [cacheNames({ base: '/', version: 'v' }), cacheNames({ base: '/vpr/', version: 'v' })];
  for (const name of Object.values(other)) assert.ok(!name.startsWith(one.all), name);
});

const dirs: string[] = [];
after(() => dirs.forEach((dir) => rmSync(dir, { recursive: true })));

function siteOf(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'vpr-offline-'));
  dirs.push(dir);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
  }
  return dir;
}

const built = (day: string, words: string): string =>
  `<p>Страница собрана <time datetime="${day}">${words}</time>. Сайт</p>`;

const SITE = {
  'index.html': '<link href="/_astro/home.1.css">',
  'nablyudatelyam/index.html': `<link href="/_astro/kit.1.css"><script src="/_astro/kit.1.js"></script>${built('2027-04-01', '1 апреля 2027 года')}`,
  'nablyudatelyam/akt/index.html': '<h1>Акт</h1>',
  'nablyudatelyam/razdatka/2027-04-20/index.html': '<link href="/_astro/handout.1.css">',
  'shkoly/spisok.json': '[]',
  '_astro/kit.1.css': 'url(/_astro/font.1.woff2)',
  '_astro/kit.1.js': 'import("./late.1.js"),"./none.1.js"',
  '_astro/late.1.js': '',
  '_astro/font.1.woff2': '',
  '_astro/home.1.css': '',
  '_astro/handout.1.css': '',
};

test('the kit is its pages without the handouts, the list of schools, and all files that these need', () => {
  assert.deepEqual(kitFiles(siteOf(SITE)), {
    pages: ['nablyudatelyam/akt/index.html', 'nablyudatelyam/index.html', 'shkoly/spisok.json'],
    files: ['_astro/font.1.woff2', '_astro/kit.1.css', '_astro/kit.1.js', '_astro/late.1.js'],
  });
});

test('the version follows the content, not the day of the build', () => {
  const version = (files: Readonly<Record<string, string>>): string => {
    const dir = siteOf({ ...SITE, ...files });
    return kitVersion(dir, kitFiles(dir), 'code');
  };
  const page = SITE['nablyudatelyam/index.html'];
  const nextDay = page.replace(/<p>.*/, built('2027-04-02', '2 апреля 2027 года'));
  assert.equal(version({}), version({ 'nablyudatelyam/index.html': nextDay, 'index.html': 'news' }));
  assert.notEqual(version({}), version({ 'nablyudatelyam/index.html': `${page} ` }));
  assert.notEqual(version({}), version({ 'shkoly/spisok.json': '[1]' }));
  assert.equal(withoutBuildDay('<p>20 апреля</p>'), '<p>20 апреля</p>');
});

test('the worker of one site is the same text twice, and knows its base path', async () => {
  const dir = siteOf(SITE);
  const [one, other] = [await workerScript(dir, { base: '/vpr/' }), await workerScript(dir, { base: '/vpr/' })];
  assert.equal(one, other);
  const head = JSON.parse(/^const KEPT=(.*);\n/.exec(one)?.[1] ?? '') as Kept;
  assert.deepEqual(head.tools, ['/vpr/nablyudatelyam/akt/']);
  assert.ok(head.pages.includes('/vpr/nablyudatelyam/') && head.files.includes('/vpr/_astro/font.1.woff2'));
  assert.doesNotMatch(await workerScript(dir, { base: '/vpr/', retired: true }), /respondWith/);
});
