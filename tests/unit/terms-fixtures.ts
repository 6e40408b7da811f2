import { readFileSync } from 'node:fs';
import type { PlanPeriod, Term } from '../../src/domain/terms/index.ts';

/** A plan of an official document with its terms as printed, one a row. */
export interface PrintedPlan {
  readonly document: string;
  readonly plan: string;
  readonly period: PlanPeriod;
  readonly rows: readonly { readonly order: number; readonly number: string; readonly printed: string }[];
}

/** What a person read in a term before the parser was written. */
export interface HandRead {
  readonly document: string;
  readonly plan: string;
  readonly order: number;
  readonly printed: string;
  readonly means: Term;
}

function load(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/terms/${name}`, import.meta.url), 'utf8'));
}

export const printedPlans = load('printed.json') as readonly PrintedPlan[];
export const handRead = load('by-hand.json') as readonly HandRead[];

/** Every row of every plan, with the plan's period. */
export const printedRows = printedPlans.flatMap(({ document, plan, period, rows }) =>
  rows.map((row) => ({ ...row, document, plan, period, where: `${document} ${plan} ${row.order}: «${row.printed}»` })),
);

/** @throws when the fixture has no such plan */
export function planOf(document: string, plan: string): PrintedPlan {
  const found = printedPlans.find((one) => one.document === document && one.plan === plan);
  if (!found) throw new Error(`Нет плана ${document} ${plan}`);
  return found;
}
