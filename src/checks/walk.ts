import type { Path } from './entry.ts';

export interface Field {
  readonly path: Path;
  readonly value: unknown;
}

/** Every field below a value, in the order of writing, the value itself first. */
export function* fieldsBelow(value: unknown, path: Path = []): Generator<Field> {
  yield { path, value };
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* fieldsBelow(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) yield* fieldsBelow(item, [...path, name]);
  }
}
