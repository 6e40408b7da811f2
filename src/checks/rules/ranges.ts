import { isRealDate } from '../../schemas/common.ts';
import { allEntries } from '../portal.ts';
import type { Rule } from '../rule.ts';
import { fieldsBelow } from '../walk.ts';

function isRange(value: unknown): value is { readonly from: string; readonly to: string } {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('to' in value)) return false;
  return (
    typeof value.from === 'string' && typeof value.to === 'string' && isRealDate(value.from) && isRealDate(value.to)
  );
}

export const ranges: Rule = {
  id: 'ranges',
  about: 'Промежутки времени не перевёрнуты: начало не позже конца',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      if (entry.collection === 'schedules') continue;
      for (const { path, value } of fieldsBelow(entry.data)) {
        if (!isRange(value) || value.from <= value.to) continue;
        report.error(entry, [...path, 'from'], `Начало ${value.from} позже конца ${value.to}.`, {
          hint: 'Поменяйте их местами.',
        });
      }
    }
  },
};
