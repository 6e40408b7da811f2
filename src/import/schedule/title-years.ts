import type { Cell, Grid } from './cells.ts';
import { rowCells } from './cells.ts';
import type { Draft } from './draft.ts';
import { askCell, type Question } from './question.ts';
import { readDays, resolveDay } from './read-days.ts';
import { plain } from './words.ts';

const TITLE = /впр|график|провероч|расписани/;
const DATE = /\d{1,2}\.\d{1,2}\.20\d\d|\d{1,2}\s+[а-я]+\s+20\d\d|№\s*\S+/g;

/** Calendar years that a title names: «весна 2026», both of «2026/27»; those of dates and orders are none. */
function yearsOf(title: Cell): readonly number[] {
  const text = plain(title.text).replace(DATE, ' ');
  if (!TITLE.test(text)) return [];
  return [...text.matchAll(/(?<!\d)(20\d\d)(?:\s*[/-]\s*(?:20)?(\d\d))?(?!\d)/g)].flatMap(([, first, last]) =>
    last === undefined ? [Number(first)] : [Number(first), 2000 + Number(last)],
  );
}

/** The first printed day without a year, with the year that the school year gives it. */
function yearless(
  drafts: readonly Draft[],
  schoolYear: string,
): readonly { readonly cell: Cell; readonly year: number }[] {
  return drafts.flatMap(({ date: cell }) => {
    if (cell === undefined || cell.value.kind !== 'text') return [];
    const days = readDays(cell.text)
      .days.filter(({ year }) => year === undefined)
      .map((day) => resolveDay(day, schoolYear))
      .filter((day) => typeof day === 'string');
    return days.map((day) => ({ cell, year: Number(day.slice(0, 4)) }));
  });
}

/** «График ВПР весна 2026» over «14.04»: the year is that of the title or of the schedule, and only a person can tell. */
export function titleYearQuestions(grid: Grid, drafts: readonly Draft[], schoolYear: string): readonly Question[] {
  const used = new Set<Cell | undefined>(drafts.flatMap((draft) => Object.values(draft)));
  const titles = new Map<Cell, readonly number[]>();
  for (let row = 1; row <= grid.height; row += 1)
    for (const cell of rowCells(grid, row)) if (!used.has(cell)) titles.set(cell, yearsOf(cell));
  const days = yearless(drafts, schoolYear);
  return [...titles].flatMap(([title, years]) => {
    const other = years.length === 0 ? undefined : days.find(({ year }) => !years.includes(year));
    if (!other) return [];
    const [named] = years;
    const ask = `здесь ${named} год, а «${other.cell.text}» (${other.cell.address}) без года попадает в ${other.year}. Какой год верен?`;
    const hint = 'Допишите год к дням таблицы, исправьте название или назовите другой учебный год.';
    const answer = title.text.replace(String(named), String(other.year));
    return [askCell('year', title, ask, hint, [[`верен ${other.year} год`, answer]])];
  });
}
