import { clauseText } from '../domain/observer/clause.ts';
import type { ChecklistSource } from '../schemas/checklist.ts';
import { checklist } from './checklist.ts';
import { documentById, type DocumentView } from './documents.ts';
import { memo } from './entries.ts';
import { sourceView } from './sources.ts';

/** A place of an act that items of the checklist rest on, word for word: the page carries it, so that it opens with no network. */
export interface RuleText {
  /** Its place on the checklist's page: `pravilo-luga-5`. */
  readonly id: string;
  /** Name of the source in the checklist: `luga-5`. */
  readonly source: string;
  /** «Луга, план методической помощи школам от 14.10.2020 № 259, строка 5» */
  readonly words: string;
  /** Where the whole document stands. */
  readonly href: string;
  /** What is known of its term; undefined while it is in force. */
  readonly state: string | undefined;
  /** Cells of a plan's row, with the editors' notes beside them. */
  readonly cells: readonly { readonly label: string; readonly text: string; readonly notes: readonly string[] }[];
  /** Text of a clause. */
  readonly clause: string | undefined;
}

function cellsOf({ plans }: DocumentView, anchor: string): RuleText['cells'] {
  const plan = plans.find(({ measures }) => measures.some((one) => one.anchor === anchor));
  const measure = plan?.measures.find((one) => one.anchor === anchor);
  if (plan === undefined || measure === undefined) return [];
  return (['activity', 'term', 'responsible', 'result'] as const).flatMap((cell) => {
    const [label, text] = [plan.columns[cell], measure[cell] ?? ''];
    const notes = (measure.notes ?? []).filter(({ at }) => at === cell).map((note) => note.text);
    return label === undefined || text === '' ? [] : [{ label, text, notes }];
  });
}

async function ruleText({ id, source }: ChecklistSource): Promise<RuleText | undefined> {
  const act = source.document === undefined ? undefined : await documentById(source.document);
  const { words, href } = await sourceView(source);
  if (act === undefined || href === undefined || source.anchor === undefined) return undefined;
  const cells = cellsOf(act, source.anchor);
  const clause = cells.length > 0 ? undefined : clauseText(act.html, source.anchor);
  if (cells.length === 0 && clause === undefined) return undefined;
  const state = act.state === 'в силе' ? undefined : (act.stateNote ?? act.state);
  return { id: `pravilo-${id}`, source: id, words, href, state, cells, clause };
}

/** Texts of everything that the checklist quotes from documents of this portal, in the order of its items. */
export const ruleTexts = memo(async (): Promise<readonly RuleText[]> => {
  const items = (await checklist())?.stages.flatMap((stage) => stage.items) ?? [];
  const cited = new Map(items.flatMap((item) => (item.cited === undefined ? [] : [[item.cited.id, item.cited]])));
  const texts = await Promise.all([...cited.values()].map(ruleText));
  return texts.filter((one) => one !== undefined);
});
