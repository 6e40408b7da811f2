import { type Entry, type Path, positionOf } from './entry.ts';
import { BODY, FRONT_MATTER, type Problem, type Severity } from './problem.ts';
import { fileProblem } from './tree.ts';

export interface Spot {
  /** `key` points at the field's name, `value` (usual) at what is written in it. */
  readonly at?: 'key' | 'value';
  readonly hint?: string | undefined;
}

/** How a rule tells what it found. */
export interface Reporter {
  readonly error: (entry: Entry, path: Path, message: string, spot?: Spot) => void;
  readonly warning: (entry: Entry, path: Path, message: string, spot?: Spot) => void;
  /** A place in the text below the fields; line and column are the file's own, from 1. */
  readonly inBody: (entry: Entry, line: number, column: number, message: string, hint?: string) => void;
  /** A file or a folder as a whole, by its path below the content folder. */
  readonly file: (path: string, message: string, hint?: string) => void;
}

/** A reporter that signs problems with the rule's id and puts them into a list. */
export function reporterFor(rule: string, problems: Problem[]): Reporter {
  const add = (severity: Severity) => (entry: Entry, path: Path, message: string, spot: Spot = {}): void => {
    const field = path.length === 0 ? FRONT_MATTER : path.join('.');
    problems.push({ rule, severity, file: entry.path, ...positionOf(entry, path, spot.at), field, message, hint: spot.hint });
  };
  return {
    error: add('error'),
    warning: add('warning'),
    inBody: (entry, line, column, message, hint) => {
      problems.push({ rule, severity: 'error', file: entry.path, line, column, field: BODY, message, hint });
    },
    file: (path, message, hint) => {
      problems.push(fileProblem(rule, path, message, hint));
    },
  };
}
