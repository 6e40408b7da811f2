import type { Cell } from './cells.ts';
import type { Question } from './question.ts';
import type { Role } from './roles.ts';

/** The cells that speak of one work, by what they tell. */
export type Draft = { readonly [Name in Exclude<Role, 'other'>]?: Cell } & {
  /** In a cross table the cell between the heads: where a person looks for the work. */
  readonly place?: Cell;
};

/** What a layout found in a sheet. */
export interface Found {
  readonly drafts: readonly Draft[];
  readonly questions: readonly Question[];
  /** Cells and columns that were seen and left alone, in words. */
  readonly left: readonly string[];
}
