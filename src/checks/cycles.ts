/**
 * Rings in a relation where each name leads to at most one other. Each ring is told once,
 * from its first name in alphabetical order. Linear in the number of names.
 */
export function cycles(names: Iterable<string>, next: (name: string) => string | undefined): string[][] {
  const done = new Set<string>();
  const found: string[][] = [];
  for (const start of names) {
    const trail = new Map<string, number>();
    let name: string | undefined = start;
    while (name !== undefined && !done.has(name) && !trail.has(name)) {
      trail.set(name, trail.size);
      name = next(name);
    }
    const order = [...trail.keys()];
    if (name !== undefined && trail.has(name)) {
      const ring = order.slice(trail.get(name));
      const first = ring.indexOf([...ring].sort()[0] ?? '');
      found.push([...ring.slice(first), ...ring.slice(0, first)]);
    }
    for (const passed of order) done.add(passed);
  }
  return found;
}
