import type { Cell, Grid } from './cells.ts';
import { readClasses } from './read-classes.ts';
import { readDays } from './read-days.ts';
import { readSubject, type SubjectFrame } from './read-subjects.ts';
import type { KeyRole } from './roles.ts';
import { isEmpty, plain } from './words.ts';

/** Excel's serial numbers from 2009 to 2064: what a date without its format looks like. */
export function isSerial(cell: Cell): boolean {
  return cell.value.kind === 'number' && cell.value.number >= 39_814 && cell.value.number < 60_000;
}

/** A dash or «нет»: a person says that there is no work here. */
export function saysNothing(cell: Cell | undefined): boolean {
  return cell === undefined || /^(?:[-–—−_.*]+|нет|х|x)$/i.test(cell.text);
}

type Answers = Partial<Record<KeyRole, boolean>>;
const remembered = new WeakMap<SubjectFrame, WeakMap<Cell, Answers>>();

/**
 * True when a cell is, as a whole, a class of the year's frame, a day or a subject. Remembered: a layout asks of every
 * cell many times.
 */
export function reads(cell: Cell | undefined, kind: KeyRole, frame: SubjectFrame): boolean {
  if (cell === undefined) return false;
  const cells = remembered.get(frame) ?? new WeakMap<Cell, Answers>();
  remembered.set(frame, cells);
  const answers = cells.get(cell) ?? {};
  cells.set(cell, answers);
  return (answers[kind] ??= isKind(cell, kind, frame));
}

function isKind(cell: Cell, kind: KeyRole, frame: SubjectFrame): boolean {
  if (kind === 'date') {
    if (cell.value.kind === 'day' || isSerial(cell)) return true;
    const { days, rest, slashed } = readDays(cell.text);
    return (days.length > 0 || slashed !== undefined) && isEmpty(rest);
  }
  if (cell.value.kind === 'day' || cell.value.kind === 'time') return false;
  if (kind === 'class') {
    const classes = readClasses(cell.text);
    return classes !== undefined && classes.every(({ grade }) => frame.grades.some((one) => one.grade === grade));
  }
  if (/\d/.test(cell.text)) return false;
  return readSubject(cell.text, frame).kind !== 'unclear';
}

/** «История/литература», «Предмет по выбору 2»: subjects stand there, and which of them is meant must be asked. */
export function namesSubjects(cell: Cell, frame: SubjectFrame): boolean {
  if (cell.value.kind !== 'text') return false;
  const reading = readSubject(cell.text.replace(/\s*№?\s*\d$/, ''), frame);
  return reading.kind !== 'unclear' || reading.isNamed;
}

/** The key role that a cell reads as, if one. */
export function kindOf(cell: Cell | undefined, frame: SubjectFrame): KeyRole | undefined {
  return (['date', 'class', 'subject'] as const).find((kind) => reads(cell, kind, frame));
}

/** A cell with words of another before its own: «Апрель» over «20», «5 классы» over «А». */
export function joined(before: Cell, own: Cell): Cell {
  return { ...own, text: `${before.text} ${own.text}`, value: { kind: 'text' } };
}

/** All texts above a row, for what titles say. */
export function textsAbove(grid: Grid, row: number): readonly Cell[] {
  const seen = new Set<Cell>();
  for (let r = 1; r < row; r += 1)
    for (let c = 1; c <= grid.width; c += 1) {
      const cell = grid.at(r, c);
      if (cell) seen.add(cell);
    }
  return [...seen];
}

/** «График ВПР в 5-х классах» → a cell that says «5-х классах»; undefined when no title names a class. */
export function classOfTitles(titles: readonly Cell[]): Cell | undefined {
  for (const title of titles.toReversed()) {
    const match =
      /(\d{1,2}(?:\s*[-–—,]\s*\d{1,2})*(?:\s*-?\s*(?:е|х|ых|ом|м))?\s*(?:[«"]?[а-яё][»"]?\s*)?(?:кл\.|класс[а-яё]*))/i.exec(
        title.text,
      );
    if (match?.[1] !== undefined && readClasses(match[1]))
      return { ...title, text: plain(match[1]), value: { kind: 'text' } };
  }
  return undefined;
}
