import { defineMdastPlugin } from 'satteri';

const inline = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'linkReference', 'tableCell']);

/** Bodies are untrusted: a tag written into one is shown as the letters it consists of and never becomes markup. */
export const rawHtmlAsText = defineMdastPlugin({
  name: 'raw-html-as-text',
  html(node, context) {
    const text = { type: 'text', value: node.value } as const;
    return inline.has(context.parent(node)?.type ?? '') ? text : { type: 'paragraph', children: [text] };
  },
});
