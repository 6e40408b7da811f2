import { dayInZone, nearestWords } from '../../domain/schedule/relative.ts';

interface Dated {
  readonly element: HTMLElement;
  readonly from: string;
  readonly to: string;
}

/** Puts «сегодня», «завтра», «через 3 дня» and «прошла» on works, in the time zone of their school. */
export function markToday(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-zone]')) {
    const today = dayInZone(new Date(), list.dataset['zone'] ?? 'Europe/Moscow');
    const dated = [...list.querySelectorAll<HTMLElement>('[data-date]')].map(read);
    for (const { element, to } of dated) {
      element.classList.remove('next');
      element.querySelector('.badge')?.remove();
      if (to < today && list.dataset['past'] === 'hide') element.hidden = true;
    }
    const live = dated.filter(({ element }) => !element.matches('.cancelled'));
    for (const { element, to } of live) if (to < today) badge(element, 'прошла');
    const own = live.filter(({ element, to }) => to >= today && isChosen(element));
    // Several classes of a grade may write on one day: the day is next for all of them.
    for (const { element, from, to } of own.filter((one) => one.from === own[0]?.from)) {
      if (element.matches('.work')) element.classList.add('next');
      badge(element, nearestWords(from, to, today));
    }
  }
}

/** False for a work of other classes when a class of this grade is chosen in the address. */
export function isChosen(work: HTMLElement): boolean {
  const letter = work.closest('.grade')?.querySelector<HTMLElement>('[data-class]:target')?.dataset['class'];
  const letters = work.dataset['l'];
  return letter === undefined || letters === undefined || letters.split(' ').includes(letter);
}

function read(element: HTMLElement): Dated {
  const [from = '', to = from] = (element.dataset['date'] ?? '').split('/');
  return { element, from, to };
}

function badge(work: HTMLElement, words: string): void {
  const mark = document.createElement('p');
  mark.className = 'badge';
  mark.textContent = words;
  (work.querySelector('.work-text') ?? work).prepend(mark);
}
