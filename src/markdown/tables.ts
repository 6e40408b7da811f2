import { defineHastPlugin, type HastPluginDefinition } from 'satteri';

const alignments: Readonly<Record<string, string>> = { center: 'align-center', right: 'align-end' };

/** Alignment comes as `style`, which the content security policy blocks; a class says the same. */
function alignmentClass(style: unknown): string[] | null {
  const side = typeof style === 'string' ? /text-align:\s*(\w+)/.exec(style)?.[1] : undefined;
  const name = side === undefined ? undefined : alignments[side];
  return name === undefined ? null : [name];
}

/** Header cells name their column for screen readers; an empty one is an ordinary cell. */
const cells: HastPluginDefinition = defineHastPlugin({
  name: 'table-cells',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const header = node.tagName === 'th' && context.textContent(node).trim() !== '';
      const className = alignmentClass(node.properties['style']);
      return {
        type: 'element',
        tagName: header ? 'th' : 'td',
        properties: { ...(header ? { scope: 'col' } : {}), ...(className ? { className } : {}) },
        children: [...node.children],
      };
    },
  },
});

/** A wide table scrolls inside its own box, which the keyboard reaches; boxes of one body differ by name. */
function boxes(): HastPluginDefinition {
  let count = 0;
  return defineHastPlugin({
    name: 'table-boxes',
    element: {
      filter: ['table'],
      visit(node, context) {
        count += 1;
        context.wrapNode(node, {
          type: 'element',
          tagName: 'section',
          properties: {
            className: ['table-scroll'],
            tabIndex: 0,
            ariaLabel: count === 1 ? 'Таблица' : `Таблица ${count}`,
          },
          children: [],
        });
      },
    },
  });
}

/** Plugins for tables; the second is made anew for each body, because it counts. */
export const tables = [cells, boxes] as const;
