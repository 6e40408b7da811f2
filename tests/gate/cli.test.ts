import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { lay, onCopy, SOUND } from './lay.ts';

const COMMAND = join(import.meta.dirname, '../../src/cli/check.ts');

interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(content: string, ...flags: string[]): Outcome {
  const env = { ...process.env, PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-21' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...flags], { env, encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('sound content: code 0 and one line', () => {
  const { code, out, err } = run(SOUND);
  assert.equal(err, '');
  assert.match(out, /^Содержание проверено: \d+ файл[а-я]*, ошибок и предупреждений нет\.\n$/);
  assert.equal(code, 0);
});

test('an error: code 1, the report, no stack trace', async () => {
  await onCopy((content) => {
    lay('form-unknown-field', content);
    const { code, out, err } = run(content);
    assert.equal(code, 1);
    assert.equal(err, '');
    assert.match(out, /Может быть, date\?/);
    assert.match(out, /Итого: 1 ошибка в 1 файле\.\n$/);
    assert.doesNotMatch(out, /\n\s+at /);
  });
});

test('warnings alone: code 0, with --strict code 1', async () => {
  await onCopy((content) => {
    lay('hotlines-stale', content);
    assert.equal(run(content).code, 0);
    assert.equal(run(content, '--strict').code, 1);
  });
});

test('--json is JSON alone, --annotations speaks to GitHub', async () => {
  await onCopy((content) => {
    lay('form-unknown-field', content);
    const json = run(content, '--json');
    assert.equal((JSON.parse(json.out) as { errors: number }).errors, 1);
    assert.equal(json.code, 1);
    const told = run(content, '--annotations');
    assert.match(told.out, /^::error file=.+2026-11-12-nablyudateli\.md,line=3,col=1,title=dete::Нет такого поля\./);
    assert.match(told.out, /Итого: 1 ошибка/);
  });
});

test('a missing folder and an unknown flag are told in Russian', () => {
  const missing = run('/no/such/folder');
  assert.equal(missing.code, 1);
  assert.match(missing.out, /Нет папки с содержанием портала: \/no\/such\/folder/);
  const flag = run(SOUND, '--fast');
  assert.equal(flag.code, 1);
  assert.match(flag.err, /^Такого параметра нет, или/);
});
