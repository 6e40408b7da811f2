import type { Paper } from '../schemas/paper.ts';

/** Papers that set the order of observation in a school: observation rests on local orders. */
export function orders<One extends Pick<Paper, 'kind'>>(papers: readonly One[]): readonly One[] {
  return papers.filter((paper) => paper.kind === 'график выходов наблюдателей' || paper.kind === 'приказ');
}
