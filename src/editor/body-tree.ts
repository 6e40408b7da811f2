import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Nodes } from 'mdast';
import type { BodyTree } from '../checks/body.ts';

const extensions = [gfm()];
const mdastExtensions = [gfmFromMarkdown()];

/** Markdown tree of a text in the browser; a test holds it to the trees of the parser that the site is built with. */
export function markdownTree(text: string): Nodes {
  return fromMarkdown(text, { extensions, mdastExtensions });
}

/** The same for the gate's rules. Schools write no `.mdx`. */
export const browserBodyTree: BodyTree = (entry) => markdownTree(entry.body) as ReturnType<BodyTree>;
