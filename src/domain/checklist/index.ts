import type { Checklist, ChecklistItem, ChecklistSource, ChecklistStage } from '../../schemas/checklist.ts';

/** An item with what is known of it from its stage and its source. */
export interface PlacedItem extends ChecklistItem {
  readonly stage: ChecklistStage;
  /** Undefined for typical practice. */
  readonly cited: ChecklistSource | undefined;
}

/**
 * Every item of the checklist in the order of the morning.
 * @throws Error when an item names a source that the list does not have: the gate lets none through
 */
export function itemsOf(checklist: Pick<Checklist, 'sources' | 'stages'>): readonly PlacedItem[] {
  const sources = new Map(checklist.sources.map((one) => [one.id, one]));
  return checklist.stages.flatMap((stage) =>
    stage.items.map((item) => {
      const cited = item.source === undefined ? undefined : sources.get(item.source);
      if (item.source !== undefined && cited === undefined)
        throw new Error(`Пункт «${item.id}» называет источник «${item.source}», которого нет`);
      return { ...item, stage, cited };
    }),
  );
}

/** Names that stand more than once, each once, in the order of their second place. */
export function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

export interface Shown {
  readonly stage: string;
  /** Place in the body, from 1. */
  readonly line: number;
  readonly column: number;
}

/** Stages that a text draws by `<Checklist stage="room" />`, in order; a repeated one stands twice. */
export function stagesShown(body: string): readonly Shown[] {
  return body.split('\n').flatMap((text, index) =>
    [...text.matchAll(/<Checklist\s+stage=(["'])([^"']*)\1\s*\/>/g)].map((match) => ({
      stage: match[2] ?? '',
      line: index + 1,
      column: match.index + 1,
    })),
  );
}
