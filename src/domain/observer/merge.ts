import { observationFields } from '../../schemas/observation-form.ts';
import type { Observation } from '../../schemas/observation.ts';
import { joinedMark } from './clear.ts';
import { isLater } from './stamp.ts';

/**
 * Two versions of one observation made into one: of every field, every answer and every note the later wins,
 * and what only one of them has is kept. The order of the two does not matter.
 * @throws Error when they are not versions of one observation
 */
export function merged(one: Observation, other: Observation): Observation {
  if (one.id !== other.id) throw new Error(`Это разные наблюдения: ${one.id} и ${other.id}`);
  // Of equal moments the same version has to win whichever comes first.
  const [first, second] = JSON.stringify(one) >= JSON.stringify(other) ? [one, other] : [other, one];
  const result: Record<string, unknown> = {
    version: first.version,
    id: first.id,
    created: first.created < second.created ? first.created : second.created,
    updated: first.updated > second.updated ? first.updated : second.updated,
    date: first.date,
  };
  const changed: Record<string, string> = {};
  for (const field of observationFields) {
    const winner = isLater(second.changed[field], first.changed[field]) ? second : first;
    if (winner[field] !== undefined) result[field] = winner[field];
    if (winner.changed[field] !== undefined) changed[field] = winner.changed[field];
  }
  const items = [...new Set([...Object.keys(first.marks), ...Object.keys(second.marks)])].sort();
  const marks = Object.fromEntries(
    items.map((item) => {
      const [a, b] = [first.marks[item], second.marks[item]];
      return [item, joinedMark(isLater(b?.at, a?.at) ? b : (a ?? b), isLater(b?.noteAt, a?.noteAt) ? b : (a ?? b))];
    }),
  );
  return { ...result, marks, changed } as unknown as Observation;
}
