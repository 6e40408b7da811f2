import assert from 'node:assert/strict';

export interface Offender {
  /** Where: a page, a file, a line. */
  readonly place: string;
  /** What is wrong; places with the same fault are told together. */
  readonly fault: string;
}

/** How many different faults a report names, and how many places of each; the rest are counted. */
const FAULTS = 40;
const PLACES = 4;

function placesOf(group: readonly Offender[]): string {
  const places = [...new Set(group.map(({ place }) => place))];
  const rest = places.length > PLACES ? ` и ещё ${places.length - PLACES}` : '';
  return `${places.slice(0, PLACES).join(', ')}${rest}`;
}

/** Fails with every offender at once: mending them one run at a time would take days. */
export function assertNone(offenders: readonly Offender[], what: string): void {
  const groups = [...Map.groupBy(offenders, ({ fault }) => fault)];
  const shown = groups.slice(0, FAULTS).map(([fault, group]) => `- ${fault}\n    ${placesOf(group)}`);
  const rest = groups.length > FAULTS ? [`… и ещё ${groups.length - FAULTS}`] : [];
  assert.ok(offenders.length === 0, [`${what}: ${offenders.length}`, ...shown, ...rest].join('\n'));
}
