import {
  defineHastPlugin,
  defineMdastPlugin,
  type Data,
  type HastPluginDefinition,
  type MdastPluginDefinition,
} from 'satteri';
import { uniqueSlug } from '../domain/slug.ts';
import type { Heading } from './options.ts';

const key = 'portalHeadings';
const idsKey = 'portalIds';

/** The page has its own h1: headings of a body begin below it and never skip a level, whatever the editor wrote. */
export function headingLevels(top: 2 | 3 | 4): MdastPluginDefinition {
  const open: number[] = [];
  return defineMdastPlugin({
    name: 'heading-levels',
    heading(node, context) {
      while ((open.at(-1) ?? 0) >= node.depth) open.pop();
      open.push(node.depth);
      context.setProperty(node, 'depth', Math.min(open.length - 1 + top, 6) as 2 | 3 | 4 | 5 | 6);
    },
  });
}

/** Gives every heading an id of Latin letters that no other place of the body has, and lists the headings. */
export function headingIds(prefix: string): HastPluginDefinition {
  return defineHastPlugin({
    name: 'portal-heading-ids',
    element: {
      filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node, context) {
        const text = context.textContent(node).trim();
        const id = uniqueSlug(text, takenIds(context.data), 'razdel', prefix);
        context.setProperty(node, 'id', id);
        headingsOf(context.data).push({ depth: Number(node.tagName.slice(1)), id, text });
      },
    },
  });
}

/** Ids that the body has so far. */
export function takenIds(data: Data): Set<string> {
  const known = data[idsKey];
  if (known instanceof Set) return known as Set<string>;
  const taken = new Set<string>();
  data[idsKey] = taken;
  return taken;
}

/** Headings found by `headingIds`, in their order. */
export function headingsOf(data: Data): Heading[] {
  const known = data[key];
  if (Array.isArray(known)) return known as Heading[];
  const found: Heading[] = [];
  data[key] = found;
  return found;
}
