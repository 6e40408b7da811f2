import { classesOfRow } from '../classes.ts';
import { isHeld, subjectOf } from '../advice/recommendation.ts';
import { cardOf } from '../portal.ts';
import type { Rule } from '../rule.ts';

export const scheduleRows: Rule = {
  id: 'schedule-rows',
  about: 'Работа записана один раз: не повторяются имя строки и класс с предметом и днём',
  check: (portal, report) => {
    for (const entry of portal.entries.schedules) {
      const school = cardOf(portal, entry)?.data;
      const names = new Set<string>();
      const works = new Map<string, string>();
      for (const [index, row] of entry.data.rows.entries()) {
        if (names.has(row.id)) {
          report.error(entry, ['rows', index, 'id'], `Строка с именем «${row.id}» уже есть.`, {
            hint: 'Имя строки не повторяется.',
          });
        }
        names.add(row.id);
        if (!isHeld(row)) continue;
        let twin: string | undefined;
        for (const name of classesOfRow(row, school)) {
          const key = `${name} ${subjectOf(row)} ${row.date}`;
          const other = works.get(key);
          if (other === undefined) works.set(key, row.id);
          else twin ??= other;
        }
        if (twin === undefined || twin === row.id) continue;
        const hint = 'Уберите одну из строк или исправьте класс, предмет, день.';
        report.error(
          entry,
          ['rows', index],
          `Та же работа уже записана строкой «${twin}»: класс, предмет и день совпадают.`,
          { hint },
        );
      }
    }
  },
};
