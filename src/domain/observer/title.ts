import type { Observation } from '../../schemas/observation.ts';
import { dayMonth } from '../dates.ts';
import { observedClassWords } from './act.ts';

/** «Лицей № 21, 5 «А», математика, 20 апреля», or the name that the observer gave. */
export function titleOf(record: Observation): string {
  if (record.name !== undefined) return record.name;
  const parts = [record.place?.name, record.class && observedClassWords(record.class), record.subject?.toLowerCase()];
  return [...parts.filter((part) => part !== undefined), dayMonth(record.date)].join(', ');
}
