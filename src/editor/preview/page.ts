import { dayMonthYear } from '../../domain/dates.ts';
import { capitalised } from '../../domain/schedule/words.ts';
import { isRealDate } from '../../schemas/common.ts';
import { make } from '../dom.ts';
import type { EditedFile, Value } from '../../markdown/edited-file.ts';
import type { FormKind } from '../kinds.ts';
import { eventPreview } from './event.ts';
import { hotlinesPreview } from './hotlines.ts';
import { type FileAddress, markdownPreview } from './markdown.ts';
import { schedulePreview } from './schedule.ts';

export interface Previewed {
  readonly kind: FormKind;
  readonly file: EditedFile;
  readonly schoolName: string;
  readonly address: FileAddress;
}

export const text = (value: Value | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** «20 апреля 2027 года»; what is no day yet is shown as nothing. */
export function day(value: Value | undefined): string {
  return typeof value === 'string' && isRealDate(value) ? dayMonthYear(value) : '';
}

function facts(rows: readonly (readonly [string, string])[]): HTMLElement {
  return make(
    'dl',
    { class: 'facts' },
    ...rows
      .filter(([, value]) => value !== '')
      .flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]),
  );
}

function head(title: string, ...more: readonly (Node | string)[]): HTMLElement {
  return make('div', { class: 'page-head' }, make('h3', { class: 'preview-title' }, title || 'Без заголовка'), ...more);
}

/** The page of a file as readers will see it, made of what the form holds now. */
export function pagePreview({ kind, file, schoolName, address }: Previewed): readonly Node[] {
  const get = (name: string): Value | undefined => file.get([name]);
  const body = make('div', { class: 'prose' }, ...markdownPreview(file.body, address));
  const title = text(get('title'));
  switch (kind.collection) {
    case 'schoolNews': {
      const updated = day(get('updated'));
      const when = make('p', { class: 'quiet' }, `${day(get('date'))}${updated && ` (исправлено ${updated})`}`);
      const inList = make(
        'p',
        { class: 'hint' },
        `В списке новостей под заголовком: ${text(get('summary')) || 'пока ничего'}`,
      );
      return [head(title, when), body, inList];
    }
    case 'schoolEvents':
      return [eventPreview(file), body];
    case 'papers': {
      const number = text(get('number'));
      return [
        head(title, make('p', { class: 'lead' }, schoolName)),
        facts([
          ['Вид', `${capitalised(text(get('kind')))}${number && ` № ${number}`}`],
          ['Подписан', day(get('signed'))],
          ['Опубликован', day(get('published'))],
          ['PDF', text(get('file'))],
        ]),
        body,
      ];
    }
    case 'schoolMemos':
      return [head(title, make('p', { class: 'lead' }, text(get('summary')))), body];
    case 'schedules':
      return [...schedulePreview(file), body];
    default:
      return [
        ...(kind.only
          ? []
          : [
              head(
                text(get('name')),
                make(
                  'p',
                  { class: 'lead' },
                  [text(get('settlement')), text(get('address'))].filter(Boolean).join(', '),
                ),
              ),
            ]),
        ...hotlinesPreview(file),
        ...(kind.only ? [] : [body]),
      ];
  }
}
