import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { copySources } from './builds.ts';
import { runScript } from './command.ts';
import { writeManySchools } from './many-schools.ts';

/** A region: twenty works in every school. */
export const BENCH_SCHOOLS = 5000;

export interface Cost {
  readonly seconds: number;
  /** The most that the process has held at a time. */
  readonly megabytes: number;
}

const PEAK = pathToFileURL(join(import.meta.dirname, 'peak.ts')).href;

/** Tells on a terminal what is going on and for how long. */
async function withProgress<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  if (!process.stderr.isTTY) return work();
  const started = performance.now();
  const tell = (): void => {
    process.stderr.write(`\r\u001B[K${what}… ${((performance.now() - started) / 1000).toFixed(0)} с`);
  };
  tell();
  const timer = setInterval(tell, 1000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    process.stderr.write('\r\u001B[K');
  }
}

/** Runs work on a generated portal, which is gone afterwards. */
export async function withManySchools<Result>(work: (content: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'many-'));
  try {
    const content = join(folder, 'content');
    await withProgress(`Пишу ${BENCH_SCHOOLS} школ`, () => Promise.resolve(writeManySchools(content, BENCH_SCHOOLS)));
    return await work(content);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(script: string, content: string, cwd: string): Promise<Cost> {
  const out = mkdtempSync(join(tmpdir(), 'many-out-'));
  const peak = join(out, 'peak.txt');
  const env = {
    PORTAL_CONTENT: content,
    PORTAL_OUT: join(out, 'site'),
    PORTAL_NOW: '2026-11-21T12:00:00+03:00',
    PORTAL_SITE: 'https://vpr.example.org',
    PORTAL_BENCH_PEAK: peak,
  };
  try {
    const started = performance.now();
    const { code, output } = await runScript({ args: ['--import', PEAK, script], cwd, env });
    const seconds = (performance.now() - started) / 1000;
    if (code !== 0) throw new Error(`${script}: код ${code}\n${output.slice(-4000)}`);
    return { seconds, megabytes: Number(readFileSync(peak, 'utf8')) };
  } finally {
    rmSync(out, { recursive: true });
  }
}

export function checkMany(content: string): Promise<Cost> {
  return withProgress(`Проверяю ${BENCH_SCHOOLS} школ`, () => measured('src/cli/check.ts', content, process.cwd()));
}

/** Pagefind works in a process of its own, whose memory is not counted. */
export async function buildMany(content: string): Promise<Cost> {
  const cwd = await copySources();
  try {
    return await withProgress(`Собираю ${BENCH_SCHOOLS} школ`, () => measured('src/cli/build.ts', content, cwd));
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
