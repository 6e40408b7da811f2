import { type Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type Layout, type Parts, joinParts, layoutOf, printed, splitText } from './file-text.ts';
import { withOwnLines } from './keep-lines.ts';

export type Path = readonly (string | number)[];
/** What a field of a file holds. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** Keys of the map at a path in the order of the schema: a new field takes its place among those that are there. */
export type KeyOrder = (path: Path) => readonly string[];

/** `09:10` and `21` stand in quotes as the handbook asks, days and school years do not. */
function isQuoted(text: string): boolean {
  return /^[\d:+][\d:+.,/() _-]*$/.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text) && !/^\d{4}-\d{4}$/.test(text);
}

function scalarOf(value: string | number | boolean): Scalar {
  const scalar = new Scalar(value);
  if (typeof value === 'string' && isQuoted(value)) scalar.type = 'QUOTE_SINGLE';
  return scalar;
}

/** Lists of letters and days of the week stand on one line: `[пн, вт]`. */
function isShort(list: readonly Value[]): boolean {
  return list.every((one) => typeof one === 'string' && one.length <= 2);
}

function nodeOf(value: Value): Scalar | YAMLMap | YAMLSeq {
  if (typeof value !== 'object') return scalarOf(value);
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    list.flow = isShort(value as readonly Value[]);
    for (const one of value as readonly Value[]) list.items.push(nodeOf(one));
    return list;
  }
  const map = new YAMLMap();
  for (const [name, one] of Object.entries(value as Readonly<Record<string, Value>>))
    map.items.push(new Pair(keyOf(name), nodeOf(one)));
  return map;
}

function keyOf(name: string): Scalar {
  return new Scalar(/^\d+$/.test(name) ? Number(name) : name);
}

function pairOf(map: YAMLMap, name: string | number): Pair | undefined {
  return map.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(name));
}

/**
 * A content file under an editor's hands. A field is changed where it stands; what the form does not know, comments,
 * the order and the way of writing stay; a file that nobody changed comes back octet by octet.
 */
export class EditedFile {
  private readonly parts: Parts;
  private readonly doc: Document.Parsed;
  private readonly layout: Layout;
  /** The fields as the library prints them when nobody has edited them. */
  private readonly base: string;
  private readonly order: KeyOrder;
  private readonly opened: string;
  private bodyNow: string;
  private touched = false;

  /** @throws FrontMatterError when there are no fields between two lines of `---` */
  constructor(text: string, order: KeyOrder = () => []) {
    this.opened = text;
    this.order = order;
    this.parts = splitText(text);
    this.doc = parseDocument(this.parts.fields, { version: '1.2', schema: 'core', logLevel: 'silent' });
    this.layout = layoutOf(this.parts.fields);
    this.base = this.doc.errors.length > 0 ? '' : printed(this.doc, this.layout);
    this.bodyNow = this.parts.body;
  }

  /** False when the fields are no YAML: then there is nothing to fill a form with. */
  get readable(): boolean {
    return this.doc.errors.length === 0 && (this.doc.contents === null || isMap(this.doc.contents));
  }

  get changed(): boolean {
    return this.touched;
  }

  get body(): string {
    return this.bodyNow;
  }

  set body(text: string) {
    if (text === this.bodyNow) return;
    this.bodyNow = text;
    this.touched = true;
  }

  /** The whole file as it is to be saved. */
  text(): string {
    if (!this.touched) return this.opened;
    const fields = withOwnLines(this.parts.fields, this.base, printed(this.doc, this.layout));
    return joinParts(this.parts, fields, this.bodyNow);
  }

  /** What stands in a field; undefined when it is not there. */
  get(path: Path): Value | undefined {
    const node = this.nodeAt(path);
    if (node === undefined || node === null) return undefined;
    const value: unknown = (node as { toJS(doc: Document): unknown }).toJS(this.doc);
    return value === null ? undefined : (value as Value);
  }

