import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(join('.github', file), 'utf8');
const deploy = read('DEPLOY.md');
const workflow = read('workflows/portal.yml');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<
    Record<
      string,
      { readonly if?: string; readonly steps: readonly { readonly run?: string; readonly uses?: string }[] }
    >
  >;
}

test('the workflow needs no secret, writes nothing but pages, and runs commands that exist', () => {
  assert.doesNotMatch(workflow, /secrets\./);
  const { permissions, jobs } = parse(workflow) as Workflow;
  assert.deepEqual(permissions, { contents: 'read' });
  assert.equal(jobs['check']?.if, undefined);
  assert.match(jobs['publish']?.if ?? '', /vars\.PORTAL_PAGES == '1'/);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const run = steps.flatMap((step) => (step.run === undefined ? [] : [step.run]));
  for (const command of run) {
    const script = /^npm (?:run )?(\S+)/.exec(command)?.[1] ?? '';
    assert.ok(script === 'ci' || script in scripts, command);
  }
  assert.ok(run.includes('npm run build') && run.some((command) => command.startsWith('npm run check')));
  for (const { uses } of steps) if (uses !== undefined) assert.match(uses, /^actions\/[a-z-]+@v\d+$/);
});

test('the page on publishing leads to files that exist and says what nginx.conf does', () => {
  for (const [, file = ''] of deploy.matchAll(/\]\(([^)#:]+)\)/g)) assert.ok(existsSync(join('.github', file)), file);
  const nginx = read('nginx.conf');
  for (const words of [
    'max-age=31536000, immutable',
    'nosniff',
    'strict-origin-when-cross-origin',
    'frame-ancestors',
    'text/calendar',
  ]) {
    assert.ok(nginx.includes(words), `nginx.conf: ${words}`);
    assert.ok(deploy.includes(words), `DEPLOY.md: ${words}`);
  }
});
