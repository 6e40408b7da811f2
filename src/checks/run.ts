import { type Problem, compareProblems } from './problem.ts';
import type { Portal } from './portal.ts';
import { reporterFor } from './reporter.ts';
import { rules } from './rules/index.ts';

/** Runs every rule over a read portal. Pure: no disk, no clock, no process. */
export function runRules(portal: Portal): Problem[] {
  const problems: Problem[] = [];
  for (const rule of rules) rule.check(portal, reporterFor(rule.id, problems));
  return problems.sort(compareProblems);
}
