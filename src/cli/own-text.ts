import { isMap, Scalar, visit, type YAMLMap } from 'yaml';
import { type ContentFile, readContentFile } from '../markdown/front-matter.ts';

/** What a citation takes from a document that another portal does not publish. */
export interface CitedDocument {
  readonly signed?: string | undefined;
  /** Its number, where it has just one. */
  readonly number?: string | undefined;
}

/** Pages that belong to one portal alone: acts, places, schools, news. */
const FOREIGN = /^\/(?:dokumenty|territorii|novosti|shkoly)\/[^/]+\/|^\/grafik\/[^/]+\//;

/** Links to pages that the new portal does not have become their words. */
function withoutForeignLinks(body: string): string {
  return body.replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (link, words: string, address: string) =>
    FOREIGN.test(address) ? words : link,
  );
}

/**
 * A citation of a document becomes one by its title, date and number, as an act is cited where it cannot be opened.
 * @returns true when it named a document
 */
function release(cited: YAMLMap, documents: ReadonlyMap<string, CitedDocument>): boolean {
  const id = cited.get('document');
  if (typeof id !== 'string' || !cited.has('title')) return false;
  const known = documents.get(id);
  cited.delete('document');
  cited.delete('anchor');
  for (const [key, value] of [
    ['date', known?.signed],
    ['number', known?.number],
  ] as const) {
    if (value === undefined || cited.has(key)) continue;
    const text = new Scalar(value);
    // The number of an act is a text, whatever figures it has.
    if (key === 'number') text.type = Scalar.QUOTE_SINGLE;
    cited.set(key, text);
  }
  return true;
}

/** YAML of the front matter with its citations released; undefined when there was none to release. */
function released({ yaml }: ContentFile, documents: ReadonlyMap<string, CitedDocument>): string | undefined {
  let changed = false;
  visit(yaml, {
    Map: (_, node) => {
      changed = release(node, documents) || changed;
      // The checklist says of each item what kind of thing it rests on.
      if (node.get('basis') === 'документ портала') node.set('basis', 'акт');
    },
  });
  if (!changed) return undefined;
  return yaml.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/**
 * A memo, answer, instruction or frame for a portal of one's own: it says the same, and rests on the same acts, but leads
 * to no document of this portal. A text that leads to none comes back octet for octet.
 * @param text the whole file
 * @returns undefined for a text of one territory, which is nobody else's
 */
export function ownText(text: string, documents: ReadonlyMap<string, CitedDocument>): string | undefined {
  const file = readContentFile(text);
  if (isMap(file.yaml.contents) && file.yaml.contents.has('territory')) return undefined;
  const yaml = released(file, documents);
  const head = text.slice(0, text.length - file.body.length);
  const gap = /\n+$/.exec(head)?.[0] ?? '\n';
  return (yaml === undefined ? head : `---\n${yaml}---${gap}`) + withoutForeignLinks(file.body);
}
