/** What the gate found at one place of one content file. Everything a person needs to mend it. */

export type Severity = 'error' | 'warning';

export interface Problem {
  /** Id of the rule that spoke: `form`, `yaml`, `tree`, or a rule of `rules/`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path below the content folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Dotted path of the field (`rows.3.date`), or `файл`, `поля`, `текст`, `комментарий`. */
  readonly field: string;
  /** What is wrong, in Russian. */
  readonly message: string;
  /** How to mend it, in Russian. */
  readonly hint?: string | undefined;
}

/** Names for places that are not a field. */
export const WHOLE_FILE = 'файл';
export const FRONT_MATTER = 'поля';
export const BODY = 'текст';
export const REMARK = 'комментарий';

/** Order by code units: the same on every machine and under every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Reading order: file, line, column, field, message. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.field, b.field) ||
    compareText(a.message, b.message)
  );
}

/** Message and hint as one line of text. */
export function problemText(problem: Problem): string {
  return problem.hint === undefined ? problem.message : `${problem.message} ${problem.hint}`;
}

/** A problem with the file as a whole. */
export function fileProblem(rule: string, file: string, message: string, hint?: string): Problem {
  return { rule, severity: 'error', file, line: 1, column: 1, field: WHOLE_FILE, message, hint };
}
