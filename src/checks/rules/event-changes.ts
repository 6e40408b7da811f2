import type { EventChange, PortalEvent } from '../../schemas/news.ts';
import { checkSteps, type Step } from '../change-steps.ts';
import type { Rule } from '../rule.ts';

function current(event: PortalEvent, field: EventChange['field']): string {
  return (field === 'status' ? (event.status ?? 'назначено') : event[field]) ?? '';
}

export const eventChanges: Rule = {
  id: 'event-changes',
  about: 'Записи об изменениях события идут от старых к новым и сходятся с полями; отмена записана с причиной',
  check: (portal, report) => {
    for (const entry of [...portal.entries.events, ...portal.entries.schoolEvents]) {
      const { changes = [], published, status } = entry.data;
      const steps = new Map<EventChange['field'], Step[]>();
      for (const [index, change] of changes.entries()) {
        const before = changes[index - 1]?.date ?? published;
        if (before !== undefined && change.date < before) {
          const than = index === 0 ? 'объявления о событии' : 'предыдущей';
          const hint = 'Записи идут от старых к новым, все после объявления (published).';
          report.error(entry, ['changes', index, 'date'], `Запись старше ${than}.`, { hint });
        }
        steps.set(change.field, [...(steps.get(change.field) ?? []), { index, change }]);
      }
      for (const [field, list] of steps)
        checkSteps(entry, list, { field, value: current(entry.data, field), where: 'в событии', path: field }, report);
      if (status !== 'отменено' || steps.has('status')) continue;
      const hint = 'Добавьте в changes запись: date, field: status, old: назначено, new: отменено, reason.';
      report.error(entry, ['status'], 'Событие отменено, а записи об этом нет.', { hint });
    }
  },
};
