import { need } from './dom.ts';

/** Says what has happened and offers to undo it; stays until the next such thing or until it is used. */
export function toast(words: string, undo?: () => void): void {
  const box = need('[data-toast]');
  const button = need<HTMLButtonElement>('[data-undo]', box);
  box.hidden = false;
  // The words come after the box is shown: a live region that was hidden is not read out.
  need('[data-toast-words]', box).textContent = words;
  button.textContent = undo === undefined ? 'Понятно' : 'Вернуть';
  button.onclick = () => {
    box.hidden = true;
    undo?.();
  };
}
