import type { Checklist, ChecklistItem, ChecklistSource, ChecklistStage } from '../../schemas/checklist.ts';
import type { Citation } from '../../schemas/common.ts';

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

/** One text, wherever in it: a text of the portal by its place, another one by its number and day. */
function same(a: Citation, b: Citation): boolean {
  return a.document === undefined && b.document === undefined
    ? a.number === b.number && a.date === b.date && (a.number !== undefined || a.title === b.title)
    : a.document === b.document && a.anchor === b.anchor;
}

/** What an instruction rests on: its own list, then what its items alone cite, each once. */
export function withCited(own: readonly Citation[], cited: readonly Citation[]): readonly Citation[] {
  return cited.reduce<readonly Citation[]>(
    (list, one) => (list.some((held) => same(held, one)) ? list : [...list, one]),
    own,
  );
}

/**
 * Number of a source in the list under a text, from 1.
 * @throws Error when the list does not have it: `withCited` puts it there
 */
export function sourceNumber(list: readonly Citation[], source: Citation): number {
  const index = list.findIndex((held) => same(held, source));
  if (index < 0) throw new Error(`В списке нет источника «${source.title}»`);
  return index + 1;
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
