import { z } from 'zod';
import { fieldWords } from './words.ts';

export type FieldKind =
  'text' | 'date' | 'time' | 'phone' | 'number' | 'flag' | 'choice' | 'object' | 'list' | 'record';

/** One field of a form, as the schema of a kind of file has it. */
export interface FieldSpec {
  /** Key in the file; empty for the whole file and for an item of a list. */
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly required: boolean;
  /** Allowed words of a choice. */
  readonly options: readonly (string | number)[];
  /** What people call them, where the file has names of its own for them. */
  readonly titles?: ReadonlyMap<string | number, string> | undefined;
  /** Of an object, in the order of the schema. */
  readonly fields: readonly FieldSpec[];
  /** Of a list and of a record. */
  readonly item?: FieldSpec | undefined;
  readonly maxLength?: number | undefined;
}

/** The part of JSON Schema that the schemas of content use. */
interface Node {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly anyOf?: readonly Node[];
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | false;
}

const BY_PATTERN: Readonly<Record<string, FieldKind>> = {
  '^\\d{4}-\\d{2}-\\d{2}$': 'date',
  '^([01]\\d|2[0-3]):[0-5]\\d$': 'time',
  '^[+\\d][\\d \\u00A0()-]{5,24}$': 'phone',
};

function choicesOf({ enum: words, anyOf }: Node): readonly (string | number)[] {
  if (words) return words;
  const consts = (anyOf ?? []).map((one) => one.const);
  return consts.every((one) => one !== undefined) ? consts : [];
}

function kindOf(node: Node): FieldKind {
  if (choicesOf(node).length > 0) return 'choice';
  if (node.properties) return 'object';
  switch (node.type) {
    case 'object':
      return 'record';
    case 'array':
      return 'list';
    case 'boolean':
      return 'flag';
    case 'integer':
    case 'number':
      return 'number';
    default:
      return BY_PATTERN[node.pattern ?? ''] ?? 'text';
  }
}

function specOf(name: string, node: Node, required: boolean): FieldSpec {
  const inner = node.items ?? (node.properties ? undefined : node.additionalProperties || undefined);
  return {
    name,
    kind: kindOf(node),
    ...fieldWords(node.description ?? name),
    required,
    options: choicesOf(node),
    fields: Object.entries(node.properties ?? {}).map(([key, field]) =>
      specOf(key, field, node.required?.includes(key) ?? false),
    ),
    item: inner && specOf('', inner, true),
    maxLength: node.maxLength,
  };
}

/** The form of a kind of file, generated from its schema: labels and hints are the schema's own descriptions. */
export function formOf(schema: z.ZodType): FieldSpec {
  // Refinements have no JSON Schema: the gate's own code judges them.
  return specOf('', z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node, true);
}
