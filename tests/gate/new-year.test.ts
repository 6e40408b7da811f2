import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/checks/content.ts';
import { nextFrame, readYear, withSchoolYear } from '../../src/cli/new-year.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { rulesSchema } from '../../src/schemas/rules.ts';
import { type Outcome, runScript } from '../support/command.ts';
import { treeBytes } from '../support/tree-bytes.ts';
import { onCopy, SOUND } from './lay.ts';

const NOW = '2027-07-02';

function make(content: string, ...args: readonly string[]): Promise<Outcome> {
  return runScript({ args: ['src/cli/new.ts', ...args], env: { PORTAL_CONTENT: content, PORTAL_NOW: NOW } });
}

const YEARS = ['2027/28', '2027-28', '2027/2028', '2027-2028', ' 2027/28 '];
test('a school year is read as people write it', () => {
  for (const text of YEARS) assert.equal(readYear(text), '2027-2028', text);
  assert.equal(readYear('2099/00'), '2099-2100');
  for (const text of ['2027', '2027/29', '2027/2029', '2027/27', '27/28', '2027/1928', 'год', ''])
    assert.throws(() => readYear(text), /не учебный год/, text);
});

test('a new year: the gate passes, and nothing but two files has changed', async () => {
  await onCopy(async (content) => {
    const [portal, before] = [readFileSync(join(content, 'portal.md'), 'utf8'), treeBytes(content).length];
    const { code, output } = await make(content, 'year', '2027/28');
    assert.equal(code, 0, output);
    assert.equal(readFileSync(join(content, 'portal.md'), 'utf8'), portal.replace('2026-2027', '2027-2028'));
    assert.match(output, /schools\/primer\/licey-21\/grafik-2027-2028\.md\n/);
    assert.match(output, /schools\/primer\/zarechnaya-sosh\/grafik-2027-2028\.md\n/);
    const check = await checkContent(
      { contentDir: content, now: Temporal.Instant.from(`${NOW}T12:00:00+03:00`) },
      { root: 'content' },
    );
    assert.equal(check.errors, 0, check.report);
    assert.equal(treeBytes(content).length, before + 1);
    const frame = rulesSchema.parse(
      readContentFile(readFileSync(join(content, 'rules/2027-2028.md'), 'utf8')).yaml.toJS(),
    );
    assert.equal(frame.schoolYear, '2027-2028');
    assert.equal(frame.checkedOn, NOW);
    assert.equal(frame.window, undefined);
    assert.equal(frame.holidays, undefined);
    assert.deepEqual(
      frame.coverage?.map(({ id, dueOn }) => [id, dueOn]),
      [
        ['grafik', undefined],
        ['kriterii', undefined],
      ],
    );
    assert.deepEqual(
      [frame.verified, frame.gradesSource.verified, ...frame.limits.map((limit) => limit.verified)].filter(Boolean),
      [],
    );
    assert.deepEqual(
      frame.grades.map(({ grade }) => grade),
      [4, 5, 8],
    );
  });
});

test('a second time, a year not later and a wrong word are refused, and nothing is touched', async () => {
  await onCopy(async (content) => {
    await make(content, 'year', '2027/28');
    const made = treeBytes(content);
    for (const [args, words] of [
      [['year', '2027/28'], /rules\/2027-2028\.md уже есть/],
      [['year', '2026/27'], /уже есть/],
      [['year', '2024/25'], /Нет рамки прошлого года/],
      [['year', '2027/29'], /не учебный год/],
      [['year'], /npm run new -- year 2027\/28/],
      [['yaer', '2027/28'], /npm run new -- year 2027\/28/],
      [['year', '2028/29', '--wet'], /npm run new -- year 2027\/28/],
    ] as const) {
      const { code, output } = await make(content, ...args);
      assert.equal(code, 1, output);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
    assert.deepEqual(treeBytes(content), made);
  });
});

test('--dry says the same and writes nothing', async () => {
  await onCopy(async (content) => {
    const before = treeBytes(content);
    const { code, output } = await make(content, 'year', '2027/28', '--dry');
    assert.equal(code, 0, output);
    assert.match(output, /ничего не записано/);
    assert.match(output, /licey-21\/grafik-2027-2028\.md/);
    assert.deepEqual(treeBytes(content), before);
  });
});

test('a portal or a frame that cannot be read stops the making before anything is written', async () => {
  for (const file of ['portal.md', 'rules/2026-2027.md']) {
    await onCopy(async (content) => {
      writeFileSync(
        join(content, file),
        readFileSync(join(content, file), 'utf8').replace('schoolYear:', 'schoolYaer:'),
      );
      const before = treeBytes(content);
      const { code, output } = await make(content, 'year', '2027/28');
      assert.equal(code, 1);
      assert.match(output, /npm run check/);
      assert.deepEqual(treeBytes(content), before);
    });
  }
  await onCopy(async (content) => {
    rmSync(join(content, 'portal.md'));
    assert.match((await make(content, 'year', '2027/28')).output, /Нет файла portal\.md/);
  });
});

test('line ends, quotes, a mark of order and the text below keep their octets', () => {
  const text = '\uFEFF---\r\nname: А\r\nschoolYear:  "2026-2027" # год\r\n---\r\n\r\nschoolYear: 2026-2027\r\n';
  assert.equal(withSchoolYear(text, '2027-2028'), text.replace('2026-2027', '2027-2028'));
  assert.throws(() => withSchoolYear('---\nname: А\n---\nschoolYear: 2026-2027\n', '2027-2028'), /не найдено/);
  assert.throws(() => withSchoolYear('---\nschoolYear: 2027-2028\n---\n', '2027-2028'), /уже стоит 2027\/28/);
});

test('the live frame of this year can begin the next one', () => {
  const text = nextFrame(readFileSync('content/rules/2026-2027.md', 'utf8'), '2027-2028', NOW);
  const frame = rulesSchema.parse(readContentFile(text).yaml.toJS());
  assert.equal(
    frame.unsettled?.some((line) => line.includes('2028 года')),
    true,
  );
  assert.doesNotMatch(text.replace(/title:.*/g, ''), /2026\/27|весной 2027/);
});

test('the sound portal is not the one that is written to', () => {
  assert.match(readFileSync(join(SOUND, 'portal.md'), 'utf8'), /schoolYear: 2026-2027/);
});
