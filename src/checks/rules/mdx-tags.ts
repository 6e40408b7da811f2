import { MEMO_TAGS, OBSERVER_TAGS, mdxTagFaults } from '../../markdown/mdx-tags.ts';
import { BodyError, type BodyTree, inFile } from '../body.ts';
import type { Entry } from '../entry.ts';
import type { Portal } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';

/** MDX runs in the build: only the tags that the handbook names may stand in it, each with its own fields. */
function checkTags(
  entry: Entry<'memos'> | Entry<'instructions'>,
  tags: typeof MEMO_TAGS,
  portal: Portal,
  report: Reporter,
): void {
  if (!isReadable(entry, portal.bodyTree)) return;
  const terms = new Set(portal.entries.glossary.map((one) => one.id));
  const scope = { tags, sources: entry.data.sources.length, terms };
  for (const { line, message } of mdxTagFaults(entry.body, scope)) {
    report.inBody(
      entry,
      inFile(entry, { line, column: 1 }).line,
      1,
      message,
      'Вставки и их поля: content/README.md, «Вставки в файлах .mdx».',
    );
  }
}

/** False for a text that is no MDX at all: `bodies` tells where it breaks off. */
function isReadable(entry: Entry, tree: BodyTree): boolean {
  try {
    tree(entry);
    return true;
  } catch (error) {
    if (error instanceof BodyError) return false;
    throw error;
  }
}

export const mdxTags: Rule = {
  id: 'mdx-tags',
  about:
    'Вставки в памятках и инструкциях: только известные, со своими полями, источники и слова словаря существуют, кода нет',
  check: (portal, report) => {
    for (const entry of portal.entries.memos) checkTags(entry, MEMO_TAGS, portal, report);
    for (const entry of portal.entries.instructions) checkTags(entry, OBSERVER_TAGS, portal, report);
  },
};
