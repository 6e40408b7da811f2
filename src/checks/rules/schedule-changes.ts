import { fieldValue } from '../../domain/schedule/fields.ts';
import type { ScheduleChange } from '../../schemas/schedule.ts';
import { checkSteps, type Step } from '../change-steps.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

interface RowStep extends Step {
  readonly change: ScheduleChange;
}

export const scheduleChanges: Rule = {
  id: 'schedule-changes',
  about:
    'Записи об изменениях называют строки графика, идут от старых к новым и сходятся с ними; перенос и отмена записаны',
  check: (portal, report) => {
    for (const entry of portal.entries.schedules) {
      const { rows, changes = [] } = entry.data;
      const places = new Map(rows.map((row, index) => [row.id, index]));
      const steps = new Map<string, RowStep[]>();
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
        const field = list[0]?.change.field;
        if (row === undefined || field === undefined) continue;
        const where = `в строке «${row.id}»`;
        checkSteps(
          entry,
          list,
          { field, value: String(fieldValue(row, field)), where, path: `rows.${rowIndex}.${field}` },
          report,
        );
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
