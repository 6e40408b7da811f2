import { type FinderRow, findSchools, folded, hasNumbers } from '../domain/query/finder.ts';
import { counted } from '../domain/plural.ts';

/** More than this does not fit a phone's screen, and a person types one more letter instead. */
const LIMIT = 12;

/**
 * The school finder: filters as one types. Its code and data are fetched when the field gets focus, not before.
 * The header's box is one, too: it offers schools and, last, the search of the whole portal; Enter in it searches.
 */
export function startFinder(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-finder]')) start(form);
}

function start(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const list = form.querySelector<HTMLElement>('[data-finder-results]');
  const status = form.querySelector<HTMLElement>('[data-finder-status]');
  if (!input || !list || !status) throw new Error('Поиск школы: нет поля, списка или строки состояния');
  const root = form.dataset['schools'] ?? '/';
  const wholePortal = form.dataset['wholePortal'] !== undefined;
  let rows: Promise<readonly FinderRow[]> | undefined;
  const load = (): Promise<readonly FinderRow[]> => {
    rows ??= fetch(form.dataset['finder'] ?? '').then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json() as Promise<readonly FinderRow[]>;
    });
    return rows;
  };
  const show = async (): Promise<readonly FinderRow[]> => {
    const query = input.value;
    try {
      const found = findSchools(await load(), query, LIMIT);
      if (input.value !== query) return [];
      const everywhere = wholePortal && folded(query) !== '' ? [searchItem(form.action, query)] : [];
      list.replaceChildren(...found.map((row) => item(row, root)), ...everywhere);
      list.hidden = list.childElementCount === 0;
      if (found.length === 0 && wholePortal) status.replaceChildren();
      else status.replaceChildren(told(query, found.length));
      if (folded(query) !== '' && found.length === 0 && !wholePortal) status.append(' ', allSchools(root));
      return found;
    } catch {
      rows = undefined;
      list.hidden = true;
      status.replaceChildren('Список школ не загрузился. Проверьте связь или откройте ', allSchools(root), '.');
      return [];
    }
  };
  void load().catch(() => (rows = undefined));
  input.addEventListener('input', () => void show());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') move(event, list.querySelector('a'));
    if (event.key === 'Escape') list.hidden = true;
  });
  list.addEventListener('keydown', (event) => {
    const current = (event.target as Element).closest('li');
    if (event.key === 'ArrowDown') move(event, current?.nextElementSibling?.querySelector('a'));
    if (event.key === 'Escape') {
      move(event, input);
      list.hidden = true;
    }
    if (event.key === 'ArrowUp') move(event, current?.previousElementSibling?.querySelector('a') ?? input);
  });
  // Who types fast has typed before this code came.
  if (input.value !== '') void show();
  if (wholePortal) return;
  /** While «2» is being typed it begins «21»; whoever has asked for it has asked for no other number. */
  const isOther = (found: readonly FinderRow[]): boolean => {
    const other = found[0] !== undefined && !hasNumbers(found[0], input.value);
    if (other) status.textContent = 'Школы с таким номером на портале нет. Похожие:';
    return other;
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void show().then((found) => {
      if (!isOther(found) && found.length === 1) location.assign(`${root}${found[0]?.[0]}/`);
    });
  });
  const asked = new URLSearchParams(location.search).get('q');
  if (!asked || input.value !== '') return;
  // Asked for with the address, or with Enter before this code came.
  input.value = asked;
  void show().then(isOther);
}

function move(event: Event, target: HTMLElement | null | undefined): void {
  event.preventDefault();
  target?.focus();
}

function told(query: string, found: number): string {
  if (folded(query) === '') return '';
  if (found === 0) return 'Такой школы на портале нет. Посмотрите';
  if (found === LIMIT) return `Показаны первые ${LIMIT}. Уточните название или посёлок.`;
  return `Найдено: ${counted(found, ['школа', 'школы', 'школ'])}.`;
}

function allSchools(root: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = root;
  anchor.textContent = 'список всех школ';
  return anchor;
}

/** The last line of the header's list: what is no school stands on other pages. */
function searchItem(action: string, query: string): HTMLLIElement {
  const line = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `${action}?${new URLSearchParams({ q: query }).toString()}`;
  anchor.textContent = `Искать «${query}» на всём портале`;
  line.append(anchor);
  return line;
}

function item([id, name, settlement]: FinderRow, root: string): HTMLLIElement {
  const line = document.createElement('li');
  const anchor = document.createElement('a');
  anchor.href = `${root}${id}/`;
  const place = document.createElement('small');
  place.textContent = settlement;
  anchor.textContent = name;
  line.append(anchor, ' ', place);
  return line;
}
