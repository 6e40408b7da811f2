import type { Rule } from '../rule.ts';

export const plans: Rule = {
  id: 'plans',
  about: 'Строки плана пронумерованы подряд, их разделы есть в плане, имена планов не повторяются',
  check: (portal, report) => {
    for (const entry of portal.entries.documents) {
      const seen = new Set<string>();
      for (const [index, plan] of (entry.data.plans ?? []).entries()) {
        if (seen.has(plan.id))
          report.error(entry, ['plans', index, 'id'], `План с именем «${plan.id}» в документе уже есть.`);
        seen.add(plan.id);
        const sections = plan.sections?.length ?? 0;
        for (const [row, measure] of plan.measures.entries()) {
          const path = ['plans', index, 'measures', row];
          if (measure.order !== row + 1) {
            const hint = 'Порядковые номера идут с 1 без пропусков; напечатанный номер стоит в number.';
            report.error(entry, [...path, 'order'], `Здесь должно быть ${row + 1}, а стоит ${measure.order}.`, {
              hint,
            });
          }
          if (measure.section !== undefined && measure.section > sections) {
            report.error(
              entry,
              [...path, 'section'],
              `В плане нет раздела ${measure.section}: в sections их ${sections}.`,
            );
          }
        }
      }
    }
  },
};
