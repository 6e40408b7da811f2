import { make, need } from './dom.ts';

export interface Question<Choice extends string> {
  readonly title: string;
  readonly text: string;
  /** The first is the main one; leaving the window is the last. */
  readonly choices: readonly (readonly [choice: Choice, words: string])[];
}

/** Asks in a window that holds the keyboard and gives it back to where it was. Esc means the last choice. */
export function ask<Choice extends string>({ title, text, choices }: Question<Choice>): Promise<Choice> {
  const dialog = need<HTMLDialogElement>('#kit-ask');
  need('[data-ask-title]', dialog).textContent = title;
  need('[data-ask-text]', dialog).textContent = text;
  need('[data-ask-choices]', dialog).replaceChildren(
    ...choices.map(([choice, words], index) =>
      make('button', { class: index === 0 ? 'button button-main' : 'button', value: choice }, words),
    ),
  );
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    const last = choices.at(-1)?.[0] as Choice;
    const chosen = (): Choice => choices.find(([choice]) => choice === dialog.returnValue)?.[0] ?? last;
    dialog.addEventListener('close', () => resolve(chosen()), { once: true });
  });
}
