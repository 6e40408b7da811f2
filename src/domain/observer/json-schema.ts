import { isRealDate } from '../../schemas/real-date.ts';
import { isKnownZone, isRealMoment } from '../../schemas/real-moment.ts';

/** The words of JSON Schema that the record's schema uses; a test compares the two judgements. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly allOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ofType: Readonly<Record<string, (value: unknown, schema: JsonSchema) => boolean>> = {
  string: (value, schema) => typeof value === 'string' && stringFits(value, schema),
  integer: (value, schema) => Number.isSafeInteger(value) && numberFits(value as number, schema),
  number: (value, schema) => typeof value === 'number' && numberFits(value, schema),
  boolean: (value) => typeof value === 'boolean',
  array: (value, { items, minItems = 0 }) =>
    Array.isArray(value) &&
    value.length >= minItems &&
    value.every((one) => items === undefined || conforms(items, one)),
  object: (value, schema) => isObject(value) && objectFits(value, schema),
};

/**
 * Whether a value is what a JSON Schema describes. The library that knows the schemas is too heavy for a phone in
 * a corridor: the browser gets a schema made of the same source, and these few lines.
 */
export function conforms(schema: JsonSchema, value: unknown): boolean {
  if ('const' in schema && value !== schema.const) return false;
  if (schema.enum !== undefined && !schema.enum.includes(value)) return false;
  if (schema.anyOf !== undefined && !schema.anyOf.some((one) => conforms(one, value))) return false;
  if (schema.allOf !== undefined && !schema.allOf.every((one) => conforms(one, value))) return false;
  if (schema.type === undefined) return schema.pattern === undefined || stringFits(String(value), schema);
  return ofType[schema.type]?.(value, schema) ?? false;
}

const ofFormat: Readonly<Record<string, (text: string) => boolean>> = {
  date: isRealDate,
  'date-time': isRealMoment,
  'time-zone': isKnownZone,
};

function stringFits(text: string, { pattern, format, minLength = 0, maxLength = Infinity }: JsonSchema): boolean {
  return (
    text.length >= minLength &&
    text.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern, 'u').test(text)) &&
    (format === undefined || (ofFormat[format]?.(text) ?? true))
  );
}

function numberFits(value: number, { minimum = -Infinity, maximum = Infinity }: JsonSchema): boolean {
  return value >= minimum && value <= maximum;
}

function objectFits(value: Readonly<Record<string, unknown>>, schema: JsonSchema): boolean {
  const { properties = {}, required = [], propertyNames, additionalProperties = true } = schema;
  // A field that is there without a value is no field: a store of the browser keeps such.
  const fields = Object.keys(value).filter((name) => value[name] !== undefined);
  return (
    required.every((name) => fields.includes(name)) &&
    fields.every((name) => {
      if (propertyNames !== undefined && !conforms(propertyNames, name)) return false;
      const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
      return typeof known === 'object' ? conforms(known, value[name]) : known !== false;
    })
  );
}
