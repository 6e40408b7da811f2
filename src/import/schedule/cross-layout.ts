import { type Cell, columnName, type Grid, rowCells } from './cells.ts';
import type { Draft, Found } from './draft.ts';
import { joined, namesSubjects, reads, saysNothing } from './kinds.ts';
import { askCell, placeWords, type Question } from './question.ts';
import { readDays } from './read-days.ts';
import type { SubjectFrame } from './read-subjects.ts';
import { type KeyRole, keyRoles, type Role, roleOfHead } from './roles.ts';
import { isEmpty } from './words.ts';

/** One line of a cross table: heads of columns in a row, or heads of rows in a column. */
interface Axis {
  readonly kind: KeyRole;
  /** The row (column) in which the heads stand. */
  readonly line: number;
  /** The head of each column (row); a merged one spans several. */
  readonly heads: ReadonlyMap<number, Cell>;
}

type Look = (line: number, place: number) => Cell | undefined;

/**
 * Heads of one kind in one line, or in it together with the line before: «Апрель» over «20», «5 классы» over «А».
 */
function axisIn(look: Look, line: number, size: number, kind: KeyRole, frame: SubjectFrame): Axis {
  const heads = new Map<number, Cell>();
  const made = new Map<string, Cell>();
  for (let place = 1; place <= size; place += 1) {
    const own = look(line, place);
    const before = look(line - 1, place);
    if (own === undefined) continue;
    if (reads(own, kind, frame) || (kind === 'subject' && namesSubjects(own, frame))) heads.set(place, own);
    else if (before && before !== own) {
      const key = `${before.address} ${own.address}`;
      const pair = made.get(key) ?? [joined(before, own), joined(own, before)].find((cell) => reads(cell, kind, frame));
      if (!pair) continue;
      const head = { ...pair, address: own.address, row: own.row, column: own.column };
      made.set(key, made.get(key) ?? head);
      heads.set(place, made.get(key) ?? head);
    }
  }
  return { kind, line, heads };
}

const distinct = (axis: Axis): number => new Set(axis.heads.values()).size;
const first = (axis: Axis): number => Math.min(...axis.heads.keys());

interface Cross {
  readonly columns: Axis;
  readonly rows: Axis;
}

/** Kinds that the corner names for the column below it: «Предмет», «Класс / Дата». */
function kindsOfCorner(grid: Grid, line: number, column: number): readonly KeyRole[] {
  const corner = grid.at(line, column) ?? grid.at(line - 1, column);
  const roles = corner?.text.split(/[/\\|\n]/).map((words) => roleOfHead(words)) ?? [];
  return keyRoles.filter((kind) => roles.includes(kind));
}

/** A word over a column that names its kind is believed: a column of days under «5А» is no head of rows. */
function named(grid: Grid, across: Axis, rows: readonly Axis[]): readonly Axis[] {
  const believed = rows.filter(
    ({ kind, line, heads }) =>
      !across.heads.has(line) &&
      kind !== across.kind &&
      kindsOfCorner(grid, across.line, line).includes(kind) &&
      [...heads.keys()].some((row) => row > across.line),
  );
  return believed.length > 0 ? believed : rows;
}

/** Under «Предмет» any words are a head where works stand in the row: which subject it is, will be asked. */
function withUnreadHeads(grid: Grid, { columns, rows }: Cross, frame: SubjectFrame): Cross {
  if (!kindsOfCorner(grid, columns.line, rows.line).includes(rows.kind)) return { columns, rows };
  const content = contentOf({ columns, rows });
  const heads = new Map(rows.heads);
  for (let row = columns.line + 1; row <= grid.height; row += 1) {
    const cell = grid.at(row, rows.line);
    const works = [...columns.heads.keys()].some((column) => reads(grid.at(row, column), content, frame));
    if (cell && works) heads.set(row, heads.get(row) ?? cell);
  }
  return { columns, rows: { ...rows, heads } };
}

