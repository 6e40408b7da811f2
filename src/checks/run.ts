import type { Portal } from './portal.ts';
import { type Problem, compareProblems } from './problem.ts';
import { Findings } from './reporter.ts';
import { rules } from './rules/index.ts';

/** Runs every rule over a read portal. Pure: no disk, no clock, no process. */
export function runRules(portal: Portal): Problem[] {
  const findings = new Findings();
  for (const rule of rules) rule.check(portal, findings.reporter(rule.id));
  return findings.problems().sort(compareProblems);
}
