import { dayInZone, relativeWords } from '../../domain/schedule/relative.ts';

/** Puts «сегодня», «завтра», «через 3 дня» and «прошла» on works, in the time zone of their school. */
export function markToday(now: Date = new Date()): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-zone]')) {
    const today = dayInZone(now, list.dataset['zone'] ?? 'Europe/Moscow');
    const works = [...list.querySelectorAll<HTMLElement>('[data-date]')];
    for (const work of works) {
      const [from = '', to = from] = (work.dataset['date'] ?? '').split('/');
      if (to < today && list.dataset['past'] === 'hide') work.hidden = true;
      else if (to < today) badge(work, 'прошла');
      work.classList.remove('next');
    }
    const next = works.find(
      (work) => !work.matches('.cancelled') && (work.dataset['date'] ?? '').split('/').at(-1)! >= today,
    );
    if (!next) continue;
    const [from = '', to = from] = (next.dataset['date'] ?? '').split('/');
    if (next.matches('.work')) next.classList.add('next');
    badge(next, relativeWords(from, to, today));
  }
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
