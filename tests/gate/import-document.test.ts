import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Outcome, runScript } from '../support/command.ts';
import { makeDocx } from '../support/docx.ts';
import { treeBytes } from '../support/tree-bytes.ts';
import { readParts } from '../../src/import/source.ts';
import { check, onCopy } from './lay.ts';

const SOURCES = 'tests/fixtures/sources';
const MAKHNEVO = `${SOURCES}/002_5a1b8d5fcbd6edef.txt`;
const ELABUGA = `${SOURCES}/003_1e26bd6da9fd34ba.txt`;
const PLACE = ['--territory', 'rayon', '--id', 'postanovlenie-714'] as const;
const PATH = 'documents/rayon/postanovlenie-714.md';

function run(content: string, ...args: readonly string[]): Promise<Outcome> {
  return runScript({
    args: ['src/cli/import-document.ts', ...args],
    env: { PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-21' },
  });
}

test('a document from text or Word is written with its open places, and passes when they are filled in', async () => {
  await onCopy(async (content) => {
    const word = join(content, '../postanovlenie.docx');
    writeFileSync(word, makeDocx(readParts(readFileSync(MAKHNEVO, 'utf8'))));
    const shown = await run(content, word);
    assert.equal(shown.code, 0, shown.output);
    assert.match(shown.output, /номер: № 714\n {2}дата: 02 ноября 2020 года/);
    assert.match(shown.output, /план: ПЛАН мероприятий .*: строк 33/);
    assert.match(shown.output, /Сомнительно, \d+:/);
    assert.match(shown.output, /назовите --territory и --id/);
    const { code, output } = await run(content, word, ...PLACE, '--summary', 'Постановление утверждает план.');
    assert.equal(code, 0, output);
    const made = readFileSync(join(content, PATH), 'utf8');
    const { problems } = await check(content);
    const errors = problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(
      errors.map(({ rule, field }) => [rule, field]),
      [['placeholders', 'source']],
    );
    writeFileSync(join(content, PATH), made.replace(/source: .*/, 'source: Сверено с подлинником.'));
    const filled = await check(content);
    assert.equal(filled.errors, 0, filled.report);

    const before = treeBytes(content);
    const again = await run(content, MAKHNEVO, ...PLACE);
    assert.equal(again.code, 1);
    assert.match(again.output, /postanovlenie-714\.md уже есть\. Ничего не изменено\./);
    assert.deepEqual(treeBytes(content), before);
  });
});

test('what cannot be read or written is said in Russian, and nothing is written', async () => {
  await onCopy(async (content) => {
    const before = treeBytes(content);
    const file = (name: string, text: string): string => {
      const path = join(content, '..', name);
      writeFileSync(path, text, 'latin1');
      return path;
    };
    for (const [args, words] of [
      [[], /npm run import:document -- prikaz\.docx/],
      [['net.docx'], /Нет файла net\.docx/],
      [
        [ELABUGA],
        /несколько документов, назовите один:\n {2}--part 1: УТВЕРЖДЕНО[\s\S]*--part 2: Муниципальное казенное/,
      ],
      [[ELABUGA, '--part', '3'], /несколько документов/],
      [[MAKHNEVO, '--territory', 'luga', '--id', 'prikaz-1'], /Территории «luga» на портале нет/],
      [[MAKHNEVO, '--territory', 'rayon', '--id', 'Приказ'], /имя латиницей/],
      [[MAKHNEVO, '--territory', '../territories/rayon', '--id', 'prikaz-1'], /--territory \.\..*: имя латиницей/],
      [[file('old.doc', '\xd0\xcf\x11\xe0')], /старый формат \.doc/],
      [[file('scan.pdf', '%PDF-1.7')], /Это PDF/],
      [[file('torn.docx', 'PK\x03\x04')], /не читается как Word/],
    ] as const) {
      const { code, output } = await run(content, ...args);
      assert.equal(code, 1, output);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
    const dry = await run(content, MAKHNEVO, ...PLACE, '--dry');
    assert.equal(dry.code, 0, dry.output);
    assert.match(dry.output, /--dry: ничего не записано/);
    assert.deepEqual(treeBytes(content), before);
  });
});
