import { defineHastPlugin, type HastNode } from 'satteri';
import { typographyPieces } from '../domain/typography.ts';

type Child = Readonly<HastNode>;
type TextNode = Extract<HastNode, { type: 'text' }>;

const lines = ['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt', 'dd', 'figcaption'];
/** Blocks inside a block are lines of their own. */
const blocks = new Set([...lines, 'ul', 'ol', 'dl', 'blockquote', 'table', 'div', 'pre', 'hr']);
const verbatim = new Set(['code', 'kbd', 'samp', 'var', 'img', 'br', 'input']);

interface Piece {
  readonly text: string | null;
  readonly node?: TextNode;
}

function piecesOf(children: readonly Child[]): Piece[] {
  return children.flatMap((child): Piece[] => {
    if (child.type === 'text') return [{ text: child.value, node: child }];
    if (child.type === 'element' && child.tagName === 'br') return [{ text: '\n' }];
    if (child.type === 'element' && blocks.has(child.tagName)) return [{ text: '\n' }];
    if (child.type === 'element' && verbatim.has(child.tagName)) return [{ text: null }];
    return 'children' in child ? piecesOf(child.children) : [{ text: null }];
  });
}

/** Russian typography, line by line: quotes and ties see through bold, italics and links, and leave code alone. */
export const russianTypography = defineHastPlugin({
  name: 'russian-typography',
  element: {
    filter: lines,
    visit(line, context) {
      const pieces = piecesOf(line.children);
      const improved = typographyPieces(pieces.map((piece) => piece.text));
      pieces.forEach(({ text, node }, index) => {
        const value = improved[index];
        if (node && typeof value === 'string' && value !== text) context.replaceNode(node, { type: 'text', value });
      });
    },
  },
});
