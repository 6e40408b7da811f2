import { type Document, isMap, isPair, isScalar, isSeq, type Pair, Scalar, stringify, YAMLMap, YAMLSeq } from 'yaml';
import { readContentFile } from './front-matter.ts';

/*
 * Writes fields into a content file and leaves everything else as its author has it: keys that are not named, their
 * order, comments, quotes, the text below. Knows neither the disk nor Astro: the editor's page runs it as well.
 */

type Fields = Readonly<Record<string, unknown>>;

/** «09:25», «118», «+7 …»: what an older YAML or a hurried reader would take for a number stands in quotes. */
function wantsQuotes(text: string): boolean {
  return /^[\d:+][\d:+.,/() _-]*$/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text) && !/^\d{4}-\d{4}$/.test(text);
}

/** A node for a new value, written as the handbook writes it: short lists in brackets, numbers as text in quotes. */
function nodeOf(yaml: Document, value: unknown): unknown {
  if (Array.isArray(value)) {
    const list = new YAMLSeq(yaml.schema);
    list.items = value.map((item) => nodeOf(yaml, item));
    list.flow = value.every((item) => typeof item !== 'object');
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const map = new YAMLMap(yaml.schema);
    for (const [name, item] of Object.entries(value))
      if (item !== undefined) map.items.push(yaml.createPair(name, nodeOf(yaml, item)) as Pair);
    return map;
  }
  const scalar = new Scalar(value);
  if (typeof value === 'string' && wantsQuotes(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

const keyOf = (pair: Pair): string => String(isScalar(pair.key) ? pair.key.value : pair.key);
const plainOf = (value: unknown, yaml: Document): unknown =>
  isMap(value) || isSeq(value) ? value.toJS(yaml) : isScalar(value) ? value.value : value;
const same = (a: unknown, b: unknown): boolean =>
  stringify(a, { sortMapEntries: true }) === stringify(b, { sortMapEntries: true });

/** The node with another value: the old one where it can be kept, so that its comments and quotes stay. */
function renewed(yaml: Document, node: unknown, value: unknown): unknown {
  if (same(plainOf(node, yaml), value)) return node;
  if (isMap(node) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    renewMap(yaml, node, value as Fields);
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const known = itemsById(yaml, node.items);
    const old = node.items;
    node.items = value.map((item: unknown, index) => {
      const id = idOf(item);
      const own = id === undefined ? old[index] : known.get(id);
      return own === undefined ? nodeOf(yaml, item) : renewed(yaml, own, item);
    });
    return node;
  }
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    if (typeof node.value !== typeof value)
      return Object.assign(nodeOf(yaml, value) as Scalar, { comment: node.comment });
    node.value = value;
    return node;
  }
  return nodeOf(yaml, value);
}

/** Items of a list are known by their `id`, so that one more in the middle does not shift the comments of the rest. */
function idOf(item: unknown): string | undefined {
  const id: unknown = typeof item === 'object' && item !== null ? (item as Fields)['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function itemsById(yaml: Document, items: readonly unknown[]): ReadonlyMap<string, unknown> {
  return new Map(
    items.flatMap((item) => {
      const id = idOf(plainOf(item, yaml));
      return id === undefined ? [] : [[id, item] as const];
    }),
  );
}

function renewMap(yaml: Document, map: YAMLMap, fields: Fields): void {
  const wanted = Object.entries(fields).filter(([, value]) => value !== undefined);
  const names = new Set(wanted.map(([name]) => name));
  map.items = map.items.filter((pair) => names.has(keyOf(pair)));
  let place = 0;
  for (const [name, value] of wanted) {
    const at = map.items.findIndex((pair) => keyOf(pair) === name);
    const pair = map.items[at];
    if (isPair(pair)) {
      pair.value = renewed(yaml, pair.value, value);
      place = at + 1;
    } else {
      map.items.splice(place, 0, yaml.createPair(name, nodeOf(yaml, value)) as Pair);
      place += 1;
    }
  }
}

const OPTIONS = { lineWidth: 0 } as const;

/** The text of a new content file with these fields, in this order. */
export function newContent(fields: Fields, body = ''): string {
  const { yaml } = readContentFile('---\n{}\n---\n');
  const map = nodeOf(yaml, fields) as YAMLMap;
  yaml.contents = map as unknown as typeof yaml.contents;
  const text = yaml.toString({ ...OPTIONS, flowCollectionPadding: false });
  return `---\n${text}---\n${body === '' ? '' : `\n${body.trim()}\n`}`;
}

/**
 * The text of a content file with other fields. With the fields that it has already it is the same text, octet for
 * octet; else keys, comments, quotes and the text below stay.
 * @param fields all fields of the file; one that is not named is taken out
 * @throws FrontMatterError when the file has no front matter.
 */
export function editContent(text: string, fields: Fields): string {
  const { yaml } = readContentFile(text);
  if (same(yaml.toJS(), fields)) return text;
  if (isMap(yaml.contents)) renewMap(yaml, yaml.contents, fields);
  else yaml.contents = nodeOf(yaml, fields) as typeof yaml.contents;
  const match = /^(\uFEFF?---[ \t]*(\r\n|\n|\r))([\s\S]*?)(^---[ \t]*$[\s\S]*)$/m.exec(text);
  const [, open = '---\n', lineEnd = '\n', front = '', rest = '---\n'] = match ?? [];
  const written = yaml.toString({
    ...OPTIONS,
    flowCollectionPadding: /[[{] \S/.test(front) && !/\[\S/.test(front),
    indentSeq: !/^\w[^\n]*:[ \t]*\r?\n(?:#[^\n]*\n)*- /m.test(front),
  });
  return open + written.replaceAll('\n', lineEnd) + rest;
}
