import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import process from 'node:process';
import type { PublishedSchedules } from '../domain/schedule/compare.ts';
import type { Site } from '../site.ts';
import type { Entry } from './entry.ts';
import { type Isolation, isolate, published } from './isolate.ts';
import { previousRule } from './previous.ts';
import { type Problem, compareProblems } from './problem.ts';
import { readPortal } from './read.ts';
import { formatReport, totals } from './report.ts';
import { runRules } from './run.ts';

export interface ContentCheck {
  /** In reading order. */
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly warnings: number;
  /** The report for people, Russian; empty when there is nothing to say. */
  readonly report: string;
  /** Number of content files read. */
  readonly files: number;
  /** How reports call the content folder. */
  readonly root: string;
  /** Files that may be published: none while an error stands, except under `isolation`. */
  readonly entries: readonly Entry[];
  /** What is left out, when it was asked for and every error lies in a school's folder. */
  readonly isolation: Isolation | undefined;
}

interface Found {
  readonly problems: readonly Problem[];
  readonly files: number;
  readonly entries: readonly Entry[];
  readonly isolation: Isolation | undefined;
}

/** `content` for a folder inside the working folder, the absolute path otherwise: an editor can click on it. */
function nameOf(contentDir: string, workingDir: string): string {
  const path = relative(workingDir, contentDir);
  return path === '' || path.startsWith('..') ? contentDir : path.split(sep).join('/');
}

function missingFolder(contentDir: string): Problem {
  return {
    rule: 'tree',
    severity: 'error',
    file: '',
    line: 1,
    column: 1,
    field: 'папка',
    message: `Нет папки с содержанием портала: ${contentDir}.`,
    hint: 'Её место задаёт переменная PORTAL_CONTENT.',
  };
}

function check(site: Pick<Site, 'contentDir' | 'now'>, isolated: boolean, previous?: PublishedSchedules): Found {
  if (statSync(site.contentDir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return { problems: [missingFolder(site.contentDir)], files: 0, entries: [], isolation: undefined };
  }
  const { portal, files, problems: met } = readPortal(site.contentDir, site.now);
  const problems = [...met, ...runRules(portal, previous && [previousRule(previous)])].sort(compareProblems);
  const sound = problems.every((problem) => problem.severity !== 'error');
  const isolation = isolated && !sound ? isolate(portal, problems) : undefined;
  const entries = sound || isolation !== undefined ? published(portal, isolation) : [];
  return { problems, files, entries, isolation };
}

/**
 * The content gate: reads all content and tells all problems at once. A content mistake never throws.
 * @param options.root how reports call the content folder; told from the working folder when left out
 * @param options.previous schedules of the last publication: none may change without an entry
 * @param options.isolate find out what can be published without the files of schools that have errors
 */
export function checkContent(
  site: Pick<Site, 'contentDir' | 'now'>,
  options: {
    readonly root?: string;
    readonly workingDir?: string;
    readonly isolate?: boolean;
    readonly previous?: PublishedSchedules | undefined;
  } = {},
): Promise<ContentCheck> {
  const root = options.root ?? nameOf(site.contentDir, options.workingDir ?? process.cwd());
  const found = check(site, options.isolate ?? false, options.previous);
  return Promise.resolve({
    ...found,
    ...totals(found.problems),
    report: formatReport(found.problems, root),
    root,
  });
}
