import { type Attributes, make } from '../browser/dom.ts';

export { make, need } from '../browser/dom.ts';

/** A button that does something on this page. */
export function button(words: string, act: () => void, more: Attributes = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', class: 'button', ...more }, words);
  element.addEventListener('click', act);
  return element;
}

/** Words that only a screen reader says. */
export function unseen(words: string): HTMLElement {
  return make('span', { class: 'visually-hidden' }, words);
}
