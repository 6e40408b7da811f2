import { dayMonth, weekdayName } from '../../domain/dates.ts';
import { isRealDate } from '../../schemas/common.ts';
import { make } from '../dom.ts';
import type { EditedFile, Value } from '../../markdown/edited-file.ts';

type Row = Readonly<Record<string, Value>>;

const words = (value: Value | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

function subjectOf(row: Row): string {
  const choice = row['choice'] as Row | undefined;
  return words(row['subject']) || (choice ? `${words(choice['group'])} по случайному выбору` : 'Предмет не указан');
}

function classesOf(row: Row): string {
  const letters = row['letters'];
  const grade = words(row['grade']);
  return Array.isArray(letters) ? letters.map((letter) => `${grade}${String(letter)}`).join(', ') : `${grade} классы`;
}

function details(row: Row): string {
  const lesson = words(row['lesson']);
  const time = words(row['time']).replace(/^0/, '');
  const minutes = words(row['minutes']) === '2x45' ? 'два урока по 45 минут' : '45 минут';
  return [lesson && `${lesson}-й урок`, time && `начало в ${time}`, minutes, words(row['form'])]
    .filter(Boolean)
    .join(', ');
}

function dayWords(value: Value | undefined): string {
  const date = words(value);
  return isRealDate(date) ? dayMonth(date) : date;
}

function changesOf(all: readonly Row[], row: Row): HTMLElement[] {
  return all
    .filter((change) => change['row'] === row['id'] && change['field'] === 'date')
    .map((change) =>
      make(
        'p',
        { class: 'warning' },
        `Было ${dayWords(change['old'])}, стало ${dayWords(change['new'])}. ${words(change['reason'])}`,
      ),
    );
}

function workOf(row: Row, changes: readonly Row[]): HTMLElement {
  const date = words(row['date']);
  const known = isRealDate(date);
  const status = words(row['status']);
  const when = make(
    'time',
    { class: 'date' },
    known ? dayMonth(date) : 'День не указан',
    ...(known ? [make('small', {}, weekdayName(date))] : []),
  );
  const reserve = words(row['reserve']);
  const text = make(
    'div',
    { class: 'work-text' },
    make('p', { class: 'title' }, `${subjectOf(row)}, ${classesOf(row)}`),
    make('p', {}, details(row)),
    ...(status === 'отменена' ? [make('p', { class: 'warning' }, 'Работа отменена.')] : []),
    ...changesOf(changes, row),
    ...(reserve ? [make('p', { class: 'note' }, `Резервный день: ${dayWords(reserve)}.`)] : []),
    ...(row['note'] === undefined ? [] : [make('p', { class: 'note' }, words(row['note']))]),
    ...(row['observersWanted'] === true ? [make('p', { class: 'note' }, 'Школа ждёт общественных наблюдателей.')] : []),
  );
  return make('li', {}, when, text);
}

/** The works of a schedule by day, as a school's page lists them. */
export function schedulePreview(file: EditedFile): readonly HTMLElement[] {
  const rows = (file.get(['rows']) ?? []) as readonly Row[];
  const changes = (file.get(['changes']) ?? []) as readonly Row[];
  if (!Array.isArray(rows)) return [];
  const sorted = [...rows].sort((a, b) => (words(a['date']) < words(b['date']) ? -1 : 1));
  return [make('ul', { class: 'rows dated' }, ...sorted.map((row) => workOf(row, changes)))];
}
