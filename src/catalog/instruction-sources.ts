import { itemsOf, stagesShown, withCited } from '../domain/checklist/index.ts';
import type { Citation } from '../schemas/common.ts';
import { entriesOf, memo, segment } from './entries.ts';

export interface InstructionSources {
  /** Name of the instruction. */
  readonly id: string;
  /** Stages of the checklist that it shows, in its order. */
  readonly stages: readonly string[];
  /** The list under its text: marks of its items are places in it. */
  readonly sources: readonly Citation[];
}

/** What every instruction for observers rests on. */
export const instructionSources = memo(async (): Promise<readonly InstructionSources[]> => {
  const [checklist] = await entriesOf('checklist');
  const items = checklist === undefined ? [] : itemsOf(checklist.data);
  return (await entriesOf('instructions')).map((entry) => {
    const stages = stagesShown(entry.body ?? '').map((shown) => shown.stage);
    const cited = items.flatMap((item) =>
      item.cited !== undefined && stages.includes(item.stage.id) ? [item.cited.source] : [],
    );
    return { id: segment(entry.id, 1), stages, sources: withCited(entry.data.sources, cited) };
  });
});
