import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { type Hotline, hotlineSchema } from '../../src/schemas/hotline.ts';
import { type Paper, paperSchema } from '../../src/schemas/paper.ts';
import { type Schedule, type ScheduleRow, scheduleSchema } from '../../src/schemas/schedule.ts';
import { type School, schoolSchema } from '../../src/schemas/school.ts';

/** What the tests of the demonstration district read: the repository's own content, whole. */
export const CONTENT = join(import.meta.dirname, '../../content');

export interface DemoSchool {
  readonly id: string;
  readonly card: School;
  readonly schedule: Schedule | undefined;
  readonly papers: ReadonlyMap<string, Paper>;
}

/** Paths below the content folder, sorted, with `/` on every system. */
export function pathsOf(pattern: string): readonly string[] {
  return globSync(pattern, { cwd: CONTENT })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

export function textOf(path: string): string {
  return readFileSync(join(CONTENT, path), 'utf8');
}

/** @throws Error naming the file and each field that its schema refuses. */
export function parsed<Schema extends z.ZodType>(path: string, schema: Schema): z.infer<Schema> {
  const file = readContentFile(textOf(path));
  const faults = [...file.yaml.errors, ...file.yaml.warnings].map((fault) => fault.message);
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`);
  const result = schema.safeParse(file.yaml.toJS());
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${path}: ${issues.join('; ')}`);
}

const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.md$/, '');

function schoolOf(folder: string): DemoSchool {
  const grafik = `${folder}/grafik-2026-2027.md`;
  const papers = pathsOf(`${folder}/dokumenty/*.md`);
  return {
    id: stem(folder),
    card: parsed(`${folder}/index.md`, schoolSchema),
    schedule: pathsOf(grafik).length === 0 ? undefined : parsed(grafik, scheduleSchema),
    papers: new Map(papers.map((path) => [stem(path), parsed(path, paperSchema)])),
  };
}

/** The schools of the district, by id. */
export function demoSchools(): readonly DemoSchool[] {
  return pathsOf('schools/primer/*').map(schoolOf);
}

export function demoHotlines(): readonly Hotline[] {
  return pathsOf('hotlines/*.md')
    .map((path) => parsed(path, hotlineSchema))
    .filter((hotline) => hotline.territory === 'primer');
}

/** Classes that write a row's work: «5А», «5Б»; «5» where the grade has one class without a letter. */
export function classesOf(row: ScheduleRow, card: School): readonly string[] {
  const letters = row.letters ?? card.classes?.[String(row.grade)] ?? [];
  return letters.length === 0 ? [String(row.grade)] : letters.map((letter) => `${row.grade}${letter}`);
}

/** Days on which a row's work is written; none when it is cancelled. */
export function daysOf(row: ScheduleRow): readonly string[] {
  if (row.status === 'отменена') return [];
  return row.secondDate === undefined ? [row.date] : [row.date, row.secondDate];
}
