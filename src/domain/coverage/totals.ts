import { type CoverageCell, type CoverageState, coverageStates } from './cell.ts';

export type CoverageTotals = Readonly<Record<CoverageState, number>>;

/** How many schools are in each state of one item. */
export function totalsOf(cells: readonly Pick<CoverageCell, 'state'>[]): CoverageTotals {
  const count = (state: CoverageState): number => cells.filter((cell) => cell.state === state).length;
  return Object.fromEntries(coverageStates.map((state) => [state, count(state)])) as Record<CoverageState, number>;
}

/** Schools up to which one page holds the whole table; above it each territory has a page of its own (design, section 9). */
const ONE_PAGE = 200;

export function isSplit(schools: number): boolean {
  return schools > ONE_PAGE;
}
