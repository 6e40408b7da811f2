import type { Isolation } from '../checks/isolate.ts';
import type { Entry } from '../checks/entry.ts';
import type { CollectionName } from '../schemas/collections.ts';

/** What the gate has let through for the build that is under way. */
export interface Passed {
  readonly contentDir: string;
  /** Files to publish, as the gate has read them: nobody reads them a second time, when they may have changed. */
  readonly entries: ReadonlyMap<CollectionName, readonly Entry[]>;
  readonly isolation: Isolation | undefined;
}

/** Astro loads the gate and the content loader as two copies of every module: they share this process alone. */
const KEY = Symbol.for('vpr-otkryto.passed');

type Shelf = { [KEY]?: Passed | undefined };

export function keepPassed(passed: Passed): void {
  (globalThis as Shelf)[KEY] = passed;
}

/** Undefined in live editing, and for any other content folder than the one that has passed. */
export function passedOf(contentDir: string): Passed | undefined {
  const passed = (globalThis as Shelf)[KEY];
  return passed?.contentDir === contentDir ? passed : undefined;
}
