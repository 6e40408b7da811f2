import { counted } from '../domain/plural.ts';
import { type FinderRow, findSchools } from '../domain/query/finder.ts';
import { make, need } from './dom.ts';

/** More than this does not fit beside a keyboard on a phone. */
const LIMIT = 8;

/** The field for the school: what is found stands under it as buttons. */
export function startSchoolField(
  box: HTMLElement,
  rows: () => Promise<readonly FinderRow[]>,
  choose: (row: FinderRow) => void,
): { show(name: string): void } {
  const input = need<HTMLInputElement>('input', box);
  const found = need('[data-found]', box);
  const status = need('[data-status]', box);
  const shut = (): void => {
    found.hidden = true;
    found.replaceChildren();
  };
  const option = (row: FinderRow): HTMLElement => {
    const [, name, settlement] = row;
    const element = make('button', { type: 'button' }, `${name} `, make('small', {}, settlement));
    element.addEventListener('click', () => {
      shut();
      input.value = name;
      status.textContent = `Выбрано: ${name}, ${settlement}.`;
      choose(row);
    });
    return make('li', {}, element);
  };
  const offer = async (): Promise<void> => {
    const query = input.value;
    try {
      const all = await rows();
      if (input.value !== query) return;
      const hits = query.trim() === '' && all.length <= LIMIT ? all : findSchools(all, query, LIMIT);
      found.replaceChildren(...hits.map(option));
      found.hidden = hits.length === 0;
      status.textContent = statusOf(query, hits.length);
    } catch {
      status.textContent = 'Список школ не загрузился. Проверьте связь и попробуйте ещё раз.';
    }
  };
  input.addEventListener('input', () => void offer());
  input.addEventListener('focus', () => input.select());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      found.querySelector('button')?.focus();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    found.querySelector('button')?.click();
  });
  found.addEventListener('keydown', (event) => {
    const line = (event.target as Element).closest('li');
    const next = { ArrowDown: line?.nextElementSibling, ArrowUp: line?.previousElementSibling }[event.key];
    if (event.key === 'Escape') shut();
    else if (event.key === 'ArrowUp' && !next) input.focus();
    else if (next) next.querySelector('button')?.focus();
    else return;
    event.preventDefault();
  });
  return {
    show(name) {
      shut();
      input.value = name;
    },
  };
}

function statusOf(query: string, hits: number): string {
  if (query.trim() === '') return '';
  if (hits === 0) return 'Такой школы на портале нет. Проверьте название или номер.';
  return `Найдено: ${counted(hits, ['школа', 'школы', 'школ'])}. Выберите свою.`;
}
