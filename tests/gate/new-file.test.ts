import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Outcome, runScript } from '../support/command.ts';
import { treeBytes } from '../support/tree-bytes.ts';
import { check, onCopy } from './lay.ts';

function make(content: string, ...args: readonly string[]): Promise<Outcome> {
  return runScript({ args: ['src/cli/new.ts', ...args], env: { PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-21' } });
}

const SCHOOL = 'schools/primer/licey-21';
const OF_SCHOOL = ['--school', 'licey-21'] as const;

/** What is asked for, where it begins, and how many places a person fills in. */
const kinds: readonly (readonly [args: readonly string[], path: string, places: number])[] = [
  [['news', 'Приглашаем наблюдателей', ...OF_SCHOOL], `${SCHOOL}/novosti/2026-11-21-priglashaem-nablyudateley.md`, 2],
  [['news', ...OF_SCHOOL], `${SCHOOL}/novosti/2026-11-21-novost.md`, 3],
  [['news', 'О графике', '--territory', 'rayon'], 'news/rayon/2026-11-21-o-grafike.md', 2],
  [['event', 'Собрание', ...OF_SCHOOL, '--date', '2026-12-10'], `${SCHOOL}/sobytiya/2026-12-10-sobranie.md`, 3],
  [['event', 'Учёба', '--territory', 'primer', '--date', '2027-02-01'], 'events/2027-02-01-ucheba.md', 3],
  [['paper', 'Приказ № 120', ...OF_SCHOOL], `${SCHOOL}/dokumenty/prikaz-120.md`, 2],
  [['memo', 'Что взять с собой на работу', ...OF_SCHOOL], `${SCHOOL}/pamyatki/chto-vzyat-s-soboy-na-rabotu.md`, 3],
  [['schedule', '--school', 'zarechnaya-sosh'], 'schools/primer/zarechnaya-sosh/grafik-2026-2027.md', 2],
  [['school', 'licey-22', '--territory', 'primer'], 'schools/primer/licey-22/index.md', 3],
];

for (const [args, path, places] of kinds) {
  test(`new ${args.join(' ')}: a lawful file but for its ${places} open places, and none is written over`, async () => {
    await onCopy(async (content) => {
      const { code, output } = await make(content, ...args);
      assert.equal(code, 0, output);
      assert.match(output, new RegExp(`^Начат ${path}\\n`));
      assert.match(output, /npm run check/);
      const { problems, report } = await check(content);
      const errors = problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual([...new Set(errors.map(({ rule }) => rule))], ['placeholders'], report);
      assert.equal(errors.length, places, report);
      assert.ok(errors.every(({ file }) => file === path));

      // Filled in, it passes.
      const file = join(content, path);
      writeFileSync(file, readFileSync(file, 'utf8').replace(/"?ЗАПОЛНИТЕ: [^\n"]*"?/g, 'Слова школы'));
      const filled = await check(content);
      assert.equal(filled.errors, 0, filled.report);

      const before = treeBytes(content);
      const again = await make(content, ...args);
      assert.equal(again.code, 1);
      assert.match(again.output, /уже есть\. Ничего не изменено\./);
      assert.deepEqual(treeBytes(content), before);
    });
  });
}

test('what cannot be begun is said in a line, and nothing is written', async () => {
  await onCopy(async (content) => {
    const before = treeBytes(content);
    for (const [args, words] of [
      [['news', 'О графике'], /Чья это новость\?/],
      [['paper', 'Приказ'], /Чей это файл\?/],
      [
        ['news', 'О графике', '--school', 'licey-23'],
        /Школы «licey-23» на портале нет\. Есть: licey-21, zarechnaya-sosh\./,
      ],
      [['news', 'О графике', '--territory', 'luga'], /Территории «luga» на портале нет/],
      [['school', 'licey-99', '--territory', '../../../../README'], /--territory \.\.\/.*: имя латиницей, через дефис/],
      [['news', 'О графике', '--school', 'primer/licey-21'], /--school primer\/licey-21: имя латиницей/],
      [['school', '../licey-99', '--territory', 'primer'], /не годится для адреса/],
      [['news', 'О графике', ...OF_SCHOOL, '--date', '2026-02-30'], /--date 2026-02-30: нужен день/],
      [['school', 'Лицей 22', '--territory', 'primer'], /Латиницей, через дефис: litsey-22/],
      [['school', 'licey-21', '--territory', 'rayon'], /Файл schools\/rayon\/licey-21\/index\.md не начат/],
      [['schedule', ...OF_SCHOOL], /grafik-2026-2027\.md уже есть/],
      [['schedule', ...OF_SCHOOL, '--year', '2027/28'], /Нет файла rules\/2027-2028\.md/],
      [['nwes', ...OF_SCHOOL], /npm run new -- news "Заголовок" --school licey-21/],
      [['news', 'Одно', 'другое', ...OF_SCHOOL], /npm run new -- news/],
    ] as const) {
      const { code, output } = await make(content, ...args);
      assert.equal(code, 1, output);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
    assert.deepEqual(treeBytes(content), before);
  });
});

test('--dry tells the same and writes nothing', async () => {
  await onCopy(async (content) => {
    const before = treeBytes(content);
    const { code, output } = await make(content, 'news', 'О графике', ...OF_SCHOOL, '--dry');
    assert.equal(code, 0, output);
    assert.match(output, /Был бы начат schools\/primer\/licey-21\/novosti\/2026-11-21-o-grafike\.md/);
    assert.deepEqual(treeBytes(content), before);
  });
});

test('the first schedule of a school names a work of a class that it has', async () => {
  await onCopy(async (content) => {
    rmSync(join(content, SCHOOL, 'grafik-2026-2027.md'));
    assert.equal((await make(content, 'schedule', ...OF_SCHOOL)).code, 0);
    assert.ok(existsSync(join(content, SCHOOL, 'grafik-2026-2027.md')));
    assert.match(readFileSync(join(content, SCHOOL, 'grafik-2026-2027.md'), 'utf8'), /id: 4-rus\n {4}grade: 4\n/);
  });
});
