import { repeated } from '../checklist/index.ts';
import type { ChecklistItem, ChecklistStage } from '../../schemas/checklist.ts';

/** The checklist as the kit knows it: the page carries it as JSON, so that it works with no network. */
export interface KitChecklist {
  readonly title: string;
  readonly reviewed: string;
  readonly stages: readonly KitStage[];
}

export interface KitStage extends Pick<ChecklistStage, 'id' | 'title' | 'when' | 'actStage'> {
  /** The instruction that shows the stage. */
  readonly instruction: { readonly title: string; readonly href: string } | undefined;
  readonly items: readonly KitItem[];
}

export interface KitItem extends Pick<ChecklistItem, 'id' | 'text' | 'why' | 'severity' | 'inAct' | 'form'> {
  /** What the item rests on; undefined for typical practice, of which the editors found no rule. */
  readonly source: KitSource | undefined;
}

export interface KitSource {
  /** «форма Р-98, строка 2» */
  readonly short: string;
  /** «Распоряжение … от 24.02.2021 № Р-98, приложение» */
  readonly words: string;
  /** `#pravilo-luga-5`: its text stands on the page; an address outside, where the portal has no text; else undefined. */
  readonly href: string | undefined;
}

/**
 * Holds a view to the one source: every item of the checklist exactly once, and nothing else.
 * @param view what the reader of the error knows the view by: «акт»
 * @throws Error in Russian, naming every item that is missing, repeated or unknown: such a build must not pass
 */
export function assertWhole(view: string, shown: readonly string[], known: readonly string[]): void {
  const faults = [
    ...known.filter((id) => !shown.includes(id)).map((id) => `нет пункта «${id}»`),
    ...repeated(shown).map((id) => `пункт «${id}» стоит не один раз`),
    ...shown.filter((id) => !known.includes(id)).map((id) => `пункта «${id}» в чек-листе нет`),
  ];
  if (faults.length > 0) throw new Error(`Чек-лист и ${view} разошлись: ${faults.join('; ')}`);
}

/** Names of all items in the order of the morning. */
export function itemIds(stages: readonly { readonly items: readonly { readonly id: string }[] }[]): readonly string[] {
  return stages.flatMap(({ items }) => items.map(({ id }) => id));
}
