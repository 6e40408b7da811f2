import { readContentFile } from '../markdown/front-matter.ts';
import { type Entry, type Path, positionIn } from './entry.ts';
import { BODY, FRONT_MATTER, type Problem, REMARK, type Severity, fileProblem } from './problem.ts';

export interface Spot {
  /** `key` points at the field's name, `value` (usual) at what is written in it. */
  readonly at?: 'key' | 'value';
  readonly hint?: string | undefined;
}

/** How a rule tells what it found. */
export interface Reporter {
  readonly error: (entry: Entry, path: Path, message: string, spot?: Spot) => void;
  readonly warning: (entry: Entry, path: Path, message: string, spot?: Spot) => void;
  /** A place in the file itself; line and column are the file's own, from 1. */
  readonly inBody: (
    entry: Entry,
    line: number,
    column: number,
    message: string,
    hint?: string,
    severity?: Severity,
  ) => void;
  /** A comment among the fields; line and column are the file's own, from 1. */
  readonly inRemark: (entry: Entry, line: number, column: number, message: string, hint?: string) => void;
  /** A file or a folder as a whole, by its path below the content folder. */
  readonly file: (path: string, message: string, hint?: string, severity?: Severity) => void;
}

/** A problem with a field whose place in the file is not looked up yet. */
interface Unplaced {
  readonly entry: Entry;
  readonly path: Path;
  readonly at: 'key' | 'value';
  readonly problem: Omit<Problem, 'line' | 'column'>;
}

/** What the rules of one run have found. */
export class Findings {
  private readonly placed: Problem[] = [];
  private readonly unplaced: Unplaced[] = [];

  /** A reporter that signs problems with the rule's id. */
  reporter(rule: string): Reporter {
    const add =
      (severity: Severity) =>
      (entry: Entry, path: Path, message: string, { at = 'value', hint }: Spot = {}): void => {
        const field = path.length === 0 ? FRONT_MATTER : path.join('.');
        this.unplaced.push({ entry, path, at, problem: { rule, severity, file: entry.path, field, message, hint } });
      };
    return {
      error: add('error'),
      warning: add('warning'),
      inBody: (entry, line, column, message, hint, severity = 'error') => {
        this.placed.push({ rule, severity, file: entry.path, line, column, field: BODY, message, hint });
      },
      inRemark: (entry, line, column, message, hint) => {
        const place = { file: entry.path, line, column, field: REMARK };
        this.placed.push({ rule, severity: 'error', ...place, message, hint });
      },
      file: (path, message, hint, severity = 'error') => {
        this.placed.push({ ...fileProblem(rule, path, message, hint), severity });
      },
    };
  }

  /**
   * All problems with their lines and columns. Trees of YAML are not kept while content is read, that would
   * take gigabytes in a big portal; a file with a problem is parsed once more here, however many it has.
   */
  problems(): Problem[] {
    const placed = [...this.placed];
    for (const [entry, list] of Map.groupBy(this.unplaced, (one) => one.entry)) {
      const file = readContentFile(entry.text);
      for (const { path, at, problem } of list) placed.push({ ...problem, ...positionIn(file, path, at) });
    }
    return placed;
  }
}
