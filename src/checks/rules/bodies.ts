import { BodyError, bodyTree, inFile, nodeStart, nodesOf } from '../body.ts';
import type { Entry } from '../entry.ts';
import { specOf } from '../place.ts';
import { allEntries } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import type { BodyRule } from './body/body-rule.ts';
import { heading } from './body/heading.ts';
import { links } from './body/links.ts';
import { rawHtml } from './body/raw-html.ts';

const BODY_RULES: readonly BodyRule[] = [heading, rawHtml, links];

function checkBody(entry: Entry, report: Reporter): void {
  const spec = specOf(entry.collection);
  const told = new Set<string>();
  for (const node of nodesOf(bodyTree(entry))) {
    for (const rule of BODY_RULES) {
      const found = rule(node, spec);
      if (!found) continue;
      const { line, column } = nodeStart(entry, node);
      // An opening and a closing tag on one line are one slip.
      const slip = `${line} ${found.message}`;
      if (told.has(slip)) continue;
      told.add(slip);
      report.inBody(entry, line, column, found.message, found.hint);
    }
  }
}

export const bodies: Rule = {
  id: 'bodies',
  about: 'В текстах нет заголовков первого уровня и опасных ссылок, а в текстах школ и новостях ещё и HTML',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      if (entry.body.trim() === '') continue;
      try {
        checkBody(entry, report);
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
