import { dayInZone, relativeWords } from '../../domain/schedule/relative.ts';

interface Dated {
  readonly element: HTMLElement;
  readonly from: string;
  readonly to: string;
}

/** Puts «сегодня», «завтра», «через 3 дня» and «прошла» on works, in the time zone of their school. */
export function markToday(now: Date = new Date()): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-zone]')) {
    const today = dayInZone(now, list.dataset['zone'] ?? 'Europe/Moscow');
    const dated = [...list.querySelectorAll<HTMLElement>('[data-date]')].map(read);
    const live = dated.filter(({ element }) => !element.matches('.cancelled'));
    for (const { element, to } of dated) {
      element.classList.remove('next');
      if (to < today && list.dataset['past'] === 'hide') element.hidden = true;
    }
    for (const { element, to } of live) if (to < today) badge(element, 'прошла');
    const next = live.find(({ to }) => to >= today);
    // Several classes of a grade may write on one day: the day is next for all of them.
    for (const { element, from, to } of live.filter((one) => one.from === next?.from && one.to >= today)) {
      if (element.matches('.work')) element.classList.add('next');
      badge(element, relativeWords(from, to, today));
    }
  }
}

function read(element: HTMLElement): Dated {
  const [from = '', to = from] = (element.dataset['date'] ?? '').split('/');
  return { element, from, to };
}

function badge(work: HTMLElement, words: string): void {
  let mark = work.querySelector<HTMLElement>('.badge');
  if (!mark) {
    mark = document.createElement('p');
    mark.className = 'badge';
    (work.querySelector('.work-text') ?? work).prepend(mark);
  }
  mark.textContent = words;
}
