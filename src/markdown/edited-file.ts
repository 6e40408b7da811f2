import { type Document, isMap, isScalar, isSeq, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type Layout, type Parts, fieldsIn, joinParts, layoutOf, printed, splitText } from './file-text.ts';
import { withOwnLines } from './keep-lines.ts';
import { keyOf, nodeOf, pairOf, pairWith, type Quote, quoteIn, Renewal, rewrite, same } from './yaml-nodes.ts';

export type Path = readonly (string | number)[];
/** What a field of a file holds. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** Keys of the map at a path in the order of the schema: a new field takes its place among those that are there. */
export type KeyOrder = (path: Path) => readonly string[];

interface Habits {
  readonly order?: KeyOrder;
  /** For texts that look like numbers, in a file that has none yet. */
  readonly quote?: Quote;
}

/**
 * A content file under an editor's hands, or a command's: the one writer of fields. A field is changed where it stands; what the form does not know, comments,
 * the order and the way of writing stay; a file that nobody changed comes back octet by octet.
 */
export class EditedFile {
  private readonly parts: Parts;
  private readonly doc: Document.Parsed;
  private readonly layout: Layout;
  /** The fields as the library prints them when nobody has edited them. */
  private readonly base: string;
  private readonly order: KeyOrder;
  private readonly quote: Quote;
  private readonly opened: string;
  private bodyNow: string;
  private touched = false;

  /** @throws FrontMatterError when there are no fields between two lines of `---` */
  constructor(text: string, { order = () => [], quote = 'QUOTE_SINGLE' }: Habits = {}) {
    this.opened = text;
    this.order = order;
    this.parts = splitText(text);
    this.quote = quoteIn(this.parts.fields) ?? quote;
    this.doc = fieldsIn(this.parts.fields);
    this.layout = layoutOf(this.parts.fields);
    this.base = this.doc.errors.length > 0 ? '' : printed(this.doc, this.layout);
    this.bodyNow = this.parts.body;
  }

  /** False when the fields are no YAML: then there is nothing to fill a form with. */
  get readable(): boolean {
    return this.doc.errors.length === 0 && (this.doc.contents === null || isMap(this.doc.contents));
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
    const now = printed(this.doc, this.layout);
    return joinParts(this.parts, this.withOwnLines(now), this.bodyNow);
  }

  /** As the author wrote what nobody edited. Lines that stand in another way could say another thing together. */
  private withOwnLines(now: string): string {
    const { fields } = this.parts;
    if (fields === this.base) return now;
    const kept = withOwnLines(fields, this.base, now);
    const doc = fieldsIn(kept);
    return doc.errors.length === 0 && same(doc.toJS(), this.doc.toJS()) ? kept : now;
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
      rewrite(before, value, this.quote);
    } else this.put(path, nodeOf(value, this.quote));
    this.touched = true;
  }

  /** Gives the file these fields and no others; what says the same stays as it is written, items known by their `id`. */
  replace(fields: Readonly<Record<string, unknown>>): void {
    const { doc } = this;
    if (same(doc.toJS(), fields)) return;
    if (isMap(doc.contents)) new Renewal(doc, this.quote).map(doc.contents, fields);
    else doc.contents = nodeOf(fields, this.quote) as unknown as typeof doc.contents;
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
    const node = nodeOf(value, this.quote);
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
    const rank = (word: string): number => (order.length > 0 ? order.indexOf(word) : Number(word));
    const own = rank(name);
    const next = own === -1 || Number.isNaN(own) ? -1 : map.items.findIndex((one) => rank(keyOf(one)) > own);
    map.items.splice(next === -1 ? map.items.length : next, 0, pairWith(name, node));
  }
}
