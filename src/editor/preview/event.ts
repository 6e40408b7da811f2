import { dayMonth, weekdayName } from '../../domain/dates.ts';
import { capitalised } from '../../domain/schedule/words.ts';
import { isRealDate } from '../../schemas/common.ts';
import { make } from '../dom.ts';
import type { EditedFile } from '../../markdown/edited-file.ts';

/** An event as the school's page lists it. */
export function eventPreview(file: EditedFile): HTMLElement {
  const get = (name: string): string => String(file.get([name]) ?? '');
  const date = get('date');
  const time = get('time');
  const when = isRealDate(date) ? [dayMonth(date), make('small', {}, weekdayName(date))] : [];
  const about = [
    `${capitalised(get('kind'))}${time && `, начало в ${time.replace(/^0/, '')}`}. ${get('place')}`,
    get('audience'),
  ];
  const words = make(
    'div',
    { class: 'work-text' },
    make('h3', { class: 'title' }, get('title') || 'Без названия'),
    make('p', {}, about.filter((part) => part !== '').join(' · ')),
    make('p', {}, get('summary')),
  );
  return make('ul', { class: 'rows dated' }, make('li', {}, make('time', { class: 'date' }, ...when), words));
}
