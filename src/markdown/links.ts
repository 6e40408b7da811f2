import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { safeAddress, safeFile } from './address.ts';

/** Links stay links when their address is safe; of the others only the words remain. */
export function links(base: string, file?: (path: string) => string | undefined): HastPluginDefinition {
  return defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const written = node.properties['href'];
        const address =
          typeof written === 'string' ? (safeAddress(written, base) ?? safeFile(written, file)) : undefined;
        if (!address) {
          context.replaceNode(node, [...node.children]);
          return;
        }
        context.setProperty(node, 'href', address.href);
        if (address.external) context.setProperty(node, 'rel', 'external');
      },
    },
  });
}
