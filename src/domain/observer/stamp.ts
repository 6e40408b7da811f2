/** A moment as text in UTC, `2027-04-20T06:25:00.000Z`: such texts sort as the moments do. */
export type Stamp = string;

/**
 * The moment `now`, but later than every moment given: a device's clock may be put back,
 * and a tap must not lose to an older one for that.
 */
export function stampAfter(now: Date, ...earlier: readonly (Stamp | undefined)[]): Stamp {
  const last = Math.max(...earlier.map((one) => (one === undefined ? -Infinity : Date.parse(one))));
  return new Date(Math.max(now.getTime(), last + 1)).toISOString();
}

/** True when the first moment is later; a field that was never changed is the oldest of all. */
export function isLater(one: Stamp | undefined, other: Stamp | undefined): boolean {
  return (one ?? '') > (other ?? '');
}
