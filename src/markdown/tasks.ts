import { defineHastPlugin } from 'satteri';

/** `- [x]` becomes a sign: a checkbox that nobody can press and that has no name is a trap for screen readers. */
export const taskSigns = defineHastPlugin({
  name: 'task-signs',
  element: {
    filter: ['input'],
    visit(node) {
      return { type: 'text', value: node.properties['checked'] === true ? '☑' : '☐' };
    },
  },
});
