import { globSync } from 'node:fs';
import { relative } from 'node:path';
import process from 'node:process';
import { run } from 'node:test';
import type { Tally } from './tally.ts';

interface Failure {
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly details: { readonly error: Error };
}

/** A failed assertion speaks for itself; any other error needs its stack. */
function reason(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  const asserted = 'code' in cause && cause.code === 'ERR_ASSERTION';
  return asserted ? cause.message : (cause.stack ?? cause.message);
}

function describe({ name, file, line, details }: Failure): string {
  const place = file === undefined ? '' : `  (${relative(process.cwd(), file)}:${line ?? 1})`;
  return `  ✖ ${name}${place}\n${reason(details.error).replace(/^/gm, '      ')}\n`;
}

/**
 * Runs the test files that match, each in a process of its own, and prints what failed and what
 * tests have measured (`t.diagnostic`).
 * @param concurrency how many files at a time
 */
export async function runTestFiles(patterns: readonly string[], concurrency: number): Promise<Tally> {
  const files = globSync([...patterns]).toSorted();
  if (files.length === 0) throw new Error(`Нет ни одной проверки: ${patterns.join(', ')}`);
  let tally: Tally | undefined;
  for await (const event of run({ files, concurrency, timeout: 15 * 60_000 })) {
    if (event.type === 'test:fail') {
      // A file or a suite that fails only because a test in it did would be told twice.
      const error = event.data.details.error as Error & { failureType?: string };
      if (error.failureType !== 'subtestsFailed') process.stdout.write(describe(event.data as unknown as Failure));
    } else if (event.type === 'test:diagnostic' && event.data.file !== undefined && event.data.message.includes(':')) {
      process.stdout.write(`    ${event.data.message}\n`);
    } else if (event.type === 'test:stderr') {
      process.stderr.write(event.data.message);
    } else if (event.type === 'test:summary' && event.data.file === undefined) {
      const { passed, tests, skipped, todo } = event.data.counts;
      tally = { passed, failed: tests - passed - skipped - todo, skipped: skipped + todo };
    }
  }
  if (tally === undefined) throw new Error('node:test не сообщил итог');
  return tally;
}
