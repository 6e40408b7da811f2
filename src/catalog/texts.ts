import { typography } from '../domain/typography.ts';
import { routes } from '../routes.ts';
import type { Citation } from '../schemas/common.ts';
import type { Answer, Instruction, Memo } from '../schemas/texts.ts';
import { render } from 'astro:content';
import { byName, byText, entriesOf, htmlOf, memo, segment } from './entries.ts';
import { instructionSources } from './instruction-sources.ts';
import { link } from './portal.ts';
import { sourceView, type SourceView } from './sources.ts';
import { territories, type TerritoryView } from './territories.ts';

type Rendered = Awaited<ReturnType<typeof render>>['Content'];

export interface MemoView extends Omit<Memo, 'sources' | 'territory'> {
  /** Whose memo it is, when it is for one territory alone. */
  readonly territory: TerritoryView | undefined;
  readonly id: string;
  readonly path: string;
  readonly href: string;
  readonly Content: Rendered;
  readonly sources: readonly SourceView[];
}
export interface InstructionView extends Omit<Instruction, 'sources'> {
  readonly id: string;
  readonly path: string;
  readonly href: string;
  readonly Content: Rendered;
  readonly sources: readonly SourceView[];
}
export interface AnswerView extends Omit<Answer, 'sources'> {
  readonly id: string;
  readonly href: string;
  readonly html: string;
  readonly sources: readonly SourceView[];
}

const sourcesOf = (list: readonly Citation[]): Promise<readonly SourceView[]> => Promise.all(list.map(sourceView));

/** Memos of the portal, in the editors' order. */
export const memos = memo(async (): Promise<readonly MemoView[]> => {
  const known = await territories();
  const views = (await entriesOf('memos')).map(async (entry): Promise<MemoView> => {
    const id = segment(entry.id, 1);
    const path = routes.memo(id);
    const { Content } = await render(entry);
    const { title, summary, territory } = entry.data;
    return {
      ...entry.data,
      territory: territory === undefined ? undefined : known.get(territory),
      title: typography(title),
      summary: typography(summary),
      id,
      path,
      href: link(path),
      Content,
      sources: await sourcesOf(entry.data.sources),
    };
  });
  return (await Promise.all(views)).sort((a, b) => (a.order ?? 99) - (b.order ?? 99) || byName(a.title, b.title));
});

/** Instructions for public observers, in the editors' order. */
export const instructions = memo(async (): Promise<readonly InstructionView[]> => {
  const listed = new Map((await instructionSources()).map((one) => [one.id, one.sources]));
  const views = (await entriesOf('instructions')).map(async (entry): Promise<InstructionView> => {
    const id = segment(entry.id, 1);
    const path = routes.instruction(id);
    const { Content } = await render(entry);
    const { title, summary } = entry.data;
    return {
      ...entry.data,
      title: typography(title),
      summary: typography(summary),
      id,
      path,
      href: link(path),
      Content,
      sources: await sourcesOf(listed.get(id) ?? []),
    };
  });
  return (await Promise.all(views)).sort((a, b) => a.order - b.order || byText(a.id, b.id));
});

/** Short answers for parents, in the editors' order. */
export const answers = memo(async (): Promise<readonly AnswerView[]> => {
  const views = (await entriesOf('faq')).map(async (entry): Promise<AnswerView> => {
    const id = segment(entry.id, 1);
    return {
      ...entry.data,
      question: typography(entry.data.question),
      id,
      href: link(routes.answer(id)),
      html: htmlOf(entry),
      sources: await sourcesOf(entry.data.sources),
    };
  });
  return (await Promise.all(views)).sort((a, b) => a.order - b.order || byText(a.id, b.id));
});
