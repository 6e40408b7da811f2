import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent, type ContentCheck } from '../../src/checks/content.ts';
import { isLeftOut } from '../../src/checks/isolate.ts';
import { NOW, onCopy } from './lay.ts';

const SCHOOL = 'schools/primer/licey-21';
const SCHEDULE = `${SCHOOL}/grafik-2026-2027.md`;

function isolated(content: string): Promise<ContentCheck> {
  return checkContent({ contentDir: content, now: NOW }, { root: 'content', isolate: true });
}

/** Changes one file of the content; the text must be there. */
function change(content: string, path: string, from: string, to: string): void {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${path}: нет «${from}»`);
  writeFileSync(file, text.replace(from, to));
}

function publishedPaths({ entries }: ContentCheck): string[] {
  return entries.map((entry) => entry.path);
}

test('sound content is published whole, with nothing left out', () =>
  onCopy(async (content) => {
    const check = await isolated(content);
    assert.equal(check.isolation, undefined);
    assert.ok(publishedPaths(check).includes(SCHEDULE));
  }));

test('without isolation an error lets nothing pass', () =>
  onCopy(async (content) => {
    change(content, SCHEDULE, 'minutes: 45', 'minutes: 46');
    const check = await checkContent({ contentDir: content, now: NOW });
    assert.equal(check.isolation, undefined);
    assert.deepEqual(check.entries, []);
  }));

const FILES = [
  ['schedule', SCHEDULE, 'schoolYear:', 'schoolYeer:'],
  ['news', `${SCHOOL}/novosti/2026-11-12-nablyudateli.md`, 'title:', 'tittle:'],
  ['event', `${SCHOOL}/sobytiya/2026-12-03-sobranie.md`, 'kind:', 'kinds:'],
  ['paper', `${SCHOOL}/dokumenty/prikaz-118.md`, 'signed:', 'sined:'],
  ['memo', `${SCHOOL}/pamyatki/chto-vzyat.md`, '---\n', '--\n'],
] as const;

for (const [what, path, from, to] of FILES) {
  test(`a broken ${what} is left out alone`, () =>
    onCopy(async (content) => {
      const before = publishedPaths(await isolated(content));
      change(content, path, from, to);
      const check = await isolated(content);
      assert.deepEqual(check.isolation?.leftOut, [path]);
      assert.equal(check.isolation.cards.size, 0);
      assert.deepEqual(publishedPaths(check).sort(), before.filter((one) => one !== path).sort());
      assert.match(check.report, /Итого: \d+ ошиб/);
    }));
}

test('an error that only a rule of the whole portal sees leaves its file out, too', () =>
  onCopy(async (content) => {
    change(content, SCHEDULE, 'grade: 4', 'grade: 7');
    assert.deepEqual((await isolated(content)).isolation?.leftOut, [SCHEDULE]);
  }));

test('a broken card: one is made from the id, and the rest of the school stays', () =>
  onCopy(async (content) => {
    change(content, `${SCHOOL}/index.md`, 'settlement:', 'setlement:');
    const check = await isolated(content);
    assert.deepEqual(check.isolation?.leftOut, [`${SCHOOL}/index.md`]);
    assert.deepEqual(
      [...check.isolation.cards],
      [
        [
          'primer/licey-21',
          { name: 'Школа «licey-21»', fullName: 'Школа «licey-21»', settlement: 'Примерский муниципальный район' },
        ],
      ],
    );
    assert.ok(publishedPaths(check).includes(SCHEDULE));
  }));

test('a folder without a card keeps its page as well', () =>
  onCopy(async (content) => {
    rmSync(join(content, SCHOOL, 'index.md'));
    const check = await isolated(content);
    assert.deepEqual([...(check.isolation?.cards.keys() ?? [])], ['primer/licey-21']);
    assert.ok(publishedPaths(check).includes(SCHEDULE));
  }));

test('a schedule whose paper is broken stays: what it refers to is still known', () =>
  onCopy(async (content) => {
    change(content, `${SCHOOL}/dokumenty/prikaz-118.md`, 'signed:', 'sined:');
    assert.ok(publishedPaths(await isolated(content)).includes(SCHEDULE));
  }));

test('an attachment that is refused takes along the paper that rests on it', () =>
  onCopy(async (content) => {
    const path = `${SCHOOL}/fayly/prikaz.pdf`;
    writeFileSync(join(content, path), Buffer.alloc(5 * 1024 * 1024 + 1));
    const left = new Set((await isolated(content)).isolation?.leftOut);
    assert.ok(left.has(path));
    assert.ok(left.has(`${SCHOOL}/dokumenty/prikaz-118.md`));
    assert.ok(!left.has(`${SCHOOL}/index.md`));
  }));

for (const [path, from, to] of [
  ['portal.md', 'scope: ', 'skope: '],
  ['territories/primer.md', 'timezone: ', 'timezonne: '],
  ['news/rayon/2026-11-10-nachalo.md', 'title: ', 'tytle: '],
  ['rules/2026-2027.md', 'statement: ', 'statements: '],
  ['hotlines/primer.md', 'phone: ', 'fone: '],
] as const) {
  test(`an error outside the schools' folders stops everything: ${path}`, () =>
    onCopy(async (content) => {
      change(content, SCHEDULE, 'schoolYear:', 'schoolYeer:');
      change(content, path, from, to);
      const check = await isolated(content);
      assert.equal(check.isolation, undefined);
      assert.deepEqual(check.entries, []);
    }));
}

test('a path is left out with its folder, and never for a likeness of names', () => {
  const leftOut = new Set(['schools/a/b']);
  assert.equal(isLeftOut('schools/a/b', leftOut), true);
  assert.equal(isLeftOut('schools/a/b/novosti/x.md', leftOut), true);
  assert.equal(isLeftOut('schools/a/bc/index.md', leftOut), false);
  assert.equal(isLeftOut('schools/a', leftOut), false);
});
