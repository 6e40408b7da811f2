import type { ScheduleChange, ScheduleRow } from '../../schemas/schedule.ts';
import type { Entry } from '../entry.ts';
import { nearest } from '../nearest.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

function current(row: ScheduleRow, field: ScheduleChange['field']): string {
  const value = field === 'status' ? (row.status ?? 'назначена') : row[field];
  return value === undefined ? '' : String(value);
}

/** A change of one row and field, with its place among the entries. */
interface Step {
  readonly index: number;
  readonly change: ScheduleChange;
}

function checkSteps(entry: Entry, rowIndex: number, row: ScheduleRow, steps: readonly Step[], report: Reporter): void {
  for (const [place, { index, change }] of steps.entries()) {
    const before = steps[place - 1]?.change;
    if (String(change.old) === String(change.new)) {
      report.error(entry, ['changes', index, 'new'], 'Записано изменение, а «было» и «стало» одинаковы.');
    } else if (before !== undefined && String(before.new) !== String(change.old)) {
      report.error(
        entry,
        ['changes', index, 'old'],
        `Прошлая запись оставила «${before.new}», а здесь было «${change.old}».`,
      );
    }
  }
  const newest = steps.at(-1);
  if (newest === undefined || String(newest.change.new) === current(row, newest.change.field)) return;
  const { field } = newest.change;
  const stands = current(row, field) === '' ? `поля ${field} нет` : `стоит «${current(row, field)}»`;
  const hint = `Исправьте rows.${rowIndex}.${field} или добавьте запись о новом изменении.`;
  report.error(
    entry,
    ['changes', newest.index, 'new'],
    `Последнее изменение говорит «${newest.change.new}», а в строке «${row.id}» ${stands}.`,
    { hint },
  );
}

export const scheduleChanges: Rule = {
  id: 'schedule-changes',
  about:
    'Записи об изменениях называют строки графика, идут от старых к новым и сходятся с ними; перенос и отмена записаны',
  check: (portal, report) => {
    for (const entry of portal.entries.schedules) {
      const { rows, changes = [] } = entry.data;
      const places = new Map(rows.map((row, index) => [row.id, index]));
      const steps = new Map<string, Step[]>();
      for (const [index, change] of changes.entries()) {
        if (!places.has(change.row)) {
          const near = nearest(change.row, places.keys());
          report.error(entry, ['changes', index, 'row'], `В графике нет строки «${change.row}».`, {
            hint: near && perhaps(near),
          });
          continue;
        }
        if (change.date < (changes[index - 1]?.date ?? '')) {
          report.error(entry, ['changes', index, 'date'], 'Запись старше предыдущей.', {
            hint: 'Записи идут от старых к новым.',
          });
        }
        const key = `${change.row} ${change.field}`;
        steps.set(key, [...(steps.get(key) ?? []), { index, change }]);
      }
      for (const [key, list] of steps) {
        const rowIndex = places.get(key.split(' ')[0] ?? '') ?? 0;
        const row = rows[rowIndex];
        if (row) checkSteps(entry, rowIndex, row, list, report);
      }
      for (const [index, row] of rows.entries()) {
        const moved = row.status === 'перенесена' && !steps.has(`${row.id} date`);
        const cancelled = row.status === 'отменена' && !steps.has(`${row.id} status`);
        if (!moved && !cancelled) continue;
        const hint = `Добавьте в changes запись: row: ${row.id}, field: ${moved ? 'date' : 'status'}, old, new, reason.`;
        report.error(entry, ['rows', index, 'status'], `Работа ${row.status}, а записи об этом нет.`, { hint });
      }
    }
  },
};
