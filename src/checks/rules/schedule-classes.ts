import { cardOf } from '../portal.ts';
import type { Rule } from '../rule.ts';

export const scheduleClasses: Rule = {
  id: 'schedule-classes',
  about: 'Параллели и буквы графика есть в карточке школы',
  check: (portal, report) => {
    // A past year had other classes: the card knows only those of today.
    const current = new Set(portal.entries.portal.map((entry) => entry.data.schoolYear));
    for (const entry of portal.entries.schedules) {
      const school = cardOf(portal, entry);
      if (!school || !current.has(entry.data.schoolYear)) continue;
      const { classes } = school.data;
      if (classes === undefined) {
        report.error(school, ['classes'], 'У школы есть график, а классы в карточке не названы.', {
          hint: 'Добавьте поле classes: параллели и буквы.',
        });
        continue;
      }
      for (const [index, { grade, letters }] of entry.data.rows.entries()) {
        const known = classes[String(grade)];
        if (known === undefined) {
          const hint = `В карточке названы: ${Object.keys(classes).join(', ')}.`;
          report.error(entry, ['rows', index, 'grade'], `В школе нет ${grade} параллели.`, { hint });
          continue;
        }
        for (const [item, letter] of (letters ?? []).entries()) {
          if (known.includes(letter)) continue;
          const hint =
            known.length === 0
              ? 'Параллель из одного класса: уберите letters.'
              : `В карточке названы: ${known.join(', ')}.`;
          report.error(entry, ['rows', index, 'letters', item], `В школе нет класса ${grade}${letter}.`, { hint });
        }
      }
    }
  },
};
