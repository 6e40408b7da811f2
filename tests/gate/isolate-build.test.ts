import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { copySources } from '../support/builds.ts';
import { type Outcome, runScript } from '../support/command.ts';
import { treeBytes } from '../support/tree-bytes.ts';
import { SOUND } from './lay.ts';

const SCHOOL = 'schools/primer/licey-21';
let sources: string;
let folder: string;
let built: Outcome;

function breakFile(path: string, from: string, to: string): void {
  const file = join(folder, 'content', path);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), path);
  writeFileSync(file, text.replace(from, to));
}

function build(isolate: '0' | '1'): Promise<Outcome> {
  return runScript({
    args: ['src/cli/build.ts', '--report', join(folder, 'report.txt')],
    cwd: sources,
    env: {
      PORTAL_NOW: '2026-11-21',
      PORTAL_SITE: 'https://vpr.example.org',
      PORTAL_CONTENT: join(folder, 'content'),
      PORTAL_OUT: join(folder, 'site'),
      PORTAL_ISOLATE: isolate,
    },
  });
}

const page = (path: string): string => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');

before(async () => {
  sources = await copySources();
  // Beside the sources, under a name that begins with theirs: what Astro takes for a folder of its own.
  folder = mkdtempSync(`${sources}-isolate-`);
  cpSync(SOUND, join(folder, 'content'), { recursive: true });
  breakFile(`${SCHOOL}/grafik-2026-2027.md`, 'minutes: 45', 'minutes: 46');
  breakFile('schools/primer/zarechnaya-sosh/index.md', 'name:', 'nane:');
  breakFile(`${SCHOOL}/novosti/2026-11-12-nablyudateli.md`, 'title:', 'tittle:');
  built = await build('1');
});
after(() => {
  rmSync(folder, { recursive: true });
  rmSync(sources, { recursive: true });
});

test('under PORTAL_ISOLATE the portal is built, with code 0 and a line about what was left out', () => {
  assert.equal(built.code, 0, built.output);
  assert.match(built.output, /Из-за ошибок не опубликовано: 3 файла школ\. Остальной портал публикуется\.\n$/);
});

test('the whole report goes to the terminal and to the file, never into the site', () => {
  const report = readFileSync(join(folder, 'report.txt'), 'utf8');
  assert.match(report, /Итого: \d+ ошиб[а-я]+ в 3 файлах/);
  assert.ok(built.output.includes(report));
  for (const name of readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, 'site', name);
    if (/\.(html|json|xml|txt)$/.test(name)) assert.ok(!readFileSync(path, 'utf8').includes('tittle'), name);
  }
});

test('a school whose schedule is broken says so and names the line of the level above', () => {
  const html = page('shkoly/licey-21');
  assert.match(html, /График обновляется: в файле ошибка\./);
  const box = html.slice(html.indexOf('График обновляется'), html.indexOf('График обновляется') + 600);
  const above = /phone: "([^"]+)"/.exec(readFileSync(join(folder, 'content/hotlines/primer.md'), 'utf8'))?.[1] ?? '?';
  assert.ok(box.includes(above), box);
  assert.doesNotMatch(html, /ещё не опубликован/);
});

test('a school whose card is broken keeps its page, with a name made from the id', () => {
  const html = page('shkoly/zarechnaya-sosh');
  assert.match(html, /<h1>Школа «zarechnaya-sosh»<\/h1>/);
  assert.match(html, /Карточка школы обновляется: в файле ошибка\./);
});

test('broken news has no page and stands in no list', () => {
  assert.ok(!existsSync(join(folder, 'site/novosti/licey-21-2026-11-12-nablyudateli')));
  assert.doesNotMatch(page('novosti'), /licey-21-2026-11-12-nablyudateli/);
});

test('a build with an error leaves the last one as it was, octet by octet, and nothing beside it', async () => {
  const [site, beside] = [treeBytes(join(folder, 'site')), readdirSync(folder).sort()];
  assert.ok(site.length > 20);
  const { code, output } = await build('0');
  assert.equal(code, 1);
  assert.match(output, /Итого: \d+ ошиб/);
  assert.doesNotMatch(output, /\n\s+at /);
  assert.deepEqual(treeBytes(join(folder, 'site')), site);
  assert.deepEqual(readdirSync(folder).sort(), beside);
});

test('an error outside the schools stops an isolated build, too', async () => {
  const site = treeBytes(join(folder, 'site'));
  breakFile('portal.md', 'scope:', 'skope:');
  const { code } = await build('1');
  assert.equal(code, 1);
  assert.deepEqual(treeBytes(join(folder, 'site')), site);
});

test('a report may not be put into the site', async () => {
  const { code, output } = await runScript({
    args: ['src/cli/check.ts', '--report', join(folder, 'site/report.txt')],
    env: { PORTAL_CONTENT: join(folder, 'content'), PORTAL_OUT: join(folder, 'site'), PORTAL_NOW: '2026-11-21' },
  });
  assert.equal(code, 1);
  assert.match(output, /отчёт нельзя класть в папку сайта/);
  assert.ok(!existsSync(join(folder, 'site/report.txt')));
});
