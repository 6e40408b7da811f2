import { make } from './dom.ts';

export interface Question<Choice extends string> {
  readonly title: string;
  readonly text: string | Node;
  /** The first is the main one; leaving the window is the last. */
  readonly choices: readonly (readonly [choice: Choice, words: string])[];
}

/** Asks in a window that holds the keyboard and gives it back to where it was. Esc means the last choice. */
export function ask<Choice extends string>({ title, text, choices }: Question<Choice>): Promise<Choice> {
  const dialog = make(
    'dialog',
    { class: 'kit-ask', 'aria-labelledby': 'kit-ask-title' },
    make('h2', { id: 'kit-ask-title' }, title),
    make('div', {}, text),
  );
  const buttons = choices.map(([choice, words], index) => {
    const button = make('button', { class: index === 0 ? 'button button-main' : 'button', type: 'button' }, words);
    button.addEventListener('click', () => dialog.close(choice));
    return button;
  });
  dialog.append(make('p', { class: 'buttons' }, ...buttons));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      const [chosen] = choices.find(([choice]) => choice === dialog.returnValue) ?? choices.at(-1) ?? [];
      dialog.remove();
      resolve(chosen as Choice);
    });
  });
}
