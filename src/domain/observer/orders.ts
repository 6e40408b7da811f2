import type { Paper } from '../../schemas/paper.ts';

/** «общественное наблюдение», «наблюдателей», «наблюдатели»; a camera's «видеонаблюдение» is another thing. */
const OBSERVATION = /(?<!\p{L})(?:общественн\p{L}*\s+наблюд\p{L}+|наблюдател\p{L}+)/iu;

/** Does a text speak of public observers? */
export function namesObservation(text: string): boolean {
  return OBSERVATION.test(text);
}

/** Is a paper about observation itself? An order on the schedule that also lets observers in is not. */
export function isAboutObservation(paper: Pick<Paper, 'kind' | 'title'>): boolean {
  return paper.kind === 'график выходов наблюдателей' || namesObservation(paper.title);
}

/** Papers that set the order of observation in a school: observation rests on local orders. */
export function orders<One extends Pick<Paper, 'kind'>>(papers: readonly One[]): readonly One[] {
  return papers.filter((paper) => paper.kind === 'график выходов наблюдателей' || paper.kind === 'приказ');
}
