import { type Cell, columnName, type Grid, isUsed, rowCells } from './cells.ts';
import type { Draft, Found } from './draft.ts';
import { classOfTitles, kindOf, saysNothing, textsAbove } from './kinds.ts';
import { askAll, placeWords, type Question } from './question.ts';
import type { SubjectFrame } from './read-subjects.ts';
import { type KeyRole, keyRoles, type Role, roleOfHead } from './roles.ts';

interface Head {
  /** First and last row of the head. */
  readonly top: number;
  readonly bottom: number;
  readonly roles: ReadonlyMap<number, Role>;
}

/** Roles of the columns by rows of a head: the lowest words that say something win («Время» over «Урок»). */
function rolesOf(grid: Grid, top: number, bottom: number): Map<number, Role> {
  const roles = new Map<number, Role>();
  for (let column = 1; column <= grid.width; column += 1) {
    for (let row = bottom; row >= top && !roles.has(column); row -= 1) {
      const cell = grid.at(row, column);
      const role = cell && roleOfHead(cell.text);
      if (role !== undefined) roles.set(column, role);
    }
  }
  return roles;
}

/** How many of class, subject and day have a column of their own; a cross table has several of one kind. */
function keysOf(roles: ReadonlyMap<number, Role>): number {
  const columns = keyRoles.map((key) => [...roles.values()].filter((role) => role === key).length);
  return columns.some((count) => count > 1) ? 0 : columns.filter((count) => count === 1).length;
}

/** A head that begins in this row: two of class, subject and date in columns of their own. */
function headAt(grid: Grid, top: number, frame: SubjectFrame): Head | undefined {
  let head: Head | undefined;
  for (let bottom = top; bottom <= Math.min(top + 2, grid.height); bottom += 1) {
    const cells = rowCells(grid, bottom);
    // A row that holds data is no head, whatever words stand in its notes.
    if (cells.some((cell) => kindOf(cell, frame) !== undefined)) break;
    const roles = rolesOf(grid, top, bottom);
    const counts = new Set(roles.values()).size;
    if (cells.filter((cell) => roleOfHead(cell.text) !== undefined).length === 0) break;
    if (keysOf(roles) >= 2 && counts > new Set(head?.roles.values()).size) head = { top, bottom, roles };
  }
  return head;
}

/** Looks for the first head of a table. */
export function findHead(grid: Grid, frame: SubjectFrame): Head | undefined {
  for (let row = 1; row <= grid.height; row += 1) {
    const head = headAt(grid, row, frame);
    if (head) return head;
  }
  return undefined;
}

interface State {
  head: Head;
  /** What headings between the rows say: «5 класс», «Русский язык», «14 мая». */
  readonly context: Map<KeyRole, Cell>;
  /** The last cell of each key column, for blanks that mean «as above». */
  readonly last: Map<KeyRole, Cell>;
}

function draftOf(
  grid: Grid,
  row: number,
  { head, context }: State,
): { readonly draft: Draft; readonly filled: number } {
  const draft: { [Name in Role]?: Cell } = {};
  let filled = 0;
  for (const [column, role] of head.roles) {
    const cell = grid.at(row, column);
    if (cell === undefined || role === 'other' || (saysNothing(cell) && role !== 'note')) continue;
    filled += 1;
    draft[role] ??= cell;
  }
  const has = (key: KeyRole): boolean => [...head.roles.values()].includes(key);
  for (const [key, cell] of context) if (!has(key)) draft[key] ??= cell;
  const { other: _, ...rest } = draft;
  return { draft: rest, filled };
}

/**
 * Reads a table with a row a work: «Класс | Предмет | Дата | Урок». Undefined when the sheet has no such head.
 * @param fillDown an empty class, subject or day means the one above
 */
