import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { launchBrowser } from './browser.ts';
import { BUILDS, BUILD_NAMES, build, buildDir } from './builds.ts';
import { check } from './command.ts';
import { runTestFiles } from './node-tests.ts';
import { type Tally, sum } from './tally.ts';

export interface Stage {
  readonly name: string;
  /** Stages without which this one says nothing. */
  readonly needs: readonly string[];
  readonly run: () => Promise<Tally>;
}

const cores = availableParallelism();
const bin = (name: string): string => `node_modules/${name}`;

async function types(): Promise<Tally> {
  // `astro check` reads both .astro and .ts files, and makes `.astro/types.d.ts` first, as `tsc` alone would not.
  const args = [
    bin('astro/bin/astro.mjs'),
    'check',
    '--minimumFailingSeverity',
    'warning',
    '--minimumSeverity',
    'warning',
  ];
  return check({ name: 'типы', args, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
}

function format(): Promise<Tally> {
  const files = ['src', 'tests', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
  return check({
    name: 'оформление',
    args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', ...files],
  });
}

async function gate(): Promise<Tally> {
  const tests = await runTestFiles(['tests/gate/**/*.test.ts'], cores);
  const moments = new Set(Object.values(BUILDS).map((variables) => variables.PORTAL_NOW));
  const tallies = [tests];
  for (const moment of moments) {
    const env = { PORTAL_NOW: moment };
    tallies.push(await check({ name: `содержание на ${moment}`, args: ['src/cli/check.ts'], env }));
  }
  return sum(tallies);
}

async function builds(): Promise<Tally> {
  const queue = BUILD_NAMES.values();
  const tallies: Tally[] = [];
  const worker = async (): Promise<void> => {
    for (const name of queue) tallies.push(await build(name));
  };
  await Promise.all(Array.from({ length: cores }, worker));
  return sum(tallies);
}

async function browser(): Promise<Tally> {
  const { server, name } = await launchBrowser();
  process.stdout.write(`    браузер: ${name}\n`);
  process.env['PORTAL_TEST_BROWSER'] = server.wsEndpoint();
  try {
    return await runTestFiles(['tests/browser/**/*.test.ts'], cores);
  } finally {
    await server.close();
  }
}

/** From cheap to dear, so that the first failure costs seconds. */
export const STAGES: readonly Stage[] = [
  { name: 'types', needs: [], run: types },
  { name: 'format', needs: [], run: format },
  { name: 'unit', needs: [], run: () => runTestFiles(['tests/unit/**/*.test.ts'], cores) },
  { name: 'gate', needs: [], run: gate },
  { name: 'build', needs: ['gate'], run: builds },
  { name: 'site', needs: ['build'], run: () => runTestFiles(['tests/site/**/*.test.ts'], cores) },
  { name: 'browser', needs: ['build'], run: browser },
];

/** True when the sites that `site` and `browser` read are there from an earlier run. */
export function sitesAreBuilt(): boolean {
  return BUILD_NAMES.every((name) => existsSync(buildDir(name)));
}
