import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import process from 'node:process';
import type { Site } from '../site.ts';
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

function check(site: Pick<Site, 'contentDir' | 'now'>): { readonly problems: Problem[]; readonly files: number } {
  if (statSync(site.contentDir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return { problems: [missingFolder(site.contentDir)], files: 0 };
  }
  const read = readPortal(site.contentDir, site.now);
  return { problems: [...read.problems, ...runRules(read.portal)].sort(compareProblems), files: read.files };
}

/**
 * The content gate: reads all content and tells all problems at once. A content mistake never throws.
 * @param options.root how reports call the content folder; told from the working folder when left out
 */
export function checkContent(
  site: Pick<Site, 'contentDir' | 'now'>,
  options: { readonly root?: string; readonly workingDir?: string } = {},
): Promise<ContentCheck> {
  const root = options.root ?? nameOf(site.contentDir, options.workingDir ?? process.cwd());
  const { problems, files } = check(site);
  return Promise.resolve({ problems, ...totals(problems), report: formatReport(problems, root), files, root });
}
