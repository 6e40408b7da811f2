import { numeric } from '../../domain/dates.ts';
import { capitalised } from '../../domain/schedule/words.ts';
import { isRealDate } from '../../schemas/common.ts';
import { make } from '../dom.ts';
import type { EditedFile, Value } from '../../markdown/edited-file.ts';

type Fields = Readonly<Record<string, Value>>;

const list = (value: Value | undefined): readonly Value[] => (Array.isArray(value) ? (value as readonly Value[]) : []);
const words = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

function hoursOf(value: Value | undefined): string {
  return list(value)
    .map((one) => one as Fields)
    .map(({ days, from, to }) => `${list(days).join(', ')} ${words(from)}–${words(to)}`)
    .join('; ');
}

function card(line: Fields): HTMLElement {
  const checked = words(line['verifiedOn']);
  const role = words(line['role']);
  const hours = hoursOf(line['hours']);
  const topics = list(line['topics']).map(String).join('; ');
  return make(
    'div',
    { class: 'card' },
    make('h3', {}, words(line['title']) || 'Без названия'),
    make('p', { class: 'phone' }, words(line['phone'])),
    ...(role ? [make('p', {}, `${capitalised(role)}.`)] : []),
    ...(hours ? [make('p', { class: 'quiet' }, `Отвечают: ${hours}.`)] : []),
    ...(topics ? [make('p', { class: 'quiet' }, `С чем звонить: ${topics}.`)] : []),
    ...(isRealDate(checked) ? [make('p', { class: 'quiet' }, `Номер проверен ${numeric(checked)}.`)] : []),
  );
}

/** The school's lines as its page shows them. */
export function hotlinesPreview(file: EditedFile): readonly HTMLElement[] {
  return list(file.get(['hotlines'])).map((line) => card(line as Fields));
}
