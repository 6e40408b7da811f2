/** Days of three hundred and of twelve hundred works: every school is named, and so is each that wants observers. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { BUILDS, ORIGIN, copySources } from '../support/builds.ts';
import { runScript } from '../support/command.ts';
import { plainText } from '../support/life.ts';
import { writeManySchools } from '../support/many-schools.ts';
import { BOUNDS } from '../support/rules/sizes.ts';

const [VAST, FULL] = ['2027-04-20', '2027-04-21'];
/** Twenty works a school: sixty of them write on one day, fifteen on the next. */
const ON_VAST = 60;
const ALL = 75;
const IN_TERRITORY = 30;
const WANTED = 3;

const folder = mkdtempSync(join(tmpdir(), 'crowded-'));
const site = join(folder, 'site');

before(async () => {
  const content = join(folder, 'content');
  writeManySchools(content, ALL, {
    inTerritory: IN_TERRITORY,
    wanted: WANTED,
    day: (school) => (school <= ON_VAST ? VAST : FULL),
  });
  const cwd = await copySources();
  try {
    const env = { ...BUILDS.main, PORTAL_SITE: ORIGIN, PORTAL_CONTENT: content, PORTAL_OUT: site, PORTAL_BASE: '/' };
    const { code, output } = await runScript({ args: ['src/cli/build.ts'], cwd, env });
    assert.equal(code, 0, output);
  } finally {
    rmSync(cwd, { recursive: true });
  }
});

after(() => {
  rmSync(folder, { recursive: true });
});

const read = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, add) => from + add);

/** Octets over the wire of a page and its stylesheets. */
function weightOf(path: string): number {
  const sheets = [...read(path).matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
    ([, href = '']) => href,
  );
  assert.ok(sheets.length > 0);
  return [join(path, 'index.html'), ...sheets]
    .map((file) => join(site, file))
    .reduce((sum, file) => sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size, 0);
}

/** The box that names where observers are waited for, and the rest of the page. */
function parts(html: string): { readonly box: string; readonly rest: string } {
  const box = /<div class="box">\s*<p>Здесь ждут[\s\S]*?<\/div>/.exec(html)?.[0] ?? '';
  return { box, rest: html.replace(box, '') };
}

const named = (html: string, school: number): boolean => html.includes(`href="/shkoly/shkola-${school}/"`);

test('a day of three hundred works names every school with its works, folded by territory, and who waits', () => {
  const { box, rest } = parts(read(`grafik/${FULL}`));
  const schools = numbers(ON_VAST + 1, ALL);
  for (const school of schools) {
    assert.ok(named(rest, school), `нет школы ${school}`);
    assert.equal(named(box, school), school % WANTED === 0, `школа ${school} в списке наблюдателей`);
  }
  const lines = [...rest.matchAll(/<details class="fold">[\s\S]*?<\/details>/g)].flatMap(([list]) =>
    [...list.matchAll(/<li[\s\S]*?<\/li>/g)].map(([line]) => plainText(line)),
  );
  assert.equal(lines.filter((text) => text.startsWith('Школа № ')).length, schools.length);
  const line = lines.find((text) => text.startsWith('Школа № 63,')) ?? '';
  // Letter by letter the lesson moves on: 2 + (63 + index) % 3.
  assert.match(line, /^Школа № 63, посёлок Учебный-3: 4А, 5А, 8А: русский язык, 2-й урок; /, line);
  assert.match(line, /5Б: биология, 3-й урок/);
  assert.match(line, /урок\. Нужен наблюдатель\.$/);
});

test('a day of twelve hundred works leads to a page for each territory, and those name every school', () => {
  const day = read(`grafik/${VAST}`);
  for (const territory of [1, 2]) {
    const path = `grafik/${VAST}/uchebny-${territory}`;
    assert.ok(day.includes(`href="/${path}/"`), path);
    const { box, rest } = parts(read(path));
    for (const school of numbers((territory - 1) * IN_TERRITORY + 1, territory * IN_TERRITORY)) {
      assert.ok(named(rest, school), `${path}: нет школы ${school}`);
      assert.equal(named(box, school), school % WANTED === 0, `${path}: школа ${school} в списке наблюдателей`);
    }
  }
  assert.ok(!existsSync(join(site, 'grafik', FULL, 'uchebny-3')), 'a day that is told on one page has no others');
});

test('pages of such days keep to the bound of a list', (t) => {
  for (const path of [`grafik/${FULL}`, `grafik/${VAST}`, `grafik/${VAST}/uchebny-1`]) {
    const weight = weightOf(path);
    t.diagnostic(`${path}: ${(weight / 1024).toFixed(1)} КБ`);
    assert.ok(weight <= BOUNDS.list, `${path}: ${weight} октетов`);
  }
});
