import { href } from '../../routes.ts';
import type { AnswerLine, InstantAnswer } from './answer.ts';

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function linkTo(path: string, words: string, base: string): HTMLAnchorElement {
  const link = element('a', '', words);
  link.href = path.startsWith('tel:') ? path : href(base, path);
  return link;
}

function lineItem({ words, href: path, more }: AnswerLine, base: string): HTMLLIElement {
  const item = element('li', '', path === undefined ? words : linkTo(path, words, base));
  if (more !== undefined) item.append(' ', element('small', '', more));
  return item;
}

/** An answer as a card. Every word becomes a text node: nothing of a query or of content is parsed as markup. */
export function answerCard({ kind, title, href: path, lines, note }: InstantAnswer, base: string): HTMLElement {
  const card = element(
    'section',
    'instant',
    element('p', 'instant-kind', kind),
    element('h2', '', linkTo(path, title, base)),
  );
  card.setAttribute('aria-label', `${kind}: ${title}`);
  if (lines.length > 0) card.append(element('ul', '', ...lines.map((line) => lineItem(line, base))));
  if (note !== undefined) card.append(element('p', 'quiet', note));
  return card;
}
