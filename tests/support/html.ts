/**
 * A small reader of built pages: a flat list of tokens with lines. Built pages are valid HTML
 * (html-validate holds them to it), so neither error recovery nor a tree is needed.
 */
export interface Tag {
  readonly kind: 'open' | 'close';
  /** In lower case. */
  readonly name: string;
  /** Names in lower case; character references in values are resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly line: number;
}

export interface Text {
  readonly kind: 'text';
  /** Character references are resolved, except inside `script` and `style`. */
  readonly text: string;
  readonly line: number;
}

export type Token = Tag | Text;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
};

/** Resolves the character references that Astro and Markdown write. */
export function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}

const RAW = new Set(['script', 'style']);
const MARKUP = /<!--[\s\S]*?-->|<!doctype[^>]*>|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function attributesOf(source: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const [, name = '', double, single, bare] of source.matchAll(ATTRIBUTE)) {
    map.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
  }
  return map;
}

/** Splits a page into tags and texts, in order; comments and the doctype are left out. */
export function tokenize(html: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let counted = 0;
  const lineAt = (offset: number): number => {
    for (; counted < offset; counted += 1) if (html.charCodeAt(counted) === 10) line += 1;
    return line;
  };
  let end = 0;
  const markup = new RegExp(MARKUP);
  for (let match = markup.exec(html); match !== null; match = markup.exec(html)) {
    if (match.index > end) tokens.push({ kind: 'text', text: decode(html.slice(end, match.index)), line: lineAt(end) });
    end = markup.lastIndex;
    const name = match[2]?.toLowerCase();
    if (name === undefined) continue;
    const kind = match[1] === '/' ? 'close' : 'open';
    tokens.push({ kind, name, attributes: attributesOf(match[3] ?? ''), line: lineAt(match.index) });
    if (kind === 'open' && RAW.has(name)) {
      const close = html.indexOf(`</${name}`, end);
      const stop = close === -1 ? html.length : close;
      if (stop > end) tokens.push({ kind: 'text', text: html.slice(end, stop), line: lineAt(end) });
      end = markup.lastIndex = stop;
    }
  }
  if (end < html.length) tokens.push({ kind: 'text', text: decode(html.slice(end)), line: lineAt(end) });
  return tokens;
}

/** Opening tags of one or more names; all of them when none is given. */
export function openTags(tokens: readonly Token[], ...names: readonly string[]): Tag[] {
  return tokens.filter(
    (token): token is Tag => token.kind === 'open' && (names.length === 0 || names.includes(token.name)),
  );
}

/** What stands between an opening tag and the next closing tag of its name, as one text. */
export function textInside(tokens: readonly Token[], tag: Tag): string {
  const start = tokens.indexOf(tag) + 1;
  const stop = tokens.findIndex((token, index) => index >= start && token.kind === 'close' && token.name === tag.name);
  const inner = tokens.slice(start, stop === -1 ? undefined : stop);
  return inner.map((token) => (token.kind === 'text' ? token.text : '')).join('');
}
