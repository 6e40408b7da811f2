/** As much of CBOR (RFC 8949) as Pagefind writes: numbers, texts, arrays, simple values. */
export interface Item {
  /** Where the item's head begins, where its contents begin, where the item ends; in octets. */
  readonly start: number;
  readonly inside: number;
  readonly end: number;
  /** Items of an array; none for anything else. */
  readonly children: readonly Item[];
}

/**
 * Reads an item and, to the given depth, the items inside it: a big index holds millions.
 * @throws Error at an item of another kind: Pagefind writes its index in a new way.
 */
export function readItem(bytes: Buffer, start: number, depth = Infinity): Item {
  const head = bytes.readUInt8(start);
  const [kind, short] = [head >> 5, head & 31];
  const wide = { 24: 1, 25: 2, 26: 4 }[short] ?? 0;
  if (short > 26) throw new Error(`Pagefind пишет указатель по-новому: октет ${head} на месте ${start}.`);
  const inside = start + 1 + wide;
  const size = wide === 0 ? short : bytes.readUIntBE(start + 1, wide);
  if (kind === 2 || kind === 3) return { start, inside, end: inside + size, children: [] };
  if (kind !== 4) return { start, inside, end: inside, children: [] };
  const children: Item[] = [];
  let end = inside;
  for (let index = 0; index < size; index += 1) {
    const child = readItem(bytes, end, depth - 1);
    if (depth > 0) children.push(child);
    end = child.end;
  }
  return { start, inside, end, children };
}

/** @throws Error when the list has no such item: Pagefind writes its index in a new way. */
export function itemAt(list: Item, index: number): Item {
  const item = list.children[index];
  if (item === undefined) throw new Error('Pagefind пишет указатель по-новому: нет ожидаемого списка.');
  return item;
}

export function textOf(bytes: Buffer, item: Item): string {
  return bytes.toString('utf8', item.inside, item.end);
}

/** The octets of an item, head included. */
export function octetsOf(bytes: Buffer, item: Item): Buffer {
  return Buffer.from(bytes.subarray(item.start, item.end));
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  if (size < 0x100) return Buffer.from([(kind << 5) | 24, size]);
  if (size < 0x10000) return Buffer.from([(kind << 5) | 25, size >> 8, size & 255]);
  const wide = Buffer.from([(kind << 5) | 26, 0, 0, 0, 0]);
  wide.writeUInt32BE(size, 1);
  return wide;
}

export function writeText(text: string): Buffer {
  const octets = Buffer.from(text);
  return Buffer.concat([head(3, octets.length), octets]);
}

/** @param items each written already */
export function writeArray(items: readonly Buffer[]): Buffer {
  return Buffer.concat([head(4, items.length), ...items]);
}