export function readTable(grid: Grid, frame: SubjectFrame, fillDown: boolean): Found | undefined {
  const first = findHead(grid, frame);
  if (!first) return undefined;
  const titles = textsAbove(grid, first.top);
  const title = classOfTitles(titles);
  const state: State = { head: first, context: new Map(title && [['class', title]]), last: new Map() };
  const drafts: Draft[] = [];
  const left = unreadColumns(grid, first);
  const blanks: string[] = [];
  // Rows of the portal's own template that the school has not filled in are no slips.
  const isTemplate = (['second', 'reserve', 'known', 'observers'] as const).every((role) =>
    [...first.roles.values()].includes(role),
  );
  for (let row = first.bottom + 1; row <= grid.height; row += 1) {
    const head = headAt(grid, row, frame);
    if (head) {
      state.head = head;
      state.last.clear();
      row = head.bottom;
      continue;
    }
    const cells = rowCells(grid, row);
    const [only, ...others] = cells;
    if (only === undefined) continue;
    if (others.length === 0) {
      const kind = kindOf(only, frame);
      const heading = kind === undefined ? classOfTitles([only]) : undefined;
      if (kind !== undefined && isHeading(grid, row, only, state.head)) state.context.set(kind, only);
      else if (heading) state.context.set('class', heading);
      // A class, a subject or a day alone in its own column is a row that somebody forgot to fill in.
      else if (kind !== undefined) drafts.push(draftOf(grid, row, state).draft);
      else left.push(`${placeWords(only)}: не строка графика, пропущено`);
      continue;
    }
    const { draft, filled } = draftOf(grid, row, state);
    if (filled === 0) continue;
    // An answer that takes the subject away takes the work away: what stands above is not meant.
    const [gone] = [...state.head.roles].flatMap(([column, role]) =>
      role === 'subject' ? (grid.takenAway?.(row, column) ?? []) : [],
    );
    if (gone) {
      left.push(`${placeWords(gone)}: работа убрана ответом`);
      continue;
    }
    if (isTemplate && filled === 2 && draft.class && draft.subject) {
      left.push(`${placeWords(draft.subject)}, ${draft.class.text}: без даты, пропущено`);
      continue;
    }
    drafts.push(filledDown(draft, row, state, fillDown, blanks));
  }
  return { drafts, questions: blankQuestion(blanks), left };
}

/** A cell that stands alone is a heading, unless it stands in its own column and the rest of the row was forgotten. */
function isHeading(grid: Grid, row: number, only: Cell, head: Head): boolean {
  const merged = grid.merges.some(({ top, left, right }) => top === only.row && left === only.column && right > left);
  const kind = head.roles.get(only.column);
  return merged || kind === undefined || !keyRoles.some((key) => key === kind) || only.row !== row || kind === 'other';
}

/**
 * Takes a class, subject or day that is left out from the row above, as a table without its merged cells needs it.
 * Only columns that others stand to the right of group rows: an empty last column is simply not filled in.
 */
function filledDown(draft: Draft, row: number, state: State, fillDown: boolean, blanks: string[]): Draft {
  const full: { -readonly [Name in keyof Draft]: Draft[Name] } = { ...draft };
  const columnOf = (key: KeyRole): number => [...state.head.roles].find(([, role]) => role === key)?.[0] ?? 0;
  for (const key of keyRoles) {
    const own = draft[key];
    if (own) {
      state.last.set(key, own);
      continue;
    }
    const above = state.last.get(key);
    const groups = keyRoles.some((other) => other !== key && columnOf(other) > columnOf(key));
    if (!above || columnOf(key) === 0 || !groups) continue;
    full[key] = above;
    if (!fillDown) blanks.push(`${above.address.replace(/[A-Z]+\d+$/, '')}${columnName(columnOf(key))}${row}`);
  }
  return full;
}

function blankQuestion(blanks: readonly string[]): readonly Question[] {
  if (blanks.length === 0) return [];
  const shown = blanks.length > 6 ? `${blanks.slice(0, 6).join(', ')} и ещё ${blanks.length - 6}` : blanks.join(', ');
  return [
    askAll(
      'blanks',
      `Пустые ячейки: ${shown}. Там то же, что в ячейке выше?`,
      'Заполните их в таблице или подтвердите, что пустая ячейка значит «то же, что выше».',
    ),
  ];
}

/** Columns that give nothing to a schedule, or say a second time what another one says: each is told. */
function unreadColumns(grid: Grid, head: Head): string[] {
  const told: string[] = [];
  const seen = new Set<Role>();
  for (let column = 1; column <= grid.width; column += 1) {
    const cell = grid.at(head.bottom, column) ?? grid.at(head.top, column);
    const role = head.roles.get(column);
    const words = cell ? placeWords(cell) : columnName(column);
    if (role === 'other') {
      if (cell && !/^(?:№|n)/i.test(cell.text)) told.push(`столбец ${words}: в графике такого поля нет, пропущен`);
    } else if (role !== undefined) {
      if (seen.has(role)) told.push(`столбец ${words}: второй о том же, пропущен`);
      seen.add(role);
    } else if (cell) told.push(`столбец ${words}: в графике такого поля нет, пропущен`);
    else if (isUsed(grid, column, head.bottom + 1)) told.push(`столбец ${words} без названия: пропущен`);
  }
  return told;
}
