import { defineHastPlugin, type HastNode, type HastPluginDefinition, type HastVisitorContext } from 'satteri';
import { type Abbreviation, abbreviationFinder, type Stretch } from '../domain/glossary/abbreviations.ts';
import { href, routes } from '../routes.ts';

/** Where a link would be wrong: a link already, a heading, a sample to be typed. A word of MDX is its component's. */
const CLOSED = new Set(['a', 'abbr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'kbd', 'samp']);

function isClosed(node: Readonly<HastNode>, context: HastVisitorContext): boolean {
  for (let above = context.parent(node); above !== undefined; above = context.parent(above)) {
    if (above.type === 'mdxJsxTextElement') return true;
    if (above.type === 'element' && CLOSED.has(above.tagName)) return true;
  }
  return false;
}

/** «здоровья (ОВЗ)», «ОВЗ — это …»: the text itself explains, and a second time would only stand in the way. */
function isTold(before: string, after: string): boolean {
  return (/\($/.test(before) && /^\)/.test(after)) || /^\s(?:\(|—\sэто\s)/.test(after);
}

/**
 * The name that assistive technology speaks holds the expansion; for the eye there are a dotted line, the tip of
 * `abbr` and, on paper, brackets. The text of the page stays as written: acts are verbatim, copies are clean.
 */
function link(base: string, text: string, { id, expansion }: Abbreviation, told: boolean): HastNode {
  const words: HastNode = { type: 'text', value: text };
  const address = href(base, routes.term(id));
  if (expansion === undefined || told) {
    return { type: 'element', tagName: 'a', properties: { className: ['term'], href: address }, children: [words] };
  }
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['term'], href: address, ariaLabel: `${text}: ${expansion}` },
    children: [{ type: 'element', tagName: 'abbr', properties: { title: expansion }, children: [words] }],
  };
}

/** Links the first use of every abbreviation of a body to the glossary, with its expansion. */
export function explainAbbreviations(base: string, known: readonly Abbreviation[]): () => HastPluginDefinition {
  const find = abbreviationFinder(known);
  return () => {
    const explained = new Set<string>();
    return defineHastPlugin({
      name: 'abbreviations',
      text(node, context) {
        const stretches = find(node.value);
        const isFirst = ({ of }: Stretch): boolean => of !== undefined && !explained.has(of.id);
        if (!stretches.some(isFirst) || isClosed(node, context)) return;
        const words = (index: number): string => stretches[index]?.text ?? '';
        context.replaceNode(
          node,
          stretches.map((stretch, index): HastNode => {
            const { text, of } = stretch;
            if (of === undefined || !isFirst(stretch)) return { type: 'text', value: text };
            explained.add(of.id);
            return link(base, text, of, isTold(words(index - 1), words(index + 1)));
          }),
        );
      },
    });
  };
}
