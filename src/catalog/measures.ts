import { termSortKey } from '../domain/terms/index.ts';
import { byText, memo } from './entries.ts';
import { documents, type DocumentView, type MeasureView } from './documents.ts';

export interface PlannedMeasure {
  readonly measure: MeasureView;
  readonly document: DocumentView;
  /** Id of its plan in the document. */
  readonly plan: string;
}

/** Measures of all plans: by territory, then by time, then as printed. */
export const measures = memo(async (): Promise<readonly PlannedMeasure[]> => {
  const all = (await documents()).flatMap((document) =>
    document.plans.flatMap((plan) =>
      plan.measures.map((measure) => ({
        measure,
        document,
        plan: plan.id,
        key: termSortKey(measure.when, plan.period),
      })),
    ),
  );
  return all.sort(
    (a, b) =>
      byText(a.document.territory.short, b.document.territory.short) ||
      byText(a.document.id, b.document.id) ||
      byText(a.key, b.key) ||
      a.measure.order - b.measure.order,
  );
});
