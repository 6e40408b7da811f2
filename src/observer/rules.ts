import { ask } from './ask.ts';
import { need } from './dom.ts';

/** A link to a rule's text, here or on a page before this one, opens the text where the reader is. */
export function startRules(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[href^="#pravilo-"]');
    if (link === null) return;
    event.preventDefault();
    openRule(link.hash);
  });
  if (location.hash.startsWith('#pravilo-')) openRule(location.hash);
}

/** @param hash with its `#` */
function openRule(hash: string): void {
  const rule = document.getElementById(hash.slice(1));
  if (rule === null) return;
  const text = rule.cloneNode(true) as HTMLElement;
  text.removeAttribute('id');
  void ask({ title: rule.previousElementSibling?.textContent ?? '', text, choices: [['да', 'Закрыть']] });
  // The first link stands at the end of the text: in focus it would scroll the beginning away.
  const heading = need('#kit-ask-title');
  heading.tabIndex = -1;
  heading.focus();
}
