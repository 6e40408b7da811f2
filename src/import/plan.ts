import type { Measure, Plan } from '../schemas/document.ts';
import { type Column, columnMeanings } from './columns.ts';
import { ImportError } from './import-error.ts';
import type { Table } from './table.ts';

export type RowNote = NonNullable<Measure['notes']>[number];

/** What an editor knows of a plan and its table does not say. */
export interface PlanFacts extends Pick<Plan, 'id' | 'title' | 'appendix' | 'period' | 'periodNote' | 'notes'> {
  /** Editor's notes by the row's place in the plan, from 1. */
  readonly rowNotes?: Readonly<Record<number, readonly RowNote[]>>;
}

/**
 * Makes a plan of the schema from a table and an editor's facts. Places run from 1 without gaps;
 * printed numbers stay as they are, with their gaps and repetitions.
 * @throws ImportError when a column is missing or a note is for a row that the plan does not have.
 */
export function toPlan(table: Table, facts: PlanFacts): Plan {
  const { rowNotes = {}, notes, ...own } = facts;
  const meanings = columnMeanings(table.head);
  const measures = table.rows.map(({ section, cells }, index): Measure => {
    const cell = cellsByMeaning(meanings, cells);
    const order = index + 1;
    const marks = rowNotes[order];
    return {
      order,
      number: required(cell, 'number'),
      ...(section === undefined ? {} : { section }),
      activity: required(cell, 'activity'),
      term: required(cell, 'term'),
      responsible: required(cell, 'responsible'),
      ...(cell.result === undefined ? {} : { result: cell.result }),
      ...(marks ? { notes: [...marks] } : {}),
    };
  });
  const stray = Object.keys(rowNotes).find((order) => Number(order) > measures.length);
  if (stray) throw new ImportError(`пометка к строке ${stray}, а в плане их ${measures.length}`);
  const head = cellsByMeaning(meanings, table.head);
  return {
    ...own,
    columns: {
      number: required(head, 'number'),
      activity: required(head, 'activity'),
      term: required(head, 'term'),
      responsible: required(head, 'responsible'),
      ...(head.result === undefined ? {} : { result: head.result }),
    },
    ...(table.sections.length > 0 ? { sections: [...table.sections] } : {}),
    measures,
    ...(notes ? { notes } : {}),
  };
}

type Cells = Partial<Record<Column, string>>;

function cellsByMeaning(meanings: readonly Column[], cells: readonly string[]): Cells {
  return Object.fromEntries(meanings.map((column, index) => [column, cells[index] ?? '']));
}

function required(cells: Cells, column: Column): string {
  const cell = cells[column];
  if (cell === undefined) throw new ImportError(`в таблице нет столбца ${column}`);
  return cell;
}
