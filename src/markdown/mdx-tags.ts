import { type MdastNode, mdxToMdast } from 'satteri';

/** Attributes of one tag: the words it takes, or any text where none are listed. */
type Attributes = Readonly<Record<string, readonly string[] | 'text'>>;

const LEVELS = ['школа', 'муниципальный', 'региональный', 'федеральный'];
const PURPOSES = ['консультация', 'сообщить о нарушении', 'психологическая помощь'];

/** Tags that every `.mdx` text may use, see `src/layouts/mdx/MdxText.astro` and `content/README.md`. */
export const MEMO_TAGS: Readonly<Record<string, Attributes>> = {
  Steps: {},
  Important: { title: 'text' },
  WhomToCall: { level: LEVELS, purpose: PURPOSES },
  Source: { n: 'text' },
  Term: { id: 'text' },
};

/** Tags of observers' instructions, see `src/layouts/observer/ObserverText.astro`. */
export const OBSERVER_TAGS: typeof MEMO_TAGS = { ...MEMO_TAGS, Checklist: { stage: 'text' }, ObserverCalls: {} };

export interface TagFault {
  /** Line of the body, from 1. */
  readonly line: number;
  readonly message: string;
}

/** What a text's tags are checked against. */
export interface TagScope {
  readonly tags: Readonly<Record<string, Attributes>>;
  /** How many sources the text names: `<Source n="3" />` needs three. */
  readonly sources: number;
  /** Names of glossary files. */
  readonly terms: ReadonlySet<string>;
}

type Tag = Extract<MdastNode, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function attributesOf(tag: Tag): Map<string, unknown> {
  return new Map(tag.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [[one.name, one.value]] : [])));
}

function tagFaults(tag: Tag, { tags, sources, terms }: TagScope): string[] {
  const name = tag.name ?? '';
  const known = Object.hasOwn(tags, name) ? tags[name] : undefined;
  if (!known) return [`Нет такой вставки: <${name}>. Есть: ${Object.keys(tags).join(', ')}.`];
  const given = attributesOf(tag);
  const faults = tag.attributes.length === given.size ? [] : [`<${name}>: лишние или повторные поля.`];
  for (const [key, value] of given) {
    const allowed = Object.hasOwn(known, key) ? known[key] : undefined;
    if (allowed === undefined) faults.push(`У <${name}> нет поля «${key}».`);
    else if (typeof value !== 'string' || value === '') faults.push(`<${name}>: значение «${key}» берут в кавычки.`);
    else if (allowed !== 'text' && !allowed.includes(value))
      faults.push(`<${name}>: «${key}» одно из: ${allowed.join(', ')}.`);
  }
  const n = given.get('n');
  if (name === 'Source' && !(typeof n === 'string' && /^[1-9]\d*$/.test(n) && Number(n) <= sources)) {
    faults.push(`<Source>: n от 1 до ${sources}, столько источников у текста.`);
  }
  const id = given.get('id');
  if (name === 'Term' && !(typeof id === 'string' && terms.has(id)))
    faults.push(`<Term>: нет слова glossary/${String(id)}.md.`);
  return faults;
}

function* nodesOf(node: MdastNode): Generator<MdastNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/**
 * What is wrong with the tags of an `.mdx` body: unknown ones, unknown attributes, sources and terms that do not exist,
 * and code, which editors' texts have no need of.
 * @throws when the body is no MDX at all
 */
export function mdxTagFaults(body: string, scope: TagScope): TagFault[] {
  return [...nodesOf(mdxToMdast(body))].flatMap((node): TagFault[] => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      return [{ line, message: 'Код в тексте: import, export и фигурные скобки не нужны.' }];
    }
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
    return tagFaults(node, scope).map((message) => ({ line, message }));
  });
}
