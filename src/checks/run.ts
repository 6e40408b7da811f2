import type { Portal } from './portal.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { runThese } from './run-rules.ts';

/**
 * Runs every rule over a read portal.
 * @param more rules of this run alone
 */
export function runRules(portal: Portal, more: readonly Rule[] = []): Problem[] {
  return runThese([...rules, ...more], portal);
}
