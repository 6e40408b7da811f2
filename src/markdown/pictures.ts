import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { safePicture } from './address.ts';

/** Pictures come from the portal itself, each with words for it; of the others only the words remain. */
export function pictures(base: string, file?: (path: string) => string | undefined): HastPluginDefinition {
  return defineHastPlugin({
    name: 'pictures',
    element: {
      filter: ['img'],
      visit(node, context) {
        const { src, alt } = node.properties;
        const words = typeof alt === 'string' ? alt : '';
        const address = typeof src === 'string' ? safePicture(src, base, file) : undefined;
        if (address === undefined) return { type: 'text', value: words };
        context.setProperty(node, 'src', address);
        context.setProperty(node, 'alt', words);
        return undefined;
      },
    },
  });
}
