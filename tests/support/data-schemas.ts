import { z } from 'zod';
import { openDataJsonSchema, openDataSetNames } from '../../src/schemas/open-data.ts';
import { schoolDataSchema } from '../../src/schemas/school-data.ts';

/** The published schemas as they were when they were last looked at: what programs of others rest on. */
export const SCHEMAS_FILE = 'tests/fixtures/data-schemas.json';

type Json = Readonly<Record<string, unknown>>;

/** Every schema that `/dannye/` publishes. */
export function publishedSchemas(): Record<string, Json> {
  return {
    ...Object.fromEntries(openDataSetNames.map((set) => [set, openDataJsonSchema(set)])),
    school: z.toJSONSchema(schoolDataSchema, { unrepresentable: 'any' }) as Json,
  };
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Kinds of change that a description or a new field may make freely. */
const FREE = new Set(['description', '$schema', 'pattern', 'format', 'minLength', 'maxLength', 'minItems']);

/**
 * What a reader of the old schema would miss in the new one: a field that is gone, may now be absent, or is of
 * another type; a value of a list of words that is no longer said. A new field breaks nothing.
 */
export function brokenPromises(old: unknown, now: unknown, path = ''): string[] {
  if (!isJson(old)) return JSON.stringify(old) === JSON.stringify(now) ? [] : [`${path}: было ${JSON.stringify(old)}`];
  if (!isJson(now)) return [`${path}: исчезло`];
  return Object.entries(old).flatMap(([key, value]) => {
    const place = `${path}/${key}`;
    const next = now[key];
    if (FREE.has(key)) return [];
    if ((key === 'required' || key === 'enum') && Array.isArray(value)) {
      const left = new Set(Array.isArray(next) ? next : []);
      return value.filter((one) => !left.has(one)).map((one) => `${place}: нет «${String(one)}»`);
    }
    return brokenPromises(value, next, place);
  });
}
