import { abbreviationFinder, abbreviationsOf, unknownAbbreviations } from '../../domain/glossary/abbreviations.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import { BodyError, type BodyTree, nodesOf, nodeStart } from '../body.ts';
import type { Entry } from '../entry.ts';
import type { Portal } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';

/** Words for readers. Acts are published as received, a school is called what its charter says. */
const TEXTS = [
  'memos',
  'schoolMemos',
  'instructions',
  'faq',
  'news',
  'schoolNews',
  'events',
  'schoolEvents',
  'hotlines',
  'schools',
  'territories',
] as const satisfies readonly CollectionName[];

/** Fields with words of the author's own. */
const FIELDS = ['question', 'title', 'summary'] as const;
const NAMED: ReadonlySet<string> = new Set<CollectionName>(['schools', 'territories']);

type Find = ReturnType<typeof abbreviationFinder>;

const HINT = 'Напишите полностью или добавьте слово в content/glossary: портал объяснит его сам.';

function message(word: string): string {
  return `Сокращения «${word}» нет в словаре.`;
}

function checkFields(entry: Entry, find: Find, told: Set<string>, report: Reporter): void {
  if (NAMED.has(entry.collection)) return;
  const data = entry.data as Readonly<Record<string, unknown>>;
  for (const field of FIELDS) {
    const value = data[field];
    if (typeof value !== 'string') continue;
    for (const { text } of unknownAbbreviations(value, find)) {
      if (told.has(text)) continue;
      told.add(text);
      report.warning(entry, [field], message(text), { hint: HINT });
    }
  }
}

function checkBody(entry: Entry, tree: BodyTree, find: Find, told: Set<string>, report: Reporter): void {
  for (const node of nodesOf(tree(entry))) {
    if (node.type !== 'text') continue;
    for (const { text, index } of unknownAbbreviations(node.value, find)) {
      if (told.has(text)) continue;
      told.add(text);
      const start = nodeStart(entry, node);
      const lines = node.value.slice(0, index).split('\n');
      const column = lines.length === 1 ? start.column + index : (lines.at(-1)?.length ?? 0) + 1;
      report.inBody(entry, start.line + lines.length - 1, column, message(text), HINT, 'warning');
    }
  }
}

function checkText(entry: Entry, tree: BodyTree, find: Find, report: Reporter): void {
  const told = new Set<string>();
  checkFields(entry, find, told, report);
  try {
    checkBody(entry, tree, find, told, report);
  } catch (error) {
    // Of a text that cannot be read, the rule of bodies speaks.
    if (!(error instanceof BodyError)) throw error;
  }
}

function finderOf(portal: Portal): Find {
  return abbreviationFinder(abbreviationsOf(portal.entries.glossary.map(({ id, data }) => ({ ...data, id }))));
}

/** A portal without a glossary explains nothing, and is not told so for every word. */
export const abbreviations: Rule = {
  id: 'abbreviations',
  about: 'Сокращения в текстах портала и школ есть в словаре: предупреждение, о каждом в файле один раз',
  check: (portal, report) => {
    if (portal.entries.glossary.length === 0) return;
    const find = finderOf(portal);
    for (const name of TEXTS)
      for (const entry of portal.entries[name]) checkText(entry as Entry, portal.bodyTree, find, report);
  },
};
