import { itemsOf } from '../domain/checklist/index.ts';
import { typography } from '../domain/typography.ts';
import type { Checklist, ChecklistItem, ChecklistStage } from '../schemas/checklist.ts';
import { entriesOf, htmlOf, memo } from './entries.ts';
import { sourceView, type SourceView } from './sources.ts';

export interface ItemView extends Omit<ChecklistItem, 'source'> {
  readonly stage: string;
  /** What the item rests on and how to call it beside the item; undefined for typical practice. */
  readonly source: (SourceView & { readonly short: string }) | undefined;
}

export interface StageView extends Omit<ChecklistStage, 'items'> {
  readonly items: readonly ItemView[];
}

export interface ChecklistView extends Pick<Checklist, 'title' | 'summary' | 'reviewed'> {
  readonly html: string;
  readonly stages: readonly StageView[];
  readonly count: number;
}

/** The observers' checklist; undefined on a portal that has none. */
export const checklist = memo(async (): Promise<ChecklistView | undefined> => {
  const [entry] = await entriesOf('checklist');
  if (!entry) return undefined;
  const { data } = entry;
  const views = await Promise.all(
    itemsOf(data).map(async ({ stage, cited, ...item }): Promise<ItemView> => {
      const source = cited && { ...(await sourceView(cited.source)), short: typography(cited.short) };
      const [text, why, inAct] = [item.text, item.why, item.inAct].map(typography) as [string, string, string];
      return Object.freeze({ ...item, text, why, inAct, stage: stage.id, source });
    }),
  );
  return Object.freeze({
    title: typography(data.title),
    summary: typography(data.summary),
    reviewed: data.reviewed,
    html: htmlOf(entry),
    stages: data.stages.map((stage) => ({
      ...stage,
      title: typography(stage.title),
      items: views.filter((item) => item.stage === stage.id),
    })),
    count: views.length,
  });
});

/** @throws Error when the checklist has no such stage: the gate lets no such instruction through. */
export async function checklistStage(id: string): Promise<StageView> {
  const found = (await checklist())?.stages.find((stage) => stage.id === id);
  if (!found) throw new Error(`В чек-листе нет этапа «${id}»`);
  return found;
}
