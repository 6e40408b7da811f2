import type { MdastNode } from 'satteri';
import type { CollectionSpec } from '../../../schemas/collections.ts';

/** What is wrong with a node of a text; undefined when nothing is. */
export interface BodyFinding {
  readonly message: string;
  readonly hint?: string;
}

/** One thing that the gate watches over in texts. */
export type BodyRule = (node: MdastNode, spec: CollectionSpec) => BodyFinding | undefined;
