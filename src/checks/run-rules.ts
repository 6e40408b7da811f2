import type { Portal } from './portal.ts';
import { type Problem, compareProblems } from './problem.ts';
import { Findings } from './reporter.ts';
import type { Rule } from './rule.ts';

/** What these rules have against a portal, in reading order. Pure: no disk, no clock, no process. */
export function runThese(rules: readonly Rule[], portal: Portal): Problem[] {
  const findings = new Findings();
  for (const rule of rules) rule.check(portal, findings.reporter(rule.id));
  return findings.problems().sort(compareProblems);
}
