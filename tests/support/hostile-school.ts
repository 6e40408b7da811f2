import { join } from 'node:path';
import { globSync, readFileSync } from 'node:fs';

const HOME = join(import.meta.dirname, '../fixtures/portal/schools/primer/licey-21');

/** Fields that name another file of the school: one file alone must be sound without them. */
const RESTS_ON_OTHERS = /^(?: +paper|file): .*\n/gm;

/** Text files of the sound portal's school, by their paths in its folder, sorted. */
export const SCHOOL_FILES: ReadonlyMap<string, string> = new Map(
  globSync('**/*.md', { cwd: HOME })
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted()
    .map((path) => [path, readFileSync(join(HOME, path), 'utf8').replace(RESTS_ON_OTHERS, '')]),
);

/** A field of one line with a text, an item of a list included: indentation and name, then the text. */
const TEXT_FIELD = /^(\s*(?:- )?(?:\w+: ))("?[А-ЯЁа-яёa-z][^{}[\]]*"?)$/;

export interface Target {
  /** Path in the school's folder. */
  readonly path: string;
  /** Line of the field, from 0; undefined for the body. */
  readonly line: number | undefined;
}

/** Every field of text, and the body, of every file of a school. */
export const TARGETS: readonly Target[] = [...SCHOOL_FILES].flatMap(([path, text]) => {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  const fields = lines.flatMap((line, index) => (index < end && TEXT_FIELD.test(line) ? [{ path, line: index }] : []));
  return [...fields, { path, line: undefined }];
});

/** The file of a target with a vector in its place, and nothing else changed. */
export function poisoned({ path, line }: Target, vector: string): string {
  const text = SCHOOL_FILES.get(path) ?? '';
  if (line === undefined) return `${text.trimEnd()}\n\n${vector}\n`;
  const lines = text.split('\n');
  return lines
    .with(
      line,
      (lines[line] ?? '').replace(TEXT_FIELD, (_, name: string) => name + JSON.stringify(vector)),
    )
    .join('\n');
}
