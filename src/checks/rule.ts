import type { Portal } from './portal.ts';
import type { Reporter } from './reporter.ts';

/** One thing that the gate watches over, about the portal as a whole. */
export interface Rule {
  /** Stands in `--json` and names the rule's fixtures. */
  readonly id: string;
  /** One Russian sentence for the table of rules. */
  readonly about: string;
  readonly check: (portal: Portal, report: Reporter) => void;
}
