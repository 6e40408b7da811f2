import { numeric } from '../domain/dates.ts';
import { monthsOf, parseTerm, type Term, termInWords } from '../domain/terms/index.ts';
import { measureAnchor, routes } from '../routes.ts';
import type { Measure, OfficialDocument, Plan } from '../schemas/document.ts';
import { byText, entriesOf, htmlOf, memo, segment } from './entries.ts';
import { termsIn, type TermView } from './glossary.ts';
import { link } from './portal.ts';
import { territory, type TerritoryView } from './territories.ts';

export interface MeasureView extends Measure {
  readonly anchor: string;
  readonly href: string;
  readonly when: Term;
  readonly whenWords: string;
  /** Months of the timeline; `exact` is false for «в течение года» and the like. */
  readonly months: readonly { readonly month: string; readonly exact: boolean }[];
}

export interface PlanView extends Omit<Plan, 'measures'> {
  readonly measures: readonly MeasureView[];
}

export interface DocumentView extends Omit<OfficialDocument, 'plans'> {
  readonly id: string;
  readonly path: string;
  readonly href: string;
  readonly html: string;
  readonly territory: TerritoryView;
  readonly plans: readonly PlanView[];
  readonly measureCount: number;
  /** Abbreviations of its text and its plans that the glossary explains. */
  readonly terms: readonly TermView[];
  /** «от 14.10.2020 № 259», as data says; empty when the act has neither. */
  readonly codes: string;
  /** The act that replaces this one. */
  readonly replacedBy: { readonly short: string; readonly href: string } | undefined;
}

function planView(document: string, plan: Plan): PlanView {
  return Object.freeze({
    ...plan,
    measures: plan.measures.map((measure) => {
      const when = parseTerm(measure.term, plan.period);
      return Object.freeze({
        ...measure,
        anchor: measureAnchor(plan.id, measure.order),
        href: link(routes.measure(document, plan.id, measure.order)),
        when,
        whenWords: termInWords(when),
        months: monthsOf(when, plan.period),
      });
    }),
  });
}

function codesOf(document: OfficialDocument): string {
  return document.requisites
    .map(({ date, number }) =>
      [date === undefined ? '' : `от ${numeric(date.value)}`, number === undefined ? '' : `№ ${number.value}`]
        .filter((part) => part !== '')
        .join(' '),
    )
    .filter((part) => part !== '')
    .join('; ');
}

/** All that the document itself says, without the editors' notes. */
function printed(body: string, plans: readonly PlanView[]): string {
  const cells = plans.flatMap((plan) => [
    plan.title,
    ...(plan.sections ?? []),
    ...plan.measures.flatMap(({ activity, term, responsible, result }) => [activity, term, responsible, result ?? '']),
  ]);
  return [body, ...cells].join('\n');
}

/** Official documents, newest first; those without a date come last. */
export const documents = memo(async (): Promise<readonly DocumentView[]> => {
  const entries = await entriesOf('documents');
  const replacers = new Map(
    entries.flatMap((entry) => (entry.data.replaces === undefined ? [] : [[entry.data.replaces, entry] as const])),
  );
  const views = entries.map(async (entry): Promise<DocumentView> => {
    const id = segment(entry.id, 2);
    const path = routes.document(id);
    const plans = (entry.data.plans ?? []).map((plan) => planView(id, plan));
    const replacer = replacers.get(id);
    return Object.freeze({
      ...entry.data,
      id,
      path,
      href: link(path),
      html: htmlOf(entry),
      territory: await territory(segment(entry.id, 1)),
      plans,
      measureCount: plans.reduce((sum, plan) => sum + plan.measures.length, 0),
      terms: await termsIn(printed(entry.body ?? '', plans)),
      codes: codesOf(entry.data),
      replacedBy:
        replacer === undefined
          ? undefined
          : { short: replacer.data.short, href: link(routes.document(segment(replacer.id, 2))) },
    });
  });
  return (await Promise.all(views)).sort((a, b) => byText(b.signed ?? '', a.signed ?? '') || byText(a.id, b.id));
});

const byId = memo(
  async (): Promise<ReadonlyMap<string, DocumentView>> => new Map((await documents()).map((one) => [one.id, one])),
);

export async function documentById(id: string): Promise<DocumentView | undefined> {
  return (await byId()).get(id);
}
