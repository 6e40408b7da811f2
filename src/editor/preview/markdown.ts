import type { Nodes, Table } from 'mdast';
import { markdownTree } from '../body-tree.ts';
import { make } from '../dom.ts';

/** The preview's own headings stand above: `##` of a text is the fourth level here. */
const DEEPER = 2;

/** How the preview finds a picture or a file of the school; undefined for one that is not published yet. */
export type FileAddress = (name: string) => string | undefined;

const children = (node: Nodes, file: FileAddress): Node[] =>
  'children' in node ? node.children.map((one) => drawn(one, file)) : [];

/** Links of the preview lead out into another window: what is typed must not be lost. */
function link(address: string, words: readonly Node[], file: FileAddress): Node {
  const own = /^fayly\//.test(address) ? file(address.slice('fayly/'.length)) : address;
  const safe = own !== undefined && /^(?:https?:|mailto:|tel:|\/(?!\/))/i.test(own);
  return safe ? make('a', { href: own, target: '_blank', rel: 'noopener' }, ...words) : make('span', {}, ...words);
}

function table(node: Table, file: FileAddress): Node {
  const [head, ...rows] = node.children;
  const line = (row: Table['children'][number] | undefined, tag: 'th' | 'td'): HTMLElement =>
    make(
      'tr',
      {},
      ...(row?.children ?? []).map((cell) => make(tag, tag === 'th' ? { scope: 'col' } : {}, ...children(cell, file))),
    );
  const body = make(
    'table',
    {},
    make('thead', {}, line(head, 'th')),
    make('tbody', {}, ...rows.map((row) => line(row, 'td'))),
  );
  return make('div', { class: 'table-scroll', tabindex: 0, role: 'region', 'aria-label': 'Таблица' }, body);
}

/** A node of the tree as elements; HTML that somebody typed is shown as letters and never read as HTML. */
function drawn(node: Nodes, file: FileAddress): Node {
  const inside = (): Node[] => children(node, file);
  switch (node.type) {
    case 'paragraph':
      return make('p', {}, ...inside());
    case 'heading':
      return make(`h${Math.min(node.depth + DEEPER, 6)}` as 'h3', {}, ...inside());
    case 'strong':
      return make('strong', {}, ...inside());
    case 'emphasis':
      return make('em', {}, ...inside());
    case 'delete':
      return make('s', {}, ...inside());
    case 'break':
      return make('br', {});
    case 'thematicBreak':
      return make('hr', {});
    case 'blockquote':
      return make('blockquote', {}, ...inside());
    case 'list':
      return node.ordered ? make('ol', { start: node.start ?? 1 }, ...inside()) : make('ul', {}, ...inside());
    case 'listItem':
      return make('li', {}, ...inside());
    case 'link':
      return link(node.url, inside(), file);
    case 'image': {
      const address = file(node.url.replace(/^fayly\//, ''));
      if (address !== undefined) return make('img', { src: address, alt: node.alt ?? '' });
      return make('span', { class: 'tag' }, `Картинка: ${node.alt ?? ''}`);
    }
    case 'table':
      return table(node, file);
    case 'code':
      return make('pre', { tabindex: 0 }, node.value);
    case 'inlineCode':
      return make('code', {}, node.value);
    case 'text':
    case 'html':
      return document.createTextNode(node.value);
    default: {
      const rest = document.createDocumentFragment();
      rest.append(...inside());
      return rest;
    }
  }
}

/** A text as the portal will show it. */
export function markdownPreview(text: string, file: FileAddress): Node[] {
  return children(markdownTree(text), file);
}
