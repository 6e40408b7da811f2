import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writableByAstro } from '../../src/cli/build-portal.ts';
import { publicationOrigin } from '../../src/cli/publication-origin.ts';
import { checkTarget, moveFolder, replaceFolder } from '../../src/cli/replace-folder.ts';
import { precompressFolder } from '../../src/integrations/precompress.ts';
import { readSite } from '../../src/site.ts';

let dir: string;
before(async () => void (dir = await mkdtemp(join(tmpdir(), 'vpr-build-'))));
after(() => rm(dir, { recursive: true }));

async function write(folder: string, name: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), text);
}

test('a build that succeeds takes the place of the last one, whole', async () => {
  const target = join(dir, 'good', 'dist');
  await replaceFolder(target, (folder) => write(folder, 'index.html', 'первая'));
  await write(target, 'old.html', 'старая');
  await replaceFolder(target, (folder) => write(folder, 'index.html', 'вторая'));
  assert.deepEqual(await readdir(join(dir, 'good')), ['dist']);
  assert.deepEqual(await readdir(target), ['index.html']);
  assert.equal(await readFile(join(target, 'index.html'), 'utf8'), 'вторая');
});

test('a build that fails leaves the last one as it was, and no litter', async () => {
  const target = join(dir, 'bad', 'dist');
  await replaceFolder(target, (folder) => write(folder, 'index.html', 'первая'));
  const failing = replaceFolder(target, async (folder) => {
    await write(folder, 'index.html', 'половина');
    throw new Error('нет места');
  });
  await assert.rejects(failing, /нет места/);
  assert.deepEqual(await readdir(join(dir, 'bad')), ['dist']);
  assert.equal(await readFile(join(target, 'index.html'), 'utf8'), 'первая');
});

test('a build never replaces a folder with the content or with other files in it', async () => {
  const content = join(dir, 'home', 'content');
  await write(content, 'portal.md', '---\n---\n');
  await assert.rejects(checkTarget(join(dir, 'home'), [content]), /сборка стёрла бы её/);
  await assert.rejects(checkTarget(content, [content]), /сборка стёрла бы её/);
  await write(join(dir, 'photos'), 'sea.jpg', '');
  await assert.rejects(checkTarget(join(dir, 'photos'), [content]), /не похожа на собранный сайт/);
  await checkTarget(join(dir, 'not-there-yet'), [content]);
});

test('the address of a publication comes from PORTAL_SITE, else from portal.md, else it is an error', async () => {
  const content = join(dir, 'origin');
  await write(content, 'portal.md', '---\naddress: https://vpr.example.org/portal/\n---\n');
  const env = { PORTAL_CONTENT: content };
  assert.equal(publicationOrigin(readSite({ ...env, PORTAL_SITE: 'https://a.example' })), 'https://a.example');
  assert.equal(publicationOrigin(readSite(env)), 'https://vpr.example.org');
  await write(content, 'portal.md', '---\nname: Портал\n---\n');
  assert.throws(() => publicationOrigin(readSite(env)), /Впишите address в content\/portal\.md/);
});

test('text files of 1 KB and more get brotli and gzip beside them, nothing else does', async () => {
  const folder = join(dir, 'texts');
  await write(folder, 'index.html', 'слово '.repeat(400));
  await write(folder, 'small.html', 'слово');
  await write(folder, 'index.pf_index', 'слово '.repeat(400));
  await precompressFolder(folder);
  assert.deepEqual((await readdir(folder)).sort(), [
    'index.html',
    'index.html.br',
    'index.html.gz',
    'index.pf_index',
    'small.html',
  ]);
});

test('Astro writes into the target wherever it can, and elsewhere only beside a path that begins with the repository’s', () => {
  for (const folder of ['/srv/portal/dist', '/srv/site', '/srv'])
    assert.equal(writableByAstro(folder, '/srv/portal'), folder);
  assert.match(writableByAstro('/srv/portal-dist', '/srv/portal'), /^\/srv\/portal\/\.cache\/dist-[0-9a-f-]+$/);
  assert.match(writableByAstro('/srv/portals/dist', '/srv/portal'), /^\/srv\/portal\/\.cache\//);
});

test('a folder is moved whole', async () => {
  await write(join(dir, 'from', 'a'), 'b.txt', 'в');
  await moveFolder(join(dir, 'from'), join(dir, 'to'));
  assert.equal(await readFile(join(dir, 'to', 'a', 'b.txt'), 'utf8'), 'в');
  await assert.rejects(readdir(join(dir, 'from')), /ENOENT/);
});
