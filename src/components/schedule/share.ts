import { chatText, type ChatWork } from '../../domain/schedule/chat.ts';
import { dayInZone } from '../../domain/schedule/relative.ts';
import { isChosen } from './today.ts';

/**
 * Copies the chosen class for a chat, or hands it to the phone's own «Поделиться»; where a text stands ready in a field,
 * copies that. Fetched on the first tap.
 */
export async function shareClass(block: HTMLElement, how: 'copy' | 'share'): Promise<void> {
  const field = block.querySelector('textarea');
  const grade = block.closest<HTMLElement>('.grade');
  if (!grade && !field) throw new Error('Кнопки графика стоят не в параллели');
  const text = field?.value ?? (grade ? message(grade) : '');
  const status = block.querySelector<HTMLElement>('[role=status]');
  try {
    if (how === 'share') await navigator.share({ text });
    else await navigator.clipboard.writeText(text);
    if (status && how === 'copy')
      status.textContent = field ? 'Скопировано: вставьте на страницу.' : 'Скопировано: вставьте в чат класса.';
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return;
    const verb = how === 'share' ? 'поделиться' : 'скопировать';
    if (status) status.textContent = `Не получилось ${verb}. Выделите строки и скопируйте сами.`;
  }
}

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

function message(grade: HTMLElement): string {
  const letter = grade.querySelector<HTMLElement>('[data-class]:target')?.dataset['class'];
  const number = grade.id.replace('klass-', '');
  // What is copied is told by the rows themselves: a style sheet that fails to hide one must not send it to a chat.
  const list = grade.querySelector<HTMLElement>('[data-zone]');
  // The page tells what lay ahead on the day it was built, and that may be months ago.
  const today = dayInZone(new Date(), list?.dataset['zone'] ?? 'Europe/Moscow');
  const works = [...(list?.querySelectorAll<HTMLElement>('.work') ?? [])].filter(
    (work) => isChosen(work) && (work.dataset['date'] ?? '').slice(-today.length) >= today,
  );
  return chatText({
    school: words(document.querySelector('h1')),
    klass: letter === undefined ? `${number} класс` : `${number} «${letter}»`,
    works: works.map(line),
    address: location.href,
    checked: words(grade.closest('.schedule')?.querySelector('[data-checked]')),
  });
}

function line(work: HTMLElement): ChatWork {
  const leaf = work.querySelector('.leaf');
  const date = `${words(leaf?.querySelector('.day'))} ${words(leaf?.querySelector('.mon'))}`;
  const cancelled = work.matches('.cancelled');
  return {
    when: `${date}, ${words(leaf?.querySelector('.weekday'))}`,
    subject: words(work.querySelector('.subject')),
    details: cancelled ? 'отменена' : words(work.querySelector('[data-details]')),
  };
}
