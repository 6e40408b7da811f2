import { type Problem, compareProblems, problemText } from './problem.ts';
import { counted } from './russian.ts';

export interface Totals {
  readonly errors: number;
  readonly warnings: number;
}

/** Counts problems by severity. */
export function totals(problems: readonly Problem[]): Totals {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

function fileBlock(root: string, file: string, problems: readonly Problem[]): string[] {
  const places = problems.map((problem) => `${problem.line}:${problem.column}`);
  const placeWidth = Math.max(...places.map((place) => place.length));
  const fieldWidth = Math.max(...problems.map((problem) => problem.field.length));
  const rows = problems.map((problem, index) => {
    const place = (places[index] ?? '').padEnd(placeWidth);
    const mark = problem.severity === 'warning' ? 'Предупреждение: ' : '';
    return `  ${place}  ${problem.field.padEnd(fieldWidth)}  ${mark}${problemText(problem)}`;
  });
  return [file === '' ? root : `${root}/${file}`, ...rows];
}

/** The last line: `Итого: 2 ошибки в 2 файлах, 1 предупреждение.` */
export function totalLine(problems: readonly Problem[]): string {
  const { errors, warnings } = totals(problems);
  const files = new Set(problems.filter((problem) => problem.severity === 'error').map((problem) => problem.file)).size;
  const parts = [
    errors === 0
      ? 'ошибок нет'
      : `${counted(errors, 'ошибка', 'ошибки', 'ошибок')} в ${counted(files, 'файле', 'файлах', 'файлах')}`,
  ];
  if (warnings > 0) parts.push(counted(warnings, 'предупреждение', 'предупреждения', 'предупреждений'));
  return `Итого: ${parts.join(', ')}.`;
}

/**
 * The report for people: problems grouped by file in aligned columns, the total last.
 * Empty text when there is nothing to say.
 * @param root how to call the content folder, without a slash at the end: `content`
 */
export function formatReport(problems: readonly Problem[], root: string): string {
  if (problems.length === 0) return '';
  const byFile = Map.groupBy(problems.toSorted(compareProblems), (problem) => problem.file);
  const blocks = [...byFile].flatMap(([file, list]) => fileBlock(root, file, list));
  return `${[...blocks, totalLine(problems)].join('\n')}\n`;
}

/** The report for programs: stable JSON with the same facts. */
export function formatJson(problems: readonly Problem[], root: string): string {
  const list = problems.toSorted(compareProblems).map((problem) => ({
    ...problem,
    file: problem.file === '' ? root : `${root}/${problem.file}`,
  }));
  return `${JSON.stringify({ ...totals(problems), problems: list }, null, 2)}\n`;
}

function escaped(text: string, property: boolean): string {
  const value = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return property ? value.replaceAll(':', '%3A').replaceAll(',', '%2C') : value;
}

/** Workflow commands that GitHub shows beside the changed lines. */
export function formatAnnotations(problems: readonly Problem[], root: string): string {
  return problems
    .toSorted(compareProblems)
    .map((problem) => {
      const file = escaped(problem.file === '' ? root : `${root}/${problem.file}`, true);
      const place = `file=${file},line=${problem.line},col=${problem.column},title=${escaped(problem.field, true)}`;
      return `::${problem.severity} ${place}::${escaped(problemText(problem), false)}\n`;
    })
    .join('');
}
