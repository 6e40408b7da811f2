import type { MdastNode } from 'satteri';
import type { Entry, Position } from './entry.ts';

/** Position inside a body, from 1, as a position in the file. */
export function inFile(entry: Entry, position: Position): Position {
  return { line: entry.bodyLine + position.line - 1, column: position.column };
}

/** A body that the parser refuses; only `.mdx` can be refused, braces and angle brackets are code there. */
export class BodyError extends Error {
  readonly line: number;
  readonly column: number;
  constructor(line: number, column: number) {
    super('Текст не читается');
    this.name = 'BodyError';
    this.line = line;
    this.column = column;
  }
}

/**
 * Markdown tree of an entry's body. The gate brings the parser that the site is built with, which is native;
 * the editor's form brings one that runs in a browser and is held to the same trees by a test.
 * @throws BodyError when `.mdx` is not valid
 */
export type BodyTree = (entry: Entry) => MdastNode;

/** Every node of a tree in the order of reading. */
export function* nodesOf(tree: MdastNode): Generator<MdastNode> {
  const rest: MdastNode[] = [tree];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    yield node;
    if ('children' in node) rest.push(...(node.children as MdastNode[]).toReversed());
  }
}

/** Where a node begins in its file. */
export function nodeStart(entry: Entry, node: MdastNode): Position {
  const start = node.position?.start;
  return inFile(entry, { line: start?.line ?? 1, column: start?.column ?? 1 });
}
