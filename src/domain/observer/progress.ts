import type { Observation } from '../../schemas/observation.ts';
import type { KitStage } from './kit.ts';

/** How far an observation has come. */
export interface Progress {
  readonly answered: number;
  readonly total: number;
  /** Answers «нет». */
  readonly no: number;
  readonly stages: readonly { readonly id: string; readonly answered: number; readonly total: number }[];
}

export function progressOf(stages: readonly KitStage[], record: Pick<Observation, 'marks'>): Progress {
  const answer = (id: string): string | undefined => record.marks[id]?.answer;
  const counts = stages.map(({ id, items }) => ({
    id,
    answered: items.filter((item) => answer(item.id) !== undefined).length,
    total: items.length,
  }));
  return {
    answered: counts.reduce((sum, one) => sum + one.answered, 0),
    total: counts.reduce((sum, one) => sum + one.total, 0),
    no: stages.flatMap(({ items }) => items).filter((item) => answer(item.id) === 'нет').length,
    stages: counts,
  };
}
