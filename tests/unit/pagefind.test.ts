import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
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

async function writeSite(name: string): Promise<string> {
  const site = join(dir, name);
  for (const [index, territory] of TERRITORIES.entries()) {
    await mkdir(join(site, `p${index}`), { recursive: true });
    const body = `<main data-pagefind-body><h1>Школа ${index}</h1><p data-pagefind-filter="территория">${territory}</p></main>`;
    await writeFile(join(site, `p${index}`, 'index.html'), `<html lang="ru"><title>Школа ${index}</title>${body}`);
  }
  await writeFile(join(site, '404.html'), '<html lang="ru"><title>Нет</title><h1>Нет такой страницы</h1>');
  return site;
}

async function octets(site: string): Promise<Record<string, string>> {
  const files = globSync('pagefind/**/*.*', { cwd: site }).toSorted();
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(site, file), 'base64')])),
  );
}

test('the search index holds the marked pages and is the same for the same pages', async () => {
  const [one, other] = [await writeSite('one'), await writeSite('other')];
  assert.equal(await indexFolder(one), TERRITORIES.length);
  await indexFolder(other);
  // Pagefind orders filter values by chance: of two runs with six values one in 720 would agree by luck.
  assert.deepEqual(await octets(one), await octets(other));
  const names = Object.keys(await octets(one));
  assert.ok(names.includes('pagefind/pagefind.js'));
  assert.deepEqual(
    names.filter((name) => /-ui\b/.test(name)),
    [],
  );
  const entry = await readFile(join(one, 'pagefind', 'pagefind-entry.json'), 'utf8');
  const meta = names.find((name) => name.endsWith('.pf_meta'));
  assert.ok(meta !== undefined && entry.includes(meta.replace(/^pagefind\/pagefind\.|\.pf_meta$/g, '')));
});

test('a marked page that search would not know fails the build', async () => {
  const site = await writeSite('lost');
  await writeFile(
    join(site, 'lost.html'),
    '<html lang="ru"><title>Я</title><!-- <main data-pagefind-body> --><p>текст</p>',
  );
  await assert.rejects(indexFolder(site), /внёс в указатель страниц: 6, а для поиска помечено: 7/);
});
