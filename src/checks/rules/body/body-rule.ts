import type { MdastNode } from 'satteri';
import type { CollectionSpec } from '../../../schemas/collections.ts';
import type { Entry } from '../../entry.ts';
import type { Portal } from '../../portal.ts';
import type { Severity } from '../../problem.ts';

/** What is wrong with a node of a text; undefined when nothing is. */
export interface BodyFinding {
  readonly message: string;
  readonly hint?: string;
  /** An error when left out. */
  readonly severity?: Severity;
}

/** Where a node stands. */
export interface BodyContext {
  readonly spec: CollectionSpec;
  readonly entry: Entry;
  readonly portal: Portal;
  /** Address that a link or a picture leads to, through `[слова][имя]` as well; undefined for other nodes. */
  readonly addressOf: (node: MdastNode) => string | undefined;
}

/** One thing that the gate watches over in texts. */
export type BodyRule = (node: MdastNode, context: BodyContext) => BodyFinding | undefined;

/** The words inside a node, in the order of reading. */
export function wordsOf(node: MdastNode): string {
  if ('children' in node) return (node.children as MdastNode[]).map(wordsOf).join('');
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'image' || node.type === 'imageReference' ? (node.alt ?? '') : '';
}

export function isLink(node: MdastNode): boolean {
  return node.type === 'link' || node.type === 'linkReference';
}

export function isPicture(node: MdastNode): boolean {
  return node.type === 'image' || node.type === 'imageReference';
}
