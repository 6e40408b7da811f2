import type { Entry, Path } from '../entry.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';

function inOrder(entry: Entry<'schedules'>, report: Reporter): void {
  const { order, published, checked, nextCheck } = entry.data;
  if (published < order.date) report.error(entry, ['published'], 'График опубликован раньше, чем подписан приказ.');
  if (checked < published) report.error(entry, ['checked'], 'График сверили раньше, чем опубликовали.');
  if (nextCheck !== undefined && nextCheck <= checked)
    report.error(entry, ['nextCheck'], 'Следующая сверка не позже прошлой.');
}

export const scheduleOrder: Rule = {
  id: 'schedule-order',
  about: 'Дни графика идут по порядку: приказ, публикация, сверка; первый день, второй день, резерв',
  check: (portal, report) => {
    for (const entry of portal.entries.schedules) {
      inOrder(entry, report);
      for (const [index, row] of entry.data.rows.entries()) {
        const at = (field: string): Path => ['rows', index, field];
        const last = row.secondDate ?? row.date;
        if (row.secondDate !== undefined && row.secondDate <= row.date) {
          report.error(entry, at('secondDate'), `Второй день не позже первого: ${row.secondDate}.`);
        }
        if (row.reserve !== undefined && row.reserve <= last) {
          report.error(entry, at('reserve'), `Резервный день не позже работы: ${row.reserve}.`);
        }
        if (row.choice !== undefined && row.choice.knownFrom > row.date) {
          report.error(entry, [...at('choice'), 'knownFrom'], 'Предмет станет известен позже, чем пройдёт работа.');
        }
      }
    }
  },
};
