import { ask } from './ask.ts';
import { need } from './dom.ts';

/** A link to a rule's text opens the text where the reader is: over the item, over what was found. */
export function startRules(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[href^="#pravilo-"]');
    if (link === null) return;
    event.preventDefault();
    const rule = need(link.hash);
    const text = rule.cloneNode(true) as HTMLElement;
    text.removeAttribute('id');
    void ask({ title: rule.previousElementSibling?.textContent ?? '', text, choices: [['да', 'Закрыть']] });
    // The first link stands at the end of the text: in focus it would scroll the beginning away.
    const heading = need('#kit-ask-title');
    heading.tabIndex = -1;
    heading.focus();
  });
}
