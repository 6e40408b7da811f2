import { itemsOf, sourceNumber } from '../domain/checklist/index.ts';
import { typography } from '../domain/typography.ts';
import type { Checklist, ChecklistItem, ChecklistSource, ChecklistStage } from '../schemas/checklist.ts';
import { entriesOf, htmlOf, memo } from './entries.ts';
import { instructionSources } from './instruction-sources.ts';

export interface ItemView extends Omit<ChecklistItem, 'source'> {
  readonly stage: string;
  /** What the item rests on; undefined for typical practice. */
  readonly cited: ChecklistSource | undefined;
}

/** An item inside an instruction: its mark is a place in the list of sources under the text. */
export interface MarkedItem extends ItemView {
  readonly mark: { readonly n: number; readonly words: string } | undefined;
}

export interface StageView extends Omit<ChecklistStage, 'items'> {
  readonly items: readonly ItemView[];
}

export interface MarkedStage extends Omit<StageView, 'items'> {
  readonly items: readonly MarkedItem[];
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
  const views = itemsOf(data).map(({ stage, ...item }): ItemView => {
    const [text, why, inAct] = [item.text, item.why, item.inAct].map(typography) as [string, string, string];
    return Object.freeze({ ...item, text, why, inAct, stage: stage.id });
  });
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

/**
 * A stage as its instruction shows it.
 * @throws Error when the checklist has no such stage, or no instruction shows it: the gate lets neither through.
 */
export async function checklistStage(id: string): Promise<MarkedStage> {
  const found = (await checklist())?.stages.find((stage) => stage.id === id);
  const instruction = (await instructionSources()).find(({ stages }) => stages.includes(id));
  if (!found || !instruction) throw new Error(`В чек-листе нет этапа «${id}»`);
  const items = found.items.map((item): MarkedItem => {
    const { cited } = item;
    const mark = cited && { n: sourceNumber(instruction.sources, cited.source), words: typography(cited.short) };
    return { ...item, mark };
  });
  return { ...found, items };
}
