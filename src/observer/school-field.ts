import { OBSERVATION_LIMITS } from '../domain/observer/form.ts';
import { cleanLine } from '../domain/observer/record.ts';
import { findSchools } from '../domain/query/finder.ts';
import { counted } from '../domain/plural.ts';
import type { ObservationPlace } from '../schemas/observation.ts';
import { make, need, show } from './dom.ts';
import type { Schools } from './schools.ts';

interface Chosen {
  /** A school of the portal, by its name in addresses. @throws Error when its data cannot be had */
  choose(id: string): Promise<void>;
  /** A name as it was typed: a school that the portal does not have, or one without network. */
  byHand(name: string): Promise<void>;
}

/** More than this does not fit beside a keyboard on a phone. */
const LIMIT = 6;

/** A network that is slow or silent. */
const LOADING = 'Загружается…';

/** The field for the school: what is found stands under it, and the last line takes the words as they are. */
export function startSchoolField(box: HTMLElement, schools: Schools, { choose, byHand }: Chosen) {
  const input = need<HTMLInputElement>('[data-school-query]', box);
  const [found, status] = [need('[data-found]', box), need('[data-school-status]', box)];
  let place: ObservationPlace | undefined;
  const shut = (): void => {
    found.hidden = true;
    found.replaceChildren();
  };
  const hand = async (): Promise<void> => {
    const name = cleanLine(input.value, OBSERVATION_LIMITS.name);
    shut();
    if (name === undefined || name === place?.name) return;
    await byHand(name);
    status.textContent = place?.name === name ? 'Школа вписана вручную. Телефоны — внизу страницы.' : '';
  };
  const take = async (id: string, name: string): Promise<void> => {
    shut();
    input.focus();
    status.textContent = LOADING;
    try {
      await choose(id);
      show(input, place?.name ?? '');
      input.value = place?.name ?? '';
      status.textContent = place?.school === id ? `Выбрано: ${name}.` : '';
    } catch {
      input.value = name;
      await hand();
      status.textContent = 'График школы не загрузился. Название вписано, остальное впишите вручную.';
    }
  };
  const option = (words: string, more: string, act: () => Promise<void>): HTMLElement => {
    const button = make('button', { type: 'button' }, `${words} `, make('small', {}, more));
    button.addEventListener('click', () => void act());
    return make('li', {}, button);
  };
  const offer = async (): Promise<void> => {
    const query = input.value;
    status.textContent ||= LOADING;
    const rows = await schools.rows().catch(() => []);
    if (input.value !== query) return;
    const name = cleanLine(query, OBSERVATION_LIMITS.name);
    const hits = findSchools(rows, query, LIMIT);
    found.replaceChildren(
      ...hits.map(([id, title, settlement]) => option(title, settlement, () => take(id, title))),
      ...(name === undefined ? [] : [option(`Вписать «${name}»`, 'как есть', hand)]),
    );
    found.hidden = name === undefined;
    status.textContent = name === undefined ? '' : `Найдено: ${counted(hits.length, ['школа', 'школы', 'школ'])}.`;
  };
  input.addEventListener('focus', () => input.select());
  input.addEventListener('input', () => void offer());
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') shut();
    if (event.key === 'Enter') {
      event.preventDefault();
      found.querySelector<HTMLButtonElement>('button')?.click();
    }
  });
  // Typed words that nobody chose are kept when one goes on to the next field.
  box.addEventListener('focusin', ({ target }) => {
    const outside = target !== input && !found.contains(target as Node);
    if (outside && !found.hidden) void hand();
  });
  return {
    render(next: ObservationPlace | undefined): void {
      place = next;
      if (found.hidden) show(input, next?.name ?? '');
    },
  };
}