const contentOf = ({ columns, rows }: Cross): KeyRole =>
  keyRoles.find((kind) => kind !== columns.kind && kind !== rows.kind) ?? 'subject';

/** The pair of lines that makes the largest cross; undefined when there is none. */
function findCross(grid: Grid, frame: SubjectFrame): Cross | undefined {
  const byRow: Look = (row, column) => grid.at(row, column);
  const byColumn: Look = (column, row) => grid.at(row, column);
  const columns: Axis[] = [];
  const rows: Axis[] = [];
  for (const kind of keyRoles) {
    for (let row = 1; row <= grid.height; row += 1) columns.push(axisIn(byRow, row, grid.width, kind, frame));
    for (let column = 1; column <= Math.min(grid.width, 6); column += 1)
      rows.push(axisIn(byColumn, column, grid.height, kind, frame));
  }
  let best: { readonly cross: Cross; readonly size: number } | undefined;
  for (const across of columns.filter((axis) => distinct(axis) >= 2)) {
    // Of two equal crosses the one with its heads further left is meant.
    const below = named(grid, across, rows).filter((axis) => axis.kind !== across.kind);
    for (const down of below.toSorted((a, b) => a.line - b.line)) {
      const heads = new Map([...down.heads].filter(([row]) => row > across.line));
      const right = new Map([...across.heads].filter(([column]) => column > down.line));
      const cross = { columns: { ...across, heads: right }, rows: { ...down, heads } };
      const numbers = roleOfHead(grid.at(across.line, down.line)?.text ?? '') === 'other';
      const size = numbers ? 0 : distinct(cross.columns) * distinct(cross.rows);
      if (distinct(cross.columns) >= 2 && size > (best?.size ?? 0)) best = { cross, size };
    }
  }
  return best && withUnreadHeads(grid, best.cross, frame);
}

/** Columns outside of the axis whose head is known: «День недели», «Урок», «Время». */
function besides(grid: Grid, { columns, rows }: Cross): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  for (let column = 1; column <= grid.width; column += 1) {
    if (columns.heads.has(column) || column === rows.line) continue;
    for (let row = columns.line; row >= 1 && !roles.has(column); row -= 1) {
      const head = grid.at(row, column);
      const role = head && roleOfHead(head.text);
      if (role !== undefined) roles.set(column, role);
    }
    if (!roles.has(column) && isWeekdays([...rows.heads.keys()].map((row) => grid.at(row, column))))
      roles.set(column, 'weekday');
  }
  return roles;
}

/** Days of the week stand beside their days with no head of their own. */
function isWeekdays(cells: readonly (Cell | undefined)[]): boolean {
  const used = cells.filter((cell) => cell !== undefined);
  return (
    used.length > 0 &&
    used.every(({ text }) => {
      const { days, weekdays, rest } = readDays(text);
      return days.length === 0 && weekdays.length === 1 && isEmpty(rest);
    })
  );
}

/** Under the heads of columns may stand one more row of heads: «Предмет» and «Урок» under «5А». */
function innerRoles(grid: Grid, { columns }: Cross): ReadonlyMap<number, Role> | undefined {
  const roles = new Map<number, Role>();
  for (const column of columns.heads.keys()) {
    const cell = grid.at(columns.line + 1, column);
    const role = cell && roleOfHead(cell.text);
    if (role !== undefined) roles.set(column, role);
  }
  return roles.size > 0 ? roles : undefined;
}

