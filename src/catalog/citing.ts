import type { DocumentView } from './documents.ts';
import { instructions, memos } from './texts.ts';

/** A text of the portal that rests on an act. */
export interface CitingText {
  readonly title: string;
  readonly href: string;
}

/** Memos and instructions that name the act among their sources: who reads an act is led to what it means. */
export async function textsCiting(document: Pick<DocumentView, 'href'>): Promise<readonly CitingText[]> {
  const leadsHere = (href: string | undefined): boolean => href?.split('#')[0] === document.href;
  return [...(await memos()), ...(await instructions())]
    .filter((text) => text.sources.some((source) => leadsHere(source.href)))
    .map(({ title, href }) => ({ title, href }));
}
