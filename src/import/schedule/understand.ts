import { answered, type Cell, type Grid } from './cells.ts';
import type { Context } from './context.ts';
import { readCross } from './cross-layout.ts';
import type { Found } from './draft.ts';
import { gather } from './gather.ts';
import { interpret } from './interpret.ts';
import { askAll, type Question } from './question.ts';
import { readTable } from './table-layout.ts';
import { type NamedOrder, orderOfTable, ordersOfTable, type PrintedOrder, schoolYearIn } from './titles.ts';
import { titleYearQuestions } from './title-years.ts';
import type { Work } from './work.ts';

export interface Understood {
  readonly works: readonly Work[];
  readonly questions: readonly Question[];
  /** Seen and left alone, in words: footnotes, columns without a field. */
  readonly left: readonly string[];
  /** The order that the table itself names, when there is no doubt. */
  readonly order: PrintedOrder | undefined;
  /** Every order that it may be. */
  readonly orders: readonly NamedOrder[];
}

const HOW = 'Нужна строка с названиями столбцов: Класс, Предмет, Дата. Образец: /shablony/grafik.xlsx.';

/** One question about a cell for all its classes; offered are the answers that fit each of them, if there are such. */
function unique(questions: readonly Question[]): readonly Question[] {
  const found = new Map<string, Question>();
  for (const question of questions) {
    const key = `${question.topic} ${question.message}`;
    const known = found.get(key);
    const fitting = known?.candidates.filter(({ cell }) => question.candidates.some((one) => one.cell === cell)) ?? [];
    if (known === undefined) found.set(key, question);
    else if (fitting.length > 0) found.set(key, { ...known, candidates: fitting });
  }
  return [...found.values()];
}

/**
 * Understands a schedule in a spreadsheet. What is not understood becomes a question with its cell, never a guess; a
 * row with a question gives no work.
 */
export function understand(grids: readonly Grid[], context: Context): Understood {
  const sheets = grids.map((grid) => answered(grid, context.answers ?? new Map()));
  const works: Work[] = [];
  const questions: Question[] = [];
  const left: string[] = [];
  const strange: string[] = [];
  let read = 0;
  const named = schoolYearIn(sheets);
  for (const grid of sheets) {
    const found: Found | undefined =
      readTable(grid, context.rules, context.fillDown ?? false) ?? readCross(grid, context.rules);
    if (!found) {
      if (grid.height > 0) strange.push(`лист «${grid.name}»: графика нет, пропущен`);
      continue;
    }
    read += 1;
    left.push(...found.left);
    questions.push(...found.questions);
    if (named === undefined) questions.push(...titleYearQuestions(grid, found.drafts, context.rules.schoolYear));
    // A cell merged over several works, or the head of a column: its two days may be theirs one by one.
    const sharing = new Map<Cell | undefined, number>();
    for (const { date } of found.drafts) sharing.set(date, (sharing.get(date) ?? 0) + 1);
    for (const draft of found.drafts) {
      const result = interpret(draft, grid, context, sharing.get(draft.date));
      works.push(...result.works);
      questions.push(...result.questions);
    }
  }
  if (read === 0) questions.push(askAll('layout', 'В файле не найден график.', HOW));
  else left.push(...strange);
  if (named !== undefined && named !== context.rules.schoolYear)
    questions.push(
      askAll(
        'year',
        `В таблице ${named.replace('-', '/')} учебный год, а график ${context.rules.schoolYear.replace('-', '/')} года.`,
        'Назовите верный год или исправьте таблицу.',
      ),
    );
  const gathered = gather(works, context);
  if (read > 0 && gathered.works.length === 0 && questions.length === 0)
    questions.push(askAll('layout', 'В таблице нет ни одной работы.', HOW));
  const orders = ordersOfTable(sheets);
  return {
    works: gathered.works,
    questions: unique([...questions, ...gathered.questions]),
    left: [...new Set(left)],
    order: orderOfTable(orders),
    orders,
  };
}
