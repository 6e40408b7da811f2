import assert from 'node:assert/strict';
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatAnnotations, formatJson } from '../../src/checks/report.ts';
import { findLeaks } from '../../src/domain/leaks/index.ts';
import { BROKEN, check, lay, onCopy } from './lay.ts';

const YEAR = 2026;
const cases = readdirSync(BROKEN).filter((name) => /^(near-)?leaks-/.test(name));

/** Words and numbers of what must not be published, as the files of a case hold it. */
function secrets(name: string): string[] {
  return globSync('**/*.md', { cwd: join(BROKEN, name) }).flatMap((file) => {
    const text = readFileSync(join(BROKEN, name, file), 'utf8');
    const found = findLeaks(text, { year: YEAR }).map(({ start, end }) => text.slice(start, end));
    return found.flatMap((one) => [...one.matchAll(/[\p{L}\p{N}]{2,}/gu)].map(([word]) => word.toLowerCase()));
  });
}

test('the leak guard has at least forty cases, ten of them near misses', () => {
  assert.ok(cases.length >= 40, `${cases.length}`);
  assert.ok(cases.filter((name) => name.startsWith('near-')).length >= 10);
});

for (const name of cases.filter((one) => !one.startsWith('near-'))) {
  test(`nothing of the secret is said, in any form of the report: ${name}`, async () => {
    const { problems } = await onCopy((content) => {
      lay(name, content);
      return check(content);
    });
    const own = problems
      .filter(({ rule }) => rule.startsWith('leaks-'))
      .map((problem) => ({ ...problem, file: 'файл.md' }));
    const said = [
      formatJson(own, 'content'),
      formatAnnotations(own, 'content'),
      ...own.map(({ message, hint }) => `${message} ${hint ?? ''}`),
    ].join('\n');
    const spoken = new Set([...said.toLowerCase().matchAll(/[\p{L}\p{N}]{2,}/gu)].map(([word]) => word));
    assert.deepEqual(
      secrets(name).filter((word) => spoken.has(word)),
      [],
    );
  });
}
