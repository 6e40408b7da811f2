import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

const everywhere = ['id', 'className'];

/** Elements that a body may become, each with its own properties. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    [
      'p',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'ul',
      'li',
      'blockquote',
      'em',
      'strong',
      'del',
      'code',
      'pre',
      'br',
      'hr',
      'span',
    ]
      .concat(['table', 'thead', 'tbody', 'tr', 'td', 'sup', 'sub'])
      .map((tag) => [tag, []]),
  ),
  a: ['href', 'rel', 'title'],
  ol: ['start'],
  th: ['scope'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  section: ['tabIndex', 'ariaLabel'],
};

/**
 * The last word on what leaves Markdown: elements and properties that are not listed go, whatever let them in.
 * `style` and handlers are on no list.
 */
export const allowList: HastPluginDefinition = defineHastPlugin({
  name: 'allow-list',
  element: {
    filter: [],
    visit(node, context) {
      const own = allowed[node.tagName];
      if (!own) return { type: 'text', value: context.textContent(node) };
      for (const name of Object.keys(node.properties)) {
        if (!everywhere.includes(name) && !own.includes(name)) context.setProperty(node, name, null);
      }
      return undefined;
    },
  },
  raw: (node) => ({ type: 'text', value: node.value }),
  comment: (node, context) => context.removeNode(node),
});