  /** Writes a field; undefined or an empty text takes it out, and with it a map that has nothing else. */
  set(path: Path, value: Value | undefined): void {
    if (value === undefined || value === '') return this.remove(path);
    const before = this.nodeAt(path);
    if (isScalar(before) && typeof value !== 'object') {
      if (before.value === value) return;
      before.value = value;
      // The way of writing was for the old value.
      if (typeof value !== 'string') delete before.source;
      if (typeof value === 'string' && isQuoted(value) && before.type === 'PLAIN') before.type = 'QUOTE_SINGLE';
    } else this.put(path, nodeOf(value));
    this.touched = true;
  }

  /** Writes an empty text, which means something in entries of changes: the field was not there. */
  setEmpty(path: Path): void {
    this.put(path, new Scalar(''));
    this.touched = true;
  }

  /** Puts an item into the list at a path, before the item with that index. */
  insert(path: Path, index: number, value: Value): void {
    const list = this.nodeAt(path);
    if (!isSeq(list)) return this.set(path, [value]);
    const node = nodeOf(value);
    const beside = list.items[0];
    if (isMap(node) && isMap(beside)) node.flow = beside.flow === true;
    list.items.splice(index, 0, node);
    this.touched = true;
  }

  /** Takes out a field or an item; a map or a list that becomes empty goes too, unless it is an item itself. */
  remove(path: Path): void {
    const name = path.at(-1);
    const parent = this.nodeAt(path.slice(0, -1));
    if (name === undefined) return;
    if (isSeq(parent) && typeof name === 'number' && parent.items[name] !== undefined) parent.items.splice(name, 1);
    else if (isMap(parent)) {
      const pair = pairOf(parent, name);
      if (!pair) return;
      parent.items.splice(parent.items.indexOf(pair), 1);
    } else return;
    this.touched = true;
    const above = path.slice(0, -1);
    if (above.length > 0 && typeof above.at(-1) === 'string' && parent.items.length === 0) this.remove(above);
  }

  /** Moves an item of the list at a path to another place. */
  move(path: Path, from: number, to: number): void {
    const list = this.nodeAt(path);
    if (!isSeq(list) || to < 0 || to >= list.items.length || from === to) return;
    const [item] = list.items.splice(from, 1);
    list.items.splice(to, 0, item);
    this.touched = true;
  }

  private nodeAt(path: Path): unknown {
    let node: unknown = this.doc.contents;
    for (const name of path) {
      if (isMap(node)) node = pairOf(node, name)?.value;
      else if (isSeq(node)) node = node.items[Number(name)];
      else return undefined;
    }
    return node;
  }

  /** Puts a node where it belongs, with the maps that lead there. */
  private put(path: Path, node: Scalar | YAMLMap | YAMLSeq): void {
    const name = path.at(-1);
    if (name === undefined) return;
    const above = path.slice(0, -1);
    let parent = this.nodeAt(above);
    if (!isMap(parent) && !isSeq(parent)) {
      if (above.length === 0) this.doc.contents = new YAMLMap() as unknown as typeof this.doc.contents;
      else this.put(above, typeof name === 'number' ? new YAMLSeq() : new YAMLMap());
      parent = this.nodeAt(above);
    }
    if (isSeq(parent)) parent.items[Number(name)] = node;
    else if (isMap(parent)) this.putPair(parent, above, String(name), node);
  }

  private putPair(map: YAMLMap, path: Path, name: string, node: Scalar | YAMLMap | YAMLSeq): void {
    const pair = pairOf(map, name);
    if (pair) {
      pair.value = node;
      return;
    }
    const order = this.order(path);
    const rank = (key: unknown): number => {
      const word = String(isScalar(key) ? key.value : key);
      return order.length > 0 ? order.indexOf(word) : Number(word);
    };
    const own = rank(name);
    const next = own === -1 || Number.isNaN(own) ? -1 : map.items.findIndex(({ key }) => rank(key) > own);
    map.items.splice(next === -1 ? map.items.length : next, 0, new Pair(keyOf(name), node));
  }
}