/** Reads a cross table: two of class, subject and day as heads of columns and rows, the third in the cells. */
export function readCross(grid: Grid, frame: SubjectFrame): Found | undefined {
  const cross = findCross(grid, frame);
  if (!cross) return undefined;
  const { columns, rows } = cross;
  const content = contentOf(cross);
  const extra = besides(grid, cross);
  const inner = innerRoles(grid, cross);
  const top = columns.line + (inner ? 2 : 1);
  const drafts: Draft[] = [];
  const questions: Question[] = [];
  const left: string[] = [];
  for (let row = top; row <= grid.height; row += 1) {
    const head = rows.heads.get(row);
    const full = [...columns.heads.keys()].filter((column) => !saysNothing(grid.at(row, column)));
    const cells = rowCells(grid, row);
    if (!head) {
      const only = cells.length === 1 ? cells[0] : undefined;
      if (only && !reads(only, content, frame)) left.push(`${placeWords(only)}: не строка графика, пропущено`);
      else if (full.length > 0) questions.push(unreadHead(grid, row, cross));
      continue;
    }
    drafts.push(...draftsOfRow(grid, row, head, cross, content, extra, inner));
  }
  const unread = unreadColumns(grid, cross, extra);
  return { drafts, questions: [...questions, ...unread.questions], left: [...left, ...unread.left] };
}

type Open = { [Name in Role | 'place']?: Cell };

function draftsOfRow(
  grid: Grid,
  row: number,
  head: Cell,
  { columns, rows }: Cross,
  content: KeyRole,
  extra: ReadonlyMap<number, Role>,
  inner: ReadonlyMap<number, Role> | undefined,
): Draft[] {
  const common: { [Name in Role]?: Cell } = { [rows.kind]: head };
  for (const [column, role] of extra) {
    const cell = grid.at(row, column);
    if (role !== 'other' && !saysNothing(cell) && cell) common[role] ??= cell;
  }
  const groups = new Map<Cell, Open[]>();
  for (const [column, across] of columns.heads) {
    const cell = grid.at(row, column);
    // A title merged over the whole table is no work of every class.
    if (cell === undefined || saysNothing(cell) || cell === head) continue;
    const role = inner?.get(column) ?? content;
    if (role === 'other') continue;
    const known = groups.get(across) ?? [];
    const open = known.at(-1);
    if (open && inner && open[role] === undefined) open[role] = cell;
    else if (!known.some((draft) => draft[role] === cell))
      known.push({ ...common, [columns.kind]: across, [role]: cell, place: cell });
    groups.set(across, known);
  }
  return [...groups.values()].flat().map(({ other: _, ...draft }) => draft);
}

const ASKED = { class: 'какой это класс?', date: 'какой это день?', subject: 'какой это предмет?' } as const;

function unreadHead(grid: Grid, row: number, { columns, rows }: Cross): Question {
  const cell = grid.at(row, rows.line) ?? rowCells(grid, row)[0];
  const nothing: Cell = { address: '', row, column: columns.line, text: '', value: { kind: 'text' } };
  return askCell(
    rows.kind,
    cell ?? nothing,
    ASKED[rows.kind],
    'Исправьте начало строки или очистите строку, если в ней нет работ.',
  );
}

interface Unread {
  readonly questions: readonly Question[];
  readonly left: readonly string[];
}

/** Columns whose head says nothing known: a question where works may stand, a word about the others. */
function unreadColumns(grid: Grid, { columns, rows }: Cross, extra: ReadonlyMap<number, Role>): Unread {
  const questions = new Map<string, Question>();
  const left = new Set<string>();
  for (let column = 1; column <= grid.width; column += 1) {
    const cells = [...rows.heads.keys()].map((row) => grid.at(row, column)).filter((cell) => !saysNothing(cell));
    const [used] = cells;
    const head = grid.at(columns.line, column);
    const known = columns.heads.has(column) || column === rows.line || (extra.get(column) ?? 'other') !== 'other';
    if (known || used === undefined || /^(?:№|n)/i.test(head?.text ?? '')) continue;
    const hint = 'Исправьте название столбца или очистите столбец, если в нём нет работ.';
    if (extra.get(column) === 'other' || column < first(columns))
      left.add(`столбец ${head ? placeWords(head) : columnName(column)}: в графике такого поля нет, пропущен`);
    else if (head) questions.set(head.address, askCell(columns.kind, head, ASKED[columns.kind], hint));
    else
      questions.set(
        columnName(column),
        askCell(columns.kind, used, `над этим столбцом нет названия; ${ASKED[columns.kind]}`, hint),
      );
  }
  return { questions: [...questions.values()], left: [...left] };
}
