import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkContent } from '../../src/checks/content.ts';
import { leakKinds } from '../../src/schemas/allow.ts';
import { findLeaks, LEAK_WORDS, leaksInName } from '../../src/domain/leaks/index.ts';
import { assertNone } from '../support/offenders.ts';

const YEAR = 2026;
const files = globSync('content/**/*.{md,mdx}').map((file) => file.replaceAll('\\', '/'));

test('the whole real and demonstration content gives no false alarm', async () => {
  assert.ok(files.length > 150, 'нечего проверять');
  const now = Temporal.Instant.from('2026-11-21T12:00:00+03:00');
  const { problems } = await checkContent({ contentDir: 'content', now }, { root: 'content' });
  assertNone(
    problems
      .filter(({ rule }) => rule.startsWith('leaks-'))
      .map(({ file, line, message }) => ({ place: `${file}:${line}`, fault: message })),
    'Ложные тревоги',
  );
});

test('nor do whole files, read as one text with their fields', () => {
  const faults = files
    // The handbook speaks of leaks in its own samples.
    .filter((file) => file !== 'content/README.md')
    .flatMap((file) => {
      const inText = findLeaks(readFileSync(file, 'utf8'), { year: YEAR, act: file.startsWith('content/documents/') });
      return [
        ...inText.map(({ kind, start }) => ({ place: `${file}@${start}`, fault: kind })),
        ...leaksInName(file).map((kind) => ({ place: file, fault: kind })),
      ];
    });
  assertNone(faults, 'Ложные тревоги');
});

test('nor do the texts of the official documents that the portal was made from', () => {
  const sources = globSync('tests/fixtures/sources/*.txt');
  assert.ok(sources.length > 0);
  const faults = sources.flatMap((file) =>
    findLeaks(readFileSync(file, 'utf8'), { year: YEAR, act: true }).map(({ kind, start }) => ({
      place: `${file}@${start}`,
      fault: kind,
    })),
  );
  assertNone(faults, 'Ложные тревоги');
});

test('the guard’s own words may be published', () => {
  for (const kind of leakKinds) {
    const { what, why, mend } = LEAK_WORDS[kind];
    assert.deepEqual(findLeaks(`${what} ${why} ${mend}`, { year: YEAR }), [], kind);
  }
});
