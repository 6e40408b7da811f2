import { spawn } from 'node:child_process';
import process from 'node:process';
import { FAILED, PASSED, type Tally } from './tally.ts';

export interface Command {
  /** What is being checked, for the report. */
  readonly name: string;
  /** A file of `node_modules/.bin` or a script, with its arguments, run by this very Node. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a script with this very Node and gathers all it prints. */
export function runScript({ args, env = {}, cwd = process.cwd() }: Omit<Command, 'name'>): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => void (output += text));
    }
    child.once('error', reject).once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a script as one check; prints its output only when it fails. */
export async function check(command: Command): Promise<Tally> {
  const { code, output } = await runScript(command);
  if (code === 0) return PASSED;
  process.stdout.write(`  ✖ ${command.name}: код ${code}\n${output.trimEnd().replace(/^/gm, '      ')}\n`);
  return FAILED;
}
