import type { Schedule, ScheduleRow } from '../../schemas/schedule.ts';

type Field = NonNullable<Schedule['changes']>[number]['field'];

/** «А, Б» in alphabetical order, each letter once: how an entry of `changes` writes classes; «» for the whole parallel. */
export function lettersText(letters: readonly string[] | undefined): string {
  return [...new Set(letters ?? [])].sort((a, b) => a.localeCompare(b, 'ru')).join(', ');
}

/** A row's field as entries of `changes` write it: an empty text for a field that is not there. */
export function fieldValue(row: ScheduleRow, field: Field): string | number {
  if (field === 'status') return row.status ?? 'назначена';
  if (field === 'letters') return lettersText(row.letters);
  return row[field] ?? '';
}
