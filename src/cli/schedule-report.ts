import { counted } from '../checks/russian.ts';
import { dayMonth, numeric } from '../domain/dates.ts';
import { classesWords, minutesWords, slotWords, stepWords } from '../domain/schedule/words.ts';
import type { Merged } from '../import/schedule/merge.ts';
import { titleOf } from '../import/schedule/merge-row.ts';
import type { Question } from '../import/schedule/question.ts';
import type { Schedule, ScheduleChange, ScheduleRow } from '../schemas/schedule.ts';

/** What an import understood, asks and changes, as lines for a terminal. */

function rowLine(row: ScheduleRow, mark: string): string {
  const second = row.secondDate === undefined ? '' : ` и ${dayMonth(row.secondDate)}`;
  const parts = [
    row.subject ?? `${row.choice?.group ?? ''}, по случайному выбору`,
    slotWords(row),
    (row.minutes as number | undefined) === undefined ? '' : minutesWords(row.minutes),
    row.form,
    row.status === undefined || row.status === 'назначена' ? '' : row.status,
  ];
  const words = parts.filter((part) => part !== undefined && part !== '').join(', ');
  return `  ${mark} ${row.id}: ${classesWords(row.grade, row.letters)}, ${dayMonth(row.date)}${second}: ${words}`;
}

function changeLine(change: ScheduleChange, rows: readonly ScheduleRow[]): string {
  const row = rows.find(({ id }) => id === change.row);
  const reason = change.reason === '' ? 'причина не названа' : change.reason;
  return `  ${row ? titleOf(row) : change.row}: ${stepWords(change)} (${reason})`;
}

/** A question with its answers; an answer is what stands in the cell afterwards. */
export function questionLines({ message, about = [], hint, candidates }: Question): readonly string[] {
  const answers = candidates.map(({ label, address, cell }) => {
    const meaning = cell === label ? '' : `   (${label})`;
    return `      --answer "${address}=${cell}"${meaning}`;
  });
  return [`  ${message}`, ...about.map((line) => `      — ${line}`), `      ${hint}`, ...answers];
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines, ''];
}

/** The whole report of an import. */
export function scheduleReport(
  merged: Pick<Merged, 'added' | 'changes' | 'kept' | 'stays'> & {
    readonly schedule: Pick<Schedule, 'rows' | 'order'>;
  },
  left: readonly string[],
  questions: readonly Question[],
): string {
  const added = new Set(merged.added);
  const rows = merged.schedule.rows.map((row) => rowLine(row, added.has(row.id) ? '+' : ' '));
  const { number, date } = merged.schedule.order;
  return [
    ...(number === '' ? [] : [`График утверждён приказом № ${number} от ${numeric(date)}.`, '']),
    ...block(`Прочитано, ${counted(rows.length, 'работа', 'работы', 'работ')} (+ новая):`, rows),
    ...block(
      'Изменения:',
      merged.changes.map((change) => changeLine(change, merged.schedule.rows)),
    ),
    ...block(
      'Оставлено как было, в таблице этого нет:',
      merged.kept.map((line) => `  ${line}`),
    ),
    ...block(
      'Классы, которых в таблице нет:',
      merged.stays.map((line) => `  ${line}`),
    ),
    ...block(
      'Не прочитано:',
      left.map((line) => `  ${line}`),
    ),
    ...block(`Вопросы, ${questions.length}:`, questions.flatMap(questionLines)),
  ].join('\n');
}
