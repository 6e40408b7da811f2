import type { MdastNode } from 'satteri';
import { BodyError, inFile, nodeStart, nodesOf } from '../body.ts';
import type { Entry } from '../entry.ts';
import { specOf } from '../place.ts';
import { type Portal, allEntries } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import type { BodyContext, BodyRule } from './body/body-rule.ts';
import { codeLines } from './body/code-lines.ts';
import { heading } from './body/heading.ts';
import { hosts } from './body/hosts.ts';
import { linkWords } from './body/link-words.ts';
import { links } from './body/links.ts';
import { pictures } from './body/pictures.ts';
import { rawHtml } from './body/raw-html.ts';
import { relativeLinks } from './body/relative-links.ts';
import { unseenSigns } from './body/unseen-signs.ts';

const BODY_RULES: readonly BodyRule[] = [
  heading,
  rawHtml,
  codeLines,
  links,
  relativeLinks,
  pictures,
  hosts,
  linkWords,
  unseenSigns,
];

function addressFinder(nodes: readonly MdastNode[]): BodyContext['addressOf'] {
  const named = new Map<string, string>();
  for (const node of nodes) {
    if (node.type === 'definition' && !named.has(node.identifier)) named.set(node.identifier, node.url);
  }
  return (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') return node.url;
    const reference = node.type === 'linkReference' || node.type === 'imageReference';
    return reference ? named.get(node.identifier) : undefined;
  };
}

function checkBody(portal: Portal, entry: Entry, report: Reporter): void {
  const nodes = [...nodesOf(portal.bodyTree(entry))];
  const context: BodyContext = { spec: specOf(entry.collection), entry, portal, addressOf: addressFinder(nodes) };
  const told = new Set<string>();
  for (const node of nodes) {
    for (const rule of BODY_RULES) {
      const found = rule(node, context);
      if (!found) continue;
      const { line, column } = nodeStart(entry, node);
      // An opening and a closing tag on one line are one slip.
      const slip = `${line} ${found.message}`;
      if (!told.has(slip)) report.inBody(entry, line, column, found.message, found.hint, found.severity);
      told.add(slip);
      // What comes further down the list is mostly an echo.
      break;
    }
  }
}

export const bodies: Rule = {
  id: 'bodies',
  about:
    'В текстах нет заголовков первого уровня, опасных, обманных и безымянных ссылок, чужих и немых картинок, а в текстах школ и новостях ещё HTML и кода',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      if (entry.body.trim() === '') continue;
      try {
        checkBody(portal, entry, report);
      } catch (error) {
        if (!(error instanceof BodyError)) throw error;
        const { line, column } = inFile(entry, error);
        const hint =
          'Проверьте скобки { } и < >: в файлах .mdx это код. Как знаки текста их пишут с чертой: \\{ и \\<.';
        report.inBody(entry, line, column, 'Текст не читается.', hint);
      }
    }
  },
};
