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

/** What is published of the order of observation for the schools of one territory on one day. */
export interface OrdersOfPlace {
  readonly territory: string;
  /** Acts of authorities, as they are cited. */
  readonly acts: readonly string[];
  readonly schools: readonly { readonly name: string; readonly order: string | undefined }[];
}

/** Orders of schools up to which one line names each: a memo is a sheet of paper. */
const LISTED = 6;

/** «Примерский район. Лицей № 21 — приказ от 15.01.2027 № 8. У остальных школ на портале не опубликован.» */
export function orderLine({ territory, acts, schools }: OrdersOfPlace): string {
  const published = schools.filter(({ order }) => order !== undefined);
  const few = published.length <= LISTED;
  const found = [...acts, ...(few ? published.map(({ name, order }) => `${name} — ${order}`) : [])];
  const sentences = [
    ...(found.length > 0 ? [found.join('; ')] : []),
    ...(few ? [] : [`Приказ ${published.length} школ из ${schools.length} стоит на страницах школ`]),
    ...(published.length < schools.length ? [silence(published.length, acts.length)] : []),
  ];
  return `${territory}. ${sentences.join('. ')}.`;
}

function silence(published: number, acts: number): string {
  if (published > 0) return 'У остальных школ на портале не опубликован';
  return acts > 0 ? 'Приказ школы на портале не опубликован' : 'На портале он не опубликован';
}
