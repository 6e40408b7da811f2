import { type Document, isMap, isPair, isScalar, isSeq, Pair, Scalar, stringify, YAMLMap, YAMLSeq } from 'yaml';

/** In what a text that looks like a number stands. */
export type Quote = 'QUOTE_SINGLE' | 'QUOTE_DOUBLE';

type Fields = Readonly<Record<string, unknown>>;

const NUMBER_LIKE = String.raw`[\d:+][\d:+.,/() _-]*`;
const WHOLE = new RegExp(`^${NUMBER_LIKE}$`);
const QUOTED = new RegExp(`(["'])${NUMBER_LIKE}\\1`);

/** «09:25», «118», «+7 …»: what an older YAML or a hurried reader would take for a number; days and years are none. */
export function wantsQuotes(text: string): boolean {
  return WHOLE.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text) && !/^\d{4}-\d{4}$/.test(text);
}

/** The quotes that the author of these fields uses for such texts; undefined when there is none yet. */
export function quoteIn(fields: string): Quote | undefined {
  const mark = QUOTED.exec(fields)?.[1];
  return mark === undefined ? undefined : mark === '"' ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
}

/** Longer than that is a sentence: a list of them is read line by line. */
const SHORT = 24;

/** Letters, days of the week, subjects stand on one line: `[пн, вт]`. */
function isShort(list: readonly unknown[]): boolean {
  return list.every((one) => typeof one !== 'object' && String(one).length <= SHORT);
}

function keyNode(name: string): Scalar {
  return new Scalar(/^\d+$/.test(name) ? Number(name) : name);
}

/** A node for a new value, written as the handbook writes it; keys without a value are left out. */
export function nodeOf(value: unknown, quote: Quote): Scalar | YAMLMap | YAMLSeq {
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.flow = isShort(value);
    list.items = value.map((one) => nodeOf(one, quote));
    return list;
  }
  if (typeof value === 'object' && value !== null) {
    const map = new YAMLMap();
    for (const [name, one] of Object.entries(value))
      if (one !== undefined) map.items.push(pairWith(name, nodeOf(one, quote)));
    return map;
  }
  const scalar = new Scalar(value);
  if (typeof value === 'string' && wantsQuotes(value)) scalar.type = quote;
  return scalar;
}

export function pairWith(name: string, value: unknown): Pair {
  return new Pair(keyNode(name), value);
}

export function keyOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}

export function pairOf(map: YAMLMap, name: string | number): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === String(name));
}

/** Gives a node another text, number or flag; its comment stays, and its quotes where they suit the new value. */
export function rewrite(node: Scalar, value: unknown, quote: Quote): void {
  node.value = value;
  // The way of writing was for the old value.
  if (typeof value !== 'string') delete node.source;
  if (typeof value === 'string' && wantsQuotes(value) && node.type === 'PLAIN') node.type = quote;
}

/** True when two plain values say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  return stringify(a, { sortMapEntries: true }) === stringify(b, { sortMapEntries: true });
}

/** Puts other values where they belong in a document and keeps the nodes that say the same, with their comments. */
export class Renewal {
  private readonly doc: Document;
  private readonly quote: Quote;

  constructor(doc: Document, quote: Quote) {
    this.doc = doc;
    this.quote = quote;
  }

  /** All fields of a map: one that is not named goes, a new one stands behind the one that is named before it. */
  map(map: YAMLMap, fields: Fields): void {
    const wanted = Object.entries(fields).filter(([, value]) => value !== undefined);
    const names = new Set(wanted.map(([name]) => name));
    map.items = map.items.filter((pair) => names.has(keyOf(pair)));
    let place = 0;
    for (const [name, value] of wanted) {
      const at = map.items.findIndex((pair) => keyOf(pair) === name);
      const pair = map.items[at];
      if (isPair(pair)) pair.value = this.node(pair.value, value);
      else map.items.splice(place, 0, pairWith(name, nodeOf(value, this.quote)));
      place = (at === -1 ? place : at) + 1;
    }
  }

  private node(node: unknown, value: unknown): unknown {
    if (same(this.plain(node), value)) return node;
    if (isMap(node) && isFields(value)) this.map(node, value);
    else if (isSeq(node) && Array.isArray(value)) this.list(node, value);
    else if (isScalar(node) && (typeof value !== 'object' || value === null)) rewrite(node, value, this.quote);
    else return nodeOf(value, this.quote);
    return node;
  }

  /** Items are known by their `id`, so that one more in the middle does not shift the comments of the rest. */
  private list(list: YAMLSeq, values: readonly unknown[]): void {
    const old = list.items;
    const known = new Map(old.map((item) => [idOf(this.plain(item)), item]));
    list.items = values.map((value, index) => {
      const id = idOf(value);
      const own = id === undefined ? old[index] : known.get(id);
      return own === undefined ? nodeOf(value, this.quote) : this.node(own, value);
    });
  }

  private plain(node: unknown): unknown {
    return isMap(node) || isSeq(node) ? node.toJS(this.doc) : isScalar(node) ? node.value : node;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idOf(item: unknown): string | undefined {
  const id = isFields(item) ? item['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
