import type { Portal } from '../schemas/portal.ts';
import { button, make } from './dom.ts';
import { downloadAddress, letterTo, placeIn, repositoryPage } from './give.ts';

interface Given {
  readonly path: string;
  readonly text: string;
  /** False while the gate would refuse the file. */
  readonly sound: boolean;
  readonly isNew: boolean;
  readonly changed: boolean;
  readonly school: string;
  readonly portal: Portal;
}

async function copied(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = 'Текст скопирован.';
  } catch {
    status.textContent = 'Скопировать не вышло. Откройте «Показать текст файла», выделите его и скопируйте.';
  }
}

function download({ path, text }: Given): HTMLAnchorElement {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return make('a', { class: 'button button-main', href: downloadAddress(text), download: name }, 'Скачать файл');
}

/** The way into a repository; undefined for a portal that names none. */
function intoRepository({ portal, path, text, isNew }: Given, status: HTMLElement): HTMLElement | undefined {
  if (!portal.repository) return undefined;
  const page = repositoryPage(portal.repository, path, text, isNew);
  const link = make(
    'a',
    { class: 'button', href: page.href, target: '_blank', rel: 'noopener' },
    `Открыть страницу в ${page.name}`,
  );
  if (!page.filled) link.addEventListener('click', () => void copied(text, status));
  const words = page.filled
    ? 'Откроется готовая страница. Внизу нажмите зелёную кнопку сохранения (Commit changes).'
    : `Текст будет скопирован, откроется страница ${isNew ? 'нового файла' : 'правки'}. Замените всё, что там есть, на скопированное (Ctrl+A, Ctrl+V) и сохраните (Commit changes).`;
  return make('li', {}, make('p', {}, `Если у вас есть доступ к хранилищу портала. ${words}`), link);
}

function byLetter({ portal, path, school }: Given): HTMLElement {
  const { email } = portal.contacts;
  if (email === undefined) return make('li', {}, 'Отправьте файл тому, кто ведёт портал, и назовите место файла.');
  const link = make(
    'a',
    { class: 'button', href: letterTo(email, placeIn(portal.repository, path), school) },
    'Написать письмо',
  );
  return make(
    'li',
    {},
    make(
      'p',
      {},
      `Отправьте файл координатору (${email}): письмо с местом файла уже составлено, вложите в него скачанный файл.`,
    ),
    link,
  );
}

/** The finished file and the ways to hand it over; the page itself sends nothing. */
export function showGiving(box: HTMLElement, given: Given): void {
  box.hidden = false;
  const status = make('p', { role: 'status', class: 'quiet' });
  const place = make('p', {}, 'Его место на портале: ', make('code', {}, placeIn(given.portal.repository, given.path)));
  const text = make(
    'details',
    { class: 'more' },
    make('summary', {}, 'Показать текст файла'),
    make('pre', { tabindex: 0 }, given.text),
  );
  if (!given.sound) {
    const words =
      'Портал такой файл не опубликует: сначала исправьте ошибки. Если проверка ошиблась, скачайте файл как есть и покажите координатору.';
    box.replaceChildren(
      make('h2', {}, 'Файл пока не готов'),
      make('p', {}, words),
      make('p', {}, download(given)),
      place,
      text,
    );
    return;
  }
  const repository = intoRepository(given, status);
  const unchanged =
    given.changed || given.isNew ? [] : [make('p', {}, 'Вы ничего не изменили: файл тот же, что и был.')];
  box.replaceChildren(
    make('h2', {}, 'Файл готов'),
    ...unchanged,
    make(
      'p',
      { class: 'giving-buttons' },
      download(given),
      button('Скопировать текст', () => void copied(given.text, status)),
    ),
    status,
    place,
    make('h3', {}, 'Как опубликовать'),
    make('ul', { class: 'ways' }, ...(repository ? [repository] : []), byLetter(given)),
    text,
  );
}
