import assert from 'node:assert/strict';

/** How many offenders a report names; the rest are counted. */
const SHOWN = 40;

/** Fails with every offender at once, one a line: mending them one run at a time would take days. */
export function assertNone(offenders: readonly string[], what: string): void {
  const shown = offenders.slice(0, SHOWN).map((offender) => `- ${offender}`);
  const rest = offenders.length > SHOWN ? [`… и ещё ${offenders.length - SHOWN}`] : [];
  assert.ok(offenders.length === 0, [`${what}: ${offenders.length}`, ...shown, ...rest].join('\n'));
}
