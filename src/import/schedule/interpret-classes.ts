import type { Cell } from './cells.ts';
import type { Context } from './context.ts';
import { type Facets, takeFacets } from './facets.ts';
import { askCell, type Question } from './question.ts';
import { type ClassReading, readClasses } from './read-classes.ts';

export interface ClassesResult {
  readonly classes: readonly ClassReading[];
  readonly facets: Facets;
  readonly questions: readonly Question[];
}

const HOW = 'Напишите класс так: 5А, или параллель: 5 классы.';

function candidatesOf(cell: Cell, { classes = {}, rules }: Context): readonly (readonly [string, string])[] {
  const digits = new Set(cell.text.match(/\d+/g)?.map(Number));
  const grades = rules.grades.map(({ grade }) => grade).filter((grade) => digits.size === 0 || digits.has(grade));
  return grades
    .slice(0, 3)
    .flatMap((grade) => [
      [`${grade} классы`, `${grade} классы`] as const,
      ...(classes[String(grade)] ?? []).map((letter) => [`${grade}${letter}`, `${grade}${letter}`] as const),
    ]);
}

/** Reads the cell of a work's classes: what stands in brackets may be letters, or a lesson. */
export function interpretClasses(cell: Cell, context: Context): ClassesResult {
  const failed = (ask: string): ClassesResult => ({
    classes: [],
    facets: {},
    questions: [askCell('class', cell, ask, HOW, candidatesOf(cell, context))],
  });
  if (cell.value.kind === 'day') return failed('Excel принял это за дату. Какой здесь класс?');
  if (cell.value.kind === 'time' || cell.value.kind === 'error') return failed('какой здесь класс?');
  const whole = readClasses(cell.text);
  const { facets, rest } = whole ? { facets: {}, rest: '' } : takeFacets(cell.text);
  const classes = whole ?? readClasses(upperLetters(rest, cell.text));
  if (!classes) return failed('какой здесь класс?');
  const known = context.rules.grades.map(({ grade }) => grade);
  const strange = classes.find(({ grade }) => !known.includes(grade));
  if (strange)
    return failed(`${strange.grade} параллели нет в рамке ${context.rules.schoolYear} года. Какой здесь класс?`);
  for (const { grade, letters = [] } of classes) {
    const own = context.classes?.[String(grade)];
    if (context.classes && own === undefined)
      return failed(`${grade} классов нет в карточке школы. Какой здесь класс?`);
    const missing = own === undefined ? undefined : letters.find((letter) => !own.includes(letter));
    if (missing) return failed(`класса ${grade}${missing} нет в карточке школы. Какой здесь класс?`);
  }
  return { classes, facets, questions: [] };
}

/** Taking words away puts letters into lower case; «5е» must not become «5-е» by that. */
function upperLetters(rest: string, original: string): string {
  return rest.replace(/(?<=\d\s?)[а-яё](?![а-яё])/g, (letter) => {
    const upper = letter.toUpperCase();
    return original.includes(upper) ? upper : letter;
  });
}

/** How many classes a cell speaks of; a whole parallel of which the card names no letters is one. */
export function countClasses(classes: readonly ClassReading[], { classes: card = {} }: Context): number {
  return classes.reduce(
    (sum, { grade, letters }) => sum + Math.max(1, (letters ?? card[String(grade)] ?? []).length),
    0,
  );
}

/** All letters of the card are the whole parallel: the handbook writes it without letters. */
export function wholeParallel(reading: ClassReading, { classes }: Context): ClassReading {
  const own = classes?.[String(reading.grade)] ?? [];
  const all = own.length > 0 && own.every((letter) => reading.letters?.includes(letter));
  return all ? { grade: reading.grade } : reading;
}
