import { defineHastPlugin } from 'satteri';
import { clauseAnchor } from '../routes.ts';
import { takenIds } from './headings.ts';

/** `1.`, `2.1.`, `2.1` before a space; a single number needs its point, otherwise «5 человек» would be a clause. */
const printed = /^(?:\d{1,3}(?:\.\d{1,3}){0,4}\.|\d{1,3}(?:\.\d{1,3}){1,4})(?=\s)/;
/** «25.12.20» is a day. */
const day = /^\d{2}\.\d{2}\.\d{2}$/;

/**
 * Clauses of an act: a paragraph that begins with its number gets the anchor of that clause, and the number leads to
 * it. A number that an act prints twice anchors the first place alone. The words stay exactly as they are.
 */
export const clauses = defineHastPlugin({
  name: 'clauses',
  element: {
    filter: ['p'],
    visit(node, context) {
      const [first] = node.children;
      if (first?.type !== 'text') return;
      const number = printed.exec(first.value)?.[0];
      if (number === undefined || day.test(number)) return;
      const id = clauseAnchor(number.replace(/\.$/, ''));
      const taken = takenIds(context.data);
      const repeated = taken.has(id);
      taken.add(id);
      context.setProperty(node, 'className', ['clause']);
      if (!repeated) context.setProperty(node, 'id', id);
      context.replaceNode(first, [
        {
          type: 'element',
          tagName: repeated ? 'span' : 'a',
          properties: { ...(repeated ? {} : { href: `#${id}` }), className: ['clause-number'] },
          children: [{ type: 'text', value: number }],
        },
        { type: 'text', value: first.value.slice(number.length) },
      ]);
    },
  },
});
