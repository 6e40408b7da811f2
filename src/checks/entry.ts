import { type Document, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { z } from 'zod';
import type { ContentFile } from '../markdown/front-matter.ts';
import type { CollectionName, collections } from '../schemas/collections.ts';
import type { Place } from './place.ts';

export type Path = readonly (string | number)[];

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A content file whose fields have passed the schema of its collection. */
export interface Entry<Name extends CollectionName = CollectionName> extends Place {
  readonly collection: Name;
  readonly data: z.infer<(typeof collections)[Name]['schema']>;
  /** The whole file, with line ends as `\n` or as they came. */
  readonly text: string;
  readonly body: string;
  readonly bodyLine: number;
}

type YamlNode = Document.Parsed['contents'] | null | undefined;

interface Found {
  readonly key: number | undefined;
  readonly value: number | undefined;
}

function startOf(node: unknown): number | undefined {
  const range = (node as { readonly range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0];
}

function child(node: YamlNode, name: string | number): { readonly node: YamlNode; readonly found: Found } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(name),
    );
    if (!pair) return undefined;
    return { node: pair.value as YamlNode, found: { key: startOf(pair.key), value: startOf(pair.value) } };
  }
  if (isSeq(node)) {
    const item = node.items[Number(name)];
    if (item === undefined) return undefined;
    return { node: item as YamlNode, found: { key: startOf(item), value: startOf(item) } };
  }
  return undefined;
}

/**
 * Place of a field in its file. A field that is not there gets the place of the nearest one above it,
 * the front matter's first line in the end.
 * @param at `key` points at the field's name, `value` at what is written in it
 */
export function positionIn(file: ContentFile, path: Path, at: 'key' | 'value' = 'value'): Position {
  let node: YamlNode = file.yaml.contents;
  let offset: number | undefined;
  for (const [index, name] of path.entries()) {
    const next = child(node, name);
    if (!next) break;
    const last = index === path.length - 1;
    offset = (last && at === 'key' ? next.found.key : (next.found.value ?? next.found.key)) ?? offset;
    node = next.node;
  }
  return offset === undefined ? { line: 1, column: 1 } : file.position(offset);
}

/** What is written in a field, letter by letter: `+70000001234` where the value is a number. */
export function sourceIn(file: ContentFile, path: Path): string | undefined {
  let node: YamlNode = file.yaml.contents;
  for (const name of path) node = child(node, name)?.node;
  return isScalar(node) ? node.source : undefined;
}
