import type { CoverageState } from '../../domain/coverage/cell.ts';

/** The sign before each state: a full, a half and an empty ring, a stroke. Words stand beside it always. */
export const coverageMarks: Readonly<Record<CoverageState, string>> = {
  есть: 'mark-full',
  'ещё не срок': 'mark-half',
  'не опубликовано': 'mark-empty',
  'не требуется': 'mark-none',
};
