import type { PagefindPage } from './engine.ts';

/** One result: its title, what kind of page it is, the words around what was found. */
export function hitItem(page: PagefindPage): HTMLLIElement {
  const item = document.createElement('li');
  const title = document.createElement('a');
  title.className = 'hit-title';
  title.href = page.url;
  title.textContent = page.meta['title'] ?? page.url;
  const facts = document.createElement('p');
  facts.textContent = [page.filters['вид']?.[0], page.filters['территория']?.[0]]
    .filter((one) => one !== undefined)
    .join(' · ');
  const excerpt = document.createElement('p');
  excerpt.append(...marked(page.excerpt));
  item.append(title, facts, excerpt);
  return item;
}

/**
 * The engine marks found words with `<mark>` in HTML. The text is taken apart and put into nodes:
 * no text of a page is ever parsed as markup.
 */
function marked(html: string): Node[] {
  return html.split(/(<mark>.*?<\/mark>)/s).map((piece) => {
    const found = /^<mark>(.*)<\/mark>$/s.exec(piece);
    if (!found) return document.createTextNode(plain(piece));
    const mark = document.createElement('mark');
    mark.textContent = plain(found[1] ?? '');
    return mark;
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

function plain(html: string): string {
  return html.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
