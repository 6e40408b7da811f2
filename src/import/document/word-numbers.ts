import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Counter, counterOf, type ListLevel } from './list-counter.ts';
import { type Doubt, doubt } from './doubt.ts';

/*
 * Numbers that Word counts by itself are printed, and the file holds no text of them; mammoth tells neither the list nor
 * its format. They are written into the XML as text before mammoth reads it.
 */

/** Stands before a number that was written in: no text has this sign of the private area. */
export const COUNTED = '\uE000';

/** The value of the first element of this name; undefined when it is not there. */
const valueOf = (xml: string, name: string): string | undefined =>
  new RegExp(`<w:${name}\\b[^>]*\\sw:val="([^"]*)"`).exec(xml)?.[1];

/** Elements of a name with their attributes and content; such an element never holds another one of its name. */
const elements = (xml: string, name: string): readonly { readonly head: string; readonly inner: string }[] =>
  [...xml.matchAll(new RegExp(`<w:${name}(\\s[^>]*[^/])?>([\\s\\S]*?)</w:${name}>`, 'g'))].map(
    ([, head = '', inner = '']) => ({ head, inner }),
  );

const attribute = (head: string, name: string): string => new RegExp(`w:${name}="([^"]*)"`).exec(head)?.[1] ?? '';

interface Abstract {
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Level of each paragraph style that counts. */
  readonly styles: ReadonlyMap<string, number>;
}

function levelsOf(xml: string): ReadonlyMap<number, ListLevel> {
  return new Map(
    elements(xml, 'lvl').map(({ head, inner }) => [
      Number(attribute(head, 'ilvl')),
      {
        start: Number(valueOf(inner, 'start') ?? '0'),
        format: valueOf(inner, 'numFmt') ?? 'decimal',
        text: valueOf(inner, 'lvlText') ?? '',
        restarts: valueOf(inner, 'lvlRestart') !== '0',
      },
    ]),
  );
}

interface Lists {
  readonly counters: ReadonlyMap<string, Counter>;
  readonly abstracts: ReadonlyMap<string, Abstract>;
  /** Lists made after one pattern, none of which says that it begins anew. */
  readonly shared: ReadonlySet<string>;
}

function readLists(xml: string): Lists {
  const known = new Map(
    elements(xml, 'abstractNum').map(({ head, inner }) => {
      const styles = elements(inner, 'lvl').flatMap(({ head: level, inner: own }): (readonly [string, number])[] => {
        const style = valueOf(own, 'pStyle');
        return style === undefined ? [] : [[style, Number(attribute(level, 'ilvl'))]];
      });
      return [
        attribute(head, 'abstractNumId'),
        {
          levels: levelsOf(inner),
          styles: new Map(styles),
          link: valueOf(inner, 'numStyleLink'),
          linked: valueOf(inner, 'styleLink'),
        },
      ] as const;
    }),
  );
  const counters = new Map<string, Counter>();
  const abstracts = new Map<string, Abstract>();
  const users = new Map<string, string[]>();
  for (const { head, inner } of elements(xml, 'num')) {
    const numId = attribute(head, 'numId');
    const abstractId = valueOf(inner, 'abstractNumId') ?? '';
    const named = known.get(abstractId);
    const abstract = named?.link === undefined ? named : [...known.values()].find((one) => one.linked === named.link);
    if (!abstract) continue;
    const levels = new Map(abstract.levels);
    for (const { head: override, inner: own } of elements(inner, 'lvlOverride')) {
      const at = Number(attribute(override, 'ilvl'));
      for (const [level, renewed] of levelsOf(own)) levels.set(level, renewed);
      const start = valueOf(own, 'startOverride');
      const level = levels.get(at);
      if (level && start !== undefined) levels.set(at, { ...level, start: Number(start) });
    }
    counters.set(numId, counterOf(levels));
    abstracts.set(numId, abstract);
    if (!inner.includes('<w:startOverride')) users.set(abstractId, [...(users.get(abstractId) ?? []), numId]);
  }
  const shared = new Set([...users.values()].filter((ids) => ids.length > 1).flatMap((ids) => ids.slice(1)));
  return { counters, abstracts, shared };
}

/** The list of each paragraph style, its own or that of the style it is based on. */
function listsOfStyles(xml: string): (style: string) => string | undefined {
  const styles = new Map(elements(xml, 'style').map(({ head, inner }) => [attribute(head, 'styleId'), inner]));
  const find = (style: string, depth: number): string | undefined => {
    const inner = styles.get(style);
    if (inner === undefined || depth > 20) return undefined;
    return valueOf(inner, 'numId') ?? find(valueOf(inner, 'basedOn') ?? '', depth + 1);
  };
  return (style) => find(style, 0);
}

const PROPERTIES = /<w:pPr>([\s\S]*?)<\/w:pPr>/g;
/** What a paragraph was like before a tracked change. */
const FORMER = /<w:(pPrChange|numberingChange)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g;

/**
 * Writes the numbers that Word counts into the paragraphs as text, each list counted by itself, from its start and in
 * its format. A file that is no Word archive comes back as it is.
 */
export function withNumbers(octets: Uint8Array): { readonly octets: Uint8Array; readonly doubts: readonly Doubt[] } {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(octets);
  } catch {
    return { octets, doubts: [] };
  }
  const xmlOf = (name: string): string => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array());
  const { counters, abstracts, shared } = readLists(xmlOf('numbering'));
  const listOf = listsOfStyles(xmlOf('styles'));
  const unknown = new Set<string>();
  let [counts, continues] = [false, false];
  const document = xmlOf('document')
    .replace(FORMER, '')
    .replace(PROPERTIES, (whole, inner: string) => {
      const style = valueOf(inner, 'pStyle') ?? '';
      const numId = valueOf(inner, 'numId') ?? listOf(style) ?? '';
      const level = Number(valueOf(inner, 'ilvl') ?? abstracts.get(numId)?.styles.get(style) ?? 0);
      const number = counters.get(numId)?.next(level);
      if (number === undefined || number.kind === 'mark') return whole;
      if (number.kind === 'unknown') {
        unknown.add(number.format);
        return whole;
      }
      counts = true;
      continues ||= shared.has(numId);
      return `${whole}<w:r><w:t xml:space="preserve">${COUNTED}${number.text} </w:t></w:r>`;
    });
  if (!counts) return { octets, doubts: [...unknown].map(unknownFormat) };
  return {
    octets: zipSync({ ...files, 'word/document.xml': strToU8(document) }),
    doubts: [
      doubt('текст', 'номера Word ставил сам; посчитаны заново, сверьте их с печатным текстом.'),
      ...(continues
        ? [doubt('текст', 'несколько списков сделаны по одному образцу: Word мог продолжить счёт, сверьте номера.')]
        : []),
      ...[...unknown].map(unknownFormat),
    ],
  };
}

const unknownFormat = (format: string): Doubt =>
  doubt('текст', `номера вида «${format}» не посчитаны: впишите их, как напечатано.`);
