/**
 * `npm test`: every check, from cheap to dear. `npm test -- --only site,browser` runs chosen stages
 * on the sites built by the last run (and builds them when there are none).
 * The last line is `N passed, N failed`; the exit code is 1 when anything failed.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { BUILDS } from './support/builds.ts';
import { STAGES, type Stage, sitesAreBuilt } from './support/stages.ts';
import { FAILED, type Tally, closingLine, sum } from './support/tally.ts';

process.env['PORTAL_NOW'] = BUILDS.main.PORTAL_NOW;
// A developer's own settings must not decide whether the tests pass.
const SETTINGS = ['CONTENT', 'OUT', 'SITE', 'BASE', 'PORT', 'ISOLATE', 'DEMO_DATA'];
for (const name of SETTINGS) delete process.env[`PORTAL_${name}`];

function chosenStages(): readonly Stage[] {
  const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
  if (only === undefined) return STAGES;
  const names = new Set(only.split(','));
  const unknown = [...names].filter((name) => STAGES.every((stage) => stage.name !== name));
  if (unknown.length > 0) {
    throw new Error(`Нет такой ступени: ${unknown.join(', ')}. Есть: ${STAGES.map((stage) => stage.name).join(', ')}.`);
  }
  if (!sitesAreBuilt() && STAGES.some((stage) => names.has(stage.name) && stage.needs.includes('build')))
    names.add('build');
  return STAGES.filter((stage) => names.has(stage.name));
}

async function runStage(stage: Stage): Promise<Tally> {
  process.stdout.write(`${stage.name}\n`);
  const started = performance.now();
  const tally = await stage.run().catch((error: unknown) => {
    process.stdout.write(`  ✖ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return FAILED;
  });
  process.stdout.write(`  ${closingLine(tally)}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  return tally;
}

const results = new Map<string, Tally>();
for (const stage of chosenStages()) {
  const broken = stage.needs.find((need) => (results.get(need)?.failed ?? 0) > 0);
  if (broken === undefined) results.set(stage.name, await runStage(stage));
  else {
    process.stdout.write(`${stage.name}\n  not run: ${broken} failed\n`);
    // What was not run cannot have passed: the stages behind it must see that, too.
    results.set(stage.name, FAILED);
  }
}
const total = sum(results.values());
process.stdout.write(`\n${closingLine(total)}\n`);
process.exit(total.failed > 0 ? 1 : 0);
