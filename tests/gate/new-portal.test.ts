import assert from 'node:assert/strict';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/checks/content.ts';
import { ownText } from '../../src/cli/own-text.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { type Outcome, runScript } from '../support/command.ts';
import { assertNone } from '../support/offenders.ts';

const NOW = '2026-11-21';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'own portal '));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words of one territory are nobody else's. */
const isCommon = (file: string): boolean => !/^territory: /m.test(readFileSync(join('content', file), 'utf8'));

const make = (...args: readonly string[]): Promise<Outcome> =>
  runScript({ args: ['src/cli/new.ts', 'portal', ...args], env: { PORTAL_NOW: NOW } });

for (const [word, scope] of [
  ['region', 'регион'],
  ['municipality', 'муниципалитет'],
  ['school', 'школа'],
]) {
  test(`an empty portal of a ${word} passes the gate and holds nothing of others`, async () => {
    await inFolder(async (home) => {
      const folder = join(home, 'мой портал');
      const { code, output } = await make(folder, '--scope', word ?? '');
      assert.equal(code, 0, output);
      assert.ok(output.includes(`PORTAL_CONTENT="${folder}" npm run check`), output);
      const now = Temporal.Instant.from(`${NOW}T12:00:00+03:00`);
      const check = await checkContent({ contentDir: folder, now }, { root: 'content' });
      assert.deepEqual([check.errors, check.warnings], [0, 0], check.report);
      assert.equal(readContentFile(readFileSync(join(folder, 'portal.md'), 'utf8')).yaml.get('scope'), scope);
      for (const kind of ['documents', 'news', 'hotlines', 'events'])
        assert.equal(existsSync(join(folder, kind)), false, kind);
      assert.deepEqual(globSync('{territories/*,schools/*/*}', { cwd: folder }).toSorted(), [
        'schools/territoriya/shkola-1',
        'territories/territoriya.md',
      ]);
      for (const kind of ['rules/*', 'glossary/*', 'faq/*', 'observers/*'])
        assert.deepEqual(
          globSync(kind, { cwd: folder }).toSorted(),
          globSync(kind, { cwd: 'content' }).filter(isCommon).toSorted(),
          kind,
        );
      const foreign = globSync('**/*.{md,mdx}', { cwd: folder })
        .filter((file) => file !== 'README.md')
        .flatMap((file) => {
          const text = readFileSync(join(folder, file), 'utf8');
          const found = /^\s*document:.*|\]\(\/dokumenty\/[^)]+\)|\(000\)|demo: true|primer/m.exec(text);
          return found === null ? [] : [{ place: file, fault: found[0] }];
        });
      assertNone(foreign, 'Чужое в новом портале');
    });
  });
}

test('a wrong word, a taken folder and a place inside the program are refused, and nothing is written', async () => {
  await inFolder(async (home) => {
    const taken = join(home, 'занято');
    mkdirSync(taken);
    writeFileSync(join(taken, 'важное.txt'), 'моё');
    for (const [args, words] of [
      [[], /--scope region\|municipality\|school/],
      [[join(home, 'a')], /--scope region/],
      [[join(home, 'a'), '--scope', 'страна'], /--scope region/],
      [[join(home, 'a'), '--scope', 'school', '--wet'], /--scope region/],
      [[join(home, 'a'), 'b', '--scope', 'school'], /--scope region/],
      [[taken, '--scope', 'school'], /уже занята/],
      [[join(taken, 'важное.txt'), '--scope', 'school'], /уже занята/],
      [['.', '--scope', 'school'], /внутри хранилища/],
      [['content/moy', '--scope', 'school'], /внутри хранилища/],
      [['..portal', '--scope', 'school'], /внутри хранилища/],
    ] as const) {
      const { code, output } = await make(...args);
      assert.equal(code, 1, output);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
    assert.deepEqual(globSync('**/*', { cwd: home }).toSorted(), ['занято', 'занято/важное.txt']);
    assert.equal(existsSync('content/moy') || existsSync('..portal'), false);
  });
});

const DOCUMENTS = new Map([['prikaz-7', { signed: '2021-08-23', number: '0381' }]]);
const memo = (source: string, body = 'Текст.\n'): string =>
  `---\ntitle: Памятка\nsources:\n  - title: Дорожная карта\n${source}---\n\n${body}`;

test('a citation of a document becomes one by title, date and number, and says no more than is known', () => {
  assert.equal(
    ownText(memo('    clause: строка 5\n    document: prikaz-7\n    anchor: m-plan-5\n'), DOCUMENTS),
    memo("    clause: строка 5\n    date: 2021-08-23\n    number: '0381'\n"),
  );
  const own = memo("    date: 2020-01-01\n    number: '1'\n    document: prikaz-7\n");
  assert.equal(ownText(own, DOCUMENTS), memo("    date: 2020-01-01\n    number: '1'\n"));
  assert.equal(ownText(memo('    document: drugoy\n'), DOCUMENTS), memo(''));
});

test('links to pages that the new portal lacks become words; a text that leads to none keeps its octets', () => {
  const body = (text: string): string => memo('', text);
  assert.equal(
    ownText(body('[приказ](/dokumenty/x/#p-1), [лицей](/shkoly/licey-21/) и [все школы](/shkoly/).\n'), DOCUMENTS),
    body('приказ, лицей и [все школы](/shkoly/).\n'),
  );
  const plain = '---\ntitle:   "Как есть"  # примечание\nsources: [ {title: А} ]\n---\n\n\nТекст [1](/pamyatki/x/).\n';
  assert.equal(ownText(plain, DOCUMENTS), plain);
  assert.equal(ownText('---\ntitle: А\nterritory: primer\n---\nТекст.\n', DOCUMENTS), undefined);
});
