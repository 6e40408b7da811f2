import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import type { ContentCheck } from '../../src/checks/content.ts';
import { rules } from '../../src/checks/rules/index.ts';
import { BROKEN, check, lay, onCopy, SOUND } from './lay.ts';

const cases = readdirSync(BROKEN).sort();
const checks = new Map<string, Promise<ContentCheck>>();

function checkOf(name: string): Promise<ContentCheck> {
  const known = checks.get(name);
  if (known) return known;
  const made = onCopy((content) => {
    lay(name, content);
    return check(content);
  });
  checks.set(name, made);
  return made;
}

// `GATE_UPDATE=1 node --test tests/gate/broken.test.ts` writes the reports anew; read the difference before a commit.
const update = process.env['GATE_UPDATE'] === '1';

test('the sound portal gives an empty report', async () => {
  assert.equal((await check(SOUND)).report, '');
});

for (const name of cases) {
  test(`broken content: ${name}`, async () => {
    const { report } = await checkOf(name);
    const expected = join(BROKEN, name, 'expected.txt');
    if (update) writeFileSync(expected, report);
    assert.equal(report, readFileSync(expected, 'utf8'));
    if (name.startsWith('near-')) assert.equal(report, '', 'a near miss must pass');
  });
}

test('there are at least forty broken cases and ten near misses', () => {
  const near = cases.filter((name) => name.startsWith('near-'));
  assert.ok(near.length >= 10, `${near.length} near misses`);
  assert.ok(cases.length - near.length >= 40, `${cases.length - near.length} broken cases`);
});

test('every rule has spoken in some case', async () => {
  const spoken = new Set<string>();
  for (const name of cases) {
    for (const problem of (await checkOf(name)).problems) spoken.add(problem.rule);
  }
  assert.deepEqual(
    [...rules.map((rule) => rule.id), 'form', 'yaml', 'tree', 'encoding'].filter((id) => !spoken.has(id)),
    [],
  );
});

test('no report has a word of English grammar or a stack trace', () => {
  for (const name of cases) {
    const report = readFileSync(join(BROKEN, name, 'expected.txt'), 'utf8');
    assert.doesNotMatch(
      report,
      /\b(invalid|expected|unexpected|must|should|error|cannot|received|unrecognized|at Object)\b/i,
      name,
    );
    assert.doesNotMatch(report, /undefined|\[object|NaN|\u0000/, name);
  }
});
