import type { z } from 'zod';
import type { Path } from './entry.ts';

/** Reads a zod schema for the gate's messages: what a field is called, which neighbours it has. */

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string | number>>;
  readonly options?: readonly z.ZodType[];
}

function definition(schema: z.ZodType): Definition {
  return schema.def as unknown as Definition;
}

const WRAPPERS: ReadonlySet<string> = new Set([
  'optional',
  'nullable',
  'default',
  'readonly',
  'prefault',
  'nonoptional',
]);

/** The schema inside `.optional()` and the like. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  let inner = schema;
  for (;;) {
    const def = definition(inner);
    if (!WRAPPERS.has(def.type) || def.innerType === undefined) return inner;
    inner = def.innerType;
  }
}

/** Schema of the field at a path, or undefined where the schema knows no such field. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const name of path) {
    if (!current) return undefined;
    const def: Definition = definition(unwrapped(current));
    if (def.type === 'object') current = def.shape?.[String(name)];
    else if (def.type === 'array') current = def.element;
    else if (def.type === 'record') current = def.valueType;
    else return undefined;
  }
  return current;
}

/** The field's sentence for the author. */
export function describedAs(schema: z.ZodType | undefined): string | undefined {
  let current = schema;
  while (current) {
    if (current.description !== undefined) return current.description;
    const def = definition(current);
    if (!WRAPPERS.has(def.type)) return undefined;
    current = def.innerType;
  }
  return undefined;
}

/** Names of the fields that may stand here. */
export function fieldNames(schema: z.ZodType | undefined): string[] {
  const shape = schema && definition(unwrapped(schema)).shape;
  return shape ? Object.keys(shape) : [];
}

/** Allowed words of a field, empty when it is free. */
export function allowedWords(schema: z.ZodType | undefined): string[] {
  const entries = schema && definition(unwrapped(schema)).entries;
  return entries ? Object.values(entries).map(String) : [];
}

/** Schema of a list's items; undefined for what is no list. */
export function elementOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema && definition(unwrapped(schema)).element;
}
