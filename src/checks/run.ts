import type { Portal } from './portal.ts';
import { type Problem, compareProblems } from './problem.ts';
import { Findings } from './reporter.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * Runs every rule over a read portal. Pure: no disk, no clock, no process.
 * @param more rules of this run alone
 */
export function runRules(portal: Portal, more: readonly Rule[] = []): Problem[] {
  const findings = new Findings();
  for (const rule of [...rules, ...more]) rule.check(portal, findings.reporter(rule.id));
  return findings.problems().sort(compareProblems);
}
