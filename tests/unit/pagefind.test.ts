import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type PackedVocabulary, unpackVocabulary } from '../../src/domain/query/vocabulary.ts';
import { cutWords } from '../../src/integrations/pagefind-chunks.ts';
import { indexFolder } from '../../src/integrations/pagefind.ts';

let dir: string;
before(async () => void (dir = await mkdtemp(join(tmpdir(), 'vpr-search-'))));
after(() => rm(dir, { recursive: true }));

const TERRITORIES = [
  'Лужский район',
  'Махнёво',
  'Смоленская область',
  'Татарстан',
  'Елабужский район',
  'Примерский район',
];

const SCHOOLS = ['licey', 'gimnaziya'];

async function writeSite(name: string): Promise<string> {
  const site = join(dir, name);
  for (const [index, territory] of TERRITORIES.entries()) {
    await mkdir(join(site, `p${index}`), { recursive: true });
    const body = `<main data-pagefind-body><h1>Школа ${index}</h1><p data-pagefind-filter="территория">${territory}</p></main>`;
    await writeFile(join(site, `p${index}`, 'index.html'), `<html lang="ru"><title>Школа ${index}</title>${body}`);
  }
  const record = (name: string): string =>
    JSON.stringify({
      url: `/shkoly/${name}/`,
      content: `<html><main data-pagefind-body><h1>${name}</h1></main></html>`,
    });
  for (const name of SCHOOLS) {
    await mkdir(join(site, 'shkoly', name), { recursive: true });
    await writeFile(join(site, 'shkoly', name, 'dannye.json'), '{}');
  }
  await mkdir(join(site, 'poisk'), { recursive: true });
  await writeFile(join(site, 'poisk', 'zapisi-shkol.ndjson'), SCHOOLS.map((name) => `${record(name)}\n`).join(''));
  await writeFile(join(site, '404.html'), '<html lang="ru"><title>Нет</title><h1>Нет такой страницы</h1>');
  return site;
}

async function octets(site: string): Promise<Record<string, string>> {
  const files = globSync('pagefind{,-schools}/**/*.*', { cwd: site }).toSorted();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(site, file), 'base64')])),
  );
}

test('the search index holds the marked pages and is the same for the same pages', async () => {
  const [one, other] = [await writeSite('one'), await writeSite('other')];
  assert.equal((await indexFolder(one)).pages, TERRITORIES.length);
  await indexFolder(other);
  // Pagefind orders filter values by chance: of two runs with six values one in 720 would agree by luck.
  assert.deepEqual(await octets(one), await octets(other));
  const names = Object.keys(await octets(one));
  assert.ok(names.includes('pagefind/pagefind.js'));
  assert.deepEqual(
    names.filter((name) => /-ui\b|worker|unknown|schools\/(?:pagefind\.js|wasm)/.test(name)),
    [],
  );
  const entry = await readFile(join(one, 'pagefind', 'pagefind-entry.json'), 'utf8');
  const meta = names.find((name) => /^pagefind\/.*\.pf_meta$/.test(name));
  assert.ok(meta !== undefined && entry.includes(meta.replace(/^pagefind\/pagefind\.|\.pf_meta$/g, '')));
});

test('schools have an index of their own, which takes the engine from the main one', async () => {
  const site = await writeSite('schools');
  assert.equal((await indexFolder(site)).schools, SCHOOLS.length);
  const entry = await readFile(join(site, 'pagefind-schools', 'pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(entry) as { languages: Record<string, { wasm: string; page_count: number }> };
  assert.equal(languages['ru']?.page_count, SCHOOLS.length);
  const address = new URL(`wasm.${languages['ru']?.wasm ?? ''}.pagefind`, 'https://x/vpr/pagefind-schools/');
  assert.equal(address.href, 'https://x/vpr/pagefind/wasm.ru.pagefind');
  assert.deepEqual(globSync('poisk/*', { cwd: site }), [], 'записи для поиска остались в сайте');
  const words = JSON.parse(await readFile(join(site, 'pagefind-schools', 'slova.json'), 'utf8')) as PackedVocabulary;
  assert.deepEqual([...unpackVocabulary(words).stems.keys()].sort(), SCHOOLS.toSorted());
});

test('a school without a record fails the build', async () => {
  const site = await writeSite('unrecorded');
  await mkdir(join(site, 'shkoly', 'novaya'));
  await writeFile(join(site, 'shkoly', 'novaya', 'dannye.json'), '{}');
  await assert.rejects(indexFolder(site), /pagefind-schools страниц: 2, а должно быть: 3/);
});

test('words that begin alike stay in one file of the index, and the list of files tells where', () => {
  const words = ['шка', 'школ', 'школо', 'школы', 'я'].map((word) => ({ word, octets: Buffer.alloc(6000, word) }));
  assert.deepEqual(
    cutWords(words).map(({ from, to }) => [from, to]),
    [
      ['шка', 'шка'],
      ['школ', 'школы'],
      ['я', 'я'],
    ],
  );
  assert.deepEqual(cutWords([]), []);
});

test('a marked page that search would not know fails the build', async () => {
  const site = await writeSite('lost');
  await writeFile(
    join(site, 'lost.html'),
    '<html lang="ru"><title>Я</title><!-- <main data-pagefind-body> --><p>текст</p>',
  );
  await assert.rejects(indexFolder(site), /внёс в указатель pagefind страниц: 6, а должно быть: 7/);
});
