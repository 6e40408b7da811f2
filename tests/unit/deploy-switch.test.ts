/** The commands of DEPLOY.md by which builds are switched, run as they stand there; only the build itself is a small one. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, test } from 'node:test';

const deploy = readFileSync(join('.github', 'DEPLOY.md'), 'utf8');
const section = deploy.slice(deploy.indexOf('## Switch and way back'));
const forward = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
const back = /^Back: `([^`]+)`/m.exec(section)?.[1] ?? '';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'switch-'));
  const bin = join(home, 'bin');
  mkdirSync(bin);
  const scripts = {
    // A clock that goes on by a second at every look.
    date: 'n=$(cat "$0.n" 2>/dev/null || echo 0); echo $((n + 1)) >"$0.n"; printf "2027-04-21T08-00-%02d\\n" "$n"',
    npm: [
      '[ "$*" = "run build" ] && [ -n "$PORTAL_SITE" ] && [ ! -e "$PORTAL_OUT" ] || exit 9',
      '[ -z "$BROKEN" ] || exit 1',
      'mkdir -p "$PORTAL_OUT/_astro" && touch "$PORTAL_OUT/index.html" "$PORTAL_OUT/_astro/$(basename "$PORTAL_OUT").js"',
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(scripts))
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
});
afterEach(() => rmSync(home, { recursive: true }));

const at = (...names: string[]): string => join(home, 'vpr', ...names);

function run(commands: string, env: Readonly<Record<string, string>> = {}): number | null {
  const PATH = `${join(home, 'bin')}:${process.env['PATH'] ?? ''}`;
  const { status, stderr } = spawnSync('bash', ['-c', commands.replaceAll('/srv/vpr', at())], {
    env: { PATH, ...env },
    encoding: 'utf8',
  });
  if (env['BROKEN'] === undefined) assert.equal(status, 0, stderr);
  return status;
}

const builds = (): string[] => readdirSync(at('builds')).sort();
const scripts = (): string[] => readdirSync(at('current', '_astro')).sort();

test('the first publication makes its folders, a later one keeps the scripts of the pages that are still open', () => {
  run(forward);
  assert.deepEqual(scripts(), ['2027-04-21T08-00-00.js']);
  run(forward);
  assert.deepEqual(scripts(), ['2027-04-21T08-00-00.js', '2027-04-21T08-00-01.js']);
  // Three weeks later the first build's script is asked for by nobody.
  const old = new Date(Date.now() - 21 * 24 * 60 * 60 * 1000);
  utimesSync(at('current', '_astro', '2027-04-21T08-00-00.js'), old, old);
  run(forward);
  assert.deepEqual(scripts(), ['2027-04-21T08-00-01.js', '2027-04-21T08-00-02.js']);
});

test('five builds stay, a switch that broke off stops nothing, a build that fails switches nothing, and there is a way back', () => {
  for (let round = 0; round < 7; round += 1) run(forward);
  assert.deepEqual(
    builds(),
    [2, 3, 4, 5, 6].map((second) => `2027-04-21T08-00-0${second}`),
  );
  assert.notEqual(run(forward, { BROKEN: '1' }), 0);
  assert.ok(existsSync(at('current', '_astro', '2027-04-21T08-00-06.js')));
  symlinkSync(at('builds', 'nowhere'), at('next'));
  run(forward);
  assert.ok(existsSync(at('current', '_astro', '2027-04-21T08-00-08.js')));
  run(back.replace('<earlier>', '2027-04-21T08-00-06'));
  assert.deepEqual([scripts().at(-1), existsSync(at('next'))], ['2027-04-21T08-00-06.js', false]);
});
