import { type ContentFile, FrontMatterError, readContentFile } from '../markdown/front-matter.ts';
import { type Bomb, bombIn } from './bombs.ts';
import { decode } from './encoding.ts';
import type { Entry } from './entry.ts';
import { type Place, specOf } from './place.ts';
import { BODY, FRONT_MATTER, type Problem, fileProblem } from './problem.ts';
import { parseFields, schemaProblems } from './schema-problems.ts';
import { strayFence } from './stray-fence.ts';
import { yamlProblems } from './yaml-problems.ts';

const NO_FRONT_MATTER = 'Сравните с образцом в content/README.md.';

function fencesHint(text: string): string {
  const first = text.split('\n', 1)[0]?.trim() ?? '';
  if (/^[-–—]+$/.test(first) && first !== '---') return 'Первая строка: ровно три дефиса, без тире и пробелов.';
  return NO_FRONT_MATTER;
}

function fieldsProblem(place: Place, line: number, message: string, hint: string): Problem {
  return { rule: 'yaml', severity: 'error', file: place.path, line, column: 1, field: FRONT_MATTER, message, hint };
}

function bombProblem(place: Place, { line, part, message, hint }: Bomb): Problem {
  const own = fieldsProblem(place, line, message, hint);
  return part === 'fields' ? own : { ...own, rule: 'bodies', field: BODY };
}

function split(place: Place, text: string): ContentFile | Problem {
  try {
    return readContentFile(text);
  } catch (error) {
    if (error instanceof FrontMatterError)
      return fieldsProblem(place, error.line, `${error.message}.`, fencesHint(text));
    // The parser's own stack gave out: nesting that no editor writes by hand.
    if (error instanceof RangeError) return fieldsProblem(place, 2, 'Слишком глубокая вложенность.', NO_FRONT_MATTER);
    throw error;
  }
}

/** Reads one file into an entry, or says everything that is wrong with its form. */
export function readEntry(place: Place, bytes: Uint8Array): Entry | readonly Problem[] {
  const decoded = decode(bytes);
  if ('message' in decoded) return [fileProblem('encoding', place.path, decoded.message, decoded.hint)];
  const bomb = bombIn(decoded.text);
  if (bomb !== undefined) return [bombProblem(place, bomb)];
  const file = split(place, decoded.text);
  if ('rule' in file) return [file];
  const slips = yamlProblems(file, place.path, decoded.text);
  if (slips.length > 0) return slips;
  const fence = strayFence(place.collection, file);
  if (fence !== undefined) return [fieldsProblem(place, fence.line, fence.message, fence.hint)];
  // Where nothing stands between the lines every field that has to be there is missing, and each is named.
  const data: unknown = file.yaml.toJS({ maxAliasCount: 0 }) ?? {};
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return [fieldsProblem(place, 1, 'Между строками «---» нет полей.', NO_FRONT_MATTER)];
  }
  const parsed = parseFields(specOf(place.collection).schema, data);
  if (!parsed.success) return schemaProblems(place, file, data, parsed.error.issues);
  return { ...place, data: parsed.data, text: decoded.text, body: file.body, bodyLine: file.bodyLine } as Entry;
}
