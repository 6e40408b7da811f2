import type { z } from 'zod';
import type { ContentFile } from '../markdown/front-matter.ts';
import { type Path, positionIn, sourceIn } from './entry.ts';
import { foreignLetter } from './foreign-letters.ts';
import { whereFieldsAre } from './labels.ts';
import { nearest } from './nearest.ts';
import { type Place, specOf } from './place.ts';
import { FRONT_MATTER, type Problem } from './problem.ts';
import { proposal, written } from './proposals.ts';
import { counted, perhaps } from './russian.ts';
import { allowedWords, describedAs, elementOf, fieldNames, schemaAt, unwrapped } from './schema-walk.ts';

type Issue = z.core.$ZodIssue;

interface Words {
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Stands where the schema has no sentence of its own. */
const UNSAID = '\u0000';

/** Checks fields against a schema; zod's own English never gets out. */
export function parseFields<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  return schema.safeParse(data, { error: () => UNSAID });
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const name of path) value = (value as Record<string | number, unknown> | null | undefined)?.[name];
  return value;
}

function expected(issue: Issue): string {
  return issue.code === 'invalid_type' ? issue.expected : issue.code;
}

function lastName(path: Path): string {
  return String(path.findLast((name) => typeof name === 'string') ?? '');
}

function numberForText(path: Path, source: string): Words {
  const name = lastName(path);
  const inList = typeof path.at(-1) === 'number';
  const sample = inList ? `"${source}"` : `${name}: "${source}"`;
  if (name === 'phone') return { message: 'Телефон записан числом.', hint: `Возьмите его в кавычки: ${sample}` };
  return { message: 'Здесь нужен текст, а записано число.', hint: `Возьмите его в кавычки: ${sample}` };
}

function wrongType(
  issue: Issue,
  schema: z.ZodType | undefined,
  path: Path,
  value: unknown,
  source: string | undefined,
): Words | undefined {
  const name = lastName(path);
  switch (expected(issue)) {
    case 'string':
      if (typeof value === 'number') return numberForText(path, source ?? String(value));
      if (typeof value === 'boolean')
        return { message: 'Здесь нужен текст.', hint: `Возьмите его в кавычки: ${name}: "${value}"` };
      if (Array.isArray(value)) return { message: 'Здесь нужен один текст, а записан список.' };
      return { message: 'Здесь нужен текст, а записаны вложенные поля.' };
    case 'int':
    case 'number':
      if (typeof value === 'number') return { message: 'Нужно целое число.' };
      if (typeof value === 'string' && /^\d+$/.test(value.trim())) {
        return { message: 'Нужно число без кавычек.', hint: `Напишите так: ${name}: ${value.trim()}` };
      }
      return { message: 'Нужно число.' };
    case 'boolean':
      return { message: 'Нужно true (да) или false (нет), без кавычек.' };
    case 'array': {
      const inLine = typeof value !== 'object' && fieldNames(elementOf(schema)).length === 0;
      const hint = inLine
        ? `Напишите так: ${name}: [${source ?? value}]`
        : 'Каждое значение начинают с новой строки и «- ».';
      return { message: 'Нужен список.', hint };
    }
    case 'record':
    case 'object':
      return { message: 'Здесь нужны вложенные поля.' };
    default:
      return undefined;
  }
}

function size(issue: Issue): Words | undefined {
  if (issue.code === 'too_small') {
    if (issue.origin === 'array' && issue.minimum === 1)
      return { message: 'Список пуст: нужно хотя бы одно значение.' };
    if (issue.origin === 'array')
      return { message: `Нужно хотя бы ${counted(Number(issue.minimum), 'значение', 'значения', 'значений')}.` };
    if (issue.origin === 'string') return { message: 'Поле пустое: впишите текст или уберите строку.' };
    return { message: `Число слишком мало: нужно не меньше ${issue.minimum}.` };
  }
  if (issue.code === 'too_big') return { message: `Слишком много: нужно не больше ${issue.maximum}.` };
  return undefined;
}

function fixedWords(words: readonly string[], value: unknown): Words {
  const list = `Допустимо: ${words.join(', ')}.`;
  const near = typeof value === 'string' ? nearest(value, words) : undefined;
  return near === undefined
    ? { message: `Нет такого значения. ${list}` }
    : { message: 'Нет такого значения.', hint: `${perhaps(near)} ${list}` };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) || text.endsWith('"') ? text : `${text}.`;
}

function wordsFor(issue: Issue, root: z.ZodType, path: Path, value: unknown, source: string | undefined): Words {
  const schema = schemaAt(root, path);
  if (value === null) return { message: 'Поле пустое: впишите значение или уберите строку.' };
  // The schema's own sentence says what a text must be like; a number, a list or fields are another slip.
  const typed = issue.code === 'invalid_type' ? wrongType(issue, schema, path, value, source) : undefined;
  if (typed && (typeof value !== 'string' || issue.message === UNSAID)) return typed;
  const said = issue.message === UNSAID ? undefined : sentence(issue.message);
  const words = allowedWords(schema);
  if (words.length > 0) return fixedWords(words, value);
  if (said === undefined) {
    if (issue.code === 'invalid_key') {
      const inner = issue.issues.map((one) => one.message).find((message) => message !== UNSAID);
      return { message: inner === undefined ? 'Так это поле назвать нельзя.' : sentence(inner) };
    }
    const sized = size(issue);
    if (sized) return sized;
  }
  const meant = schema && typeof value === 'string' ? proposal(unwrapped(schema), value) : undefined;
  const described = describedAs(schema);
  const generic = described === undefined ? 'Такое значение здесь не годится.' : `Здесь нужно другое: ${described}.`;
  if (meant === undefined) return { message: said ?? generic };
  const letter = typeof value === 'string' ? foreignLetter(value) : undefined;
  const hint = [letter, perhaps(written(meant))].filter(Boolean).join(' ');
  return { message: (said ?? generic).replace(/(?<![.!?])$/, '.'), hint };
}

function missing(root: z.ZodType, path: Path): Words {
  const described = describedAs(schemaAt(root, path));
  return { message: described === undefined ? 'Нет обязательного поля.' : `Нет обязательного поля: ${described}.` };
}

function pathOf(issue: Issue): Path {
  return issue.path.map((name) => (typeof name === 'symbol' ? String(name) : name));
}

/**
 * All that the schema of a collection has against a file, one problem a field, with the place in the file,
 * the field's own description and the nearest allowed word.
 */
export function schemaProblems(place: Place, file: ContentFile, data: unknown, issues: readonly Issue[]): Problem[] {
  const root = specOf(place.collection).schema;
  const problems = new Map<string, Problem>();
  const add = (path: Path, at: 'key' | 'value', words: Words): void => {
    const field = path.length === 0 ? FRONT_MATTER : path.join('.');
    if (problems.has(field)) return;
    const where = positionIn(file, path, at);
    problems.set(field, { rule: 'form', severity: 'error', file: place.path, ...where, field, ...words });
  };
  // First the unknown names: a required field that is there under a misspelt name is told once.
  const misspelt = new Set<string>();
  const inOrder = issues.toSorted(
    (a, b) => Number(b.code === 'unrecognized_keys') - Number(a.code === 'unrecognized_keys'),
  );
  for (const issue of inOrder) {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys') {
      const known = fieldNames(schemaAt(root, path));
      for (const key of issue.keys) {
        const near = nearest(key, known);
        if (near !== undefined) misspelt.add([...path, near].join('.'));
        const hint = [foreignLetter(key), near === undefined ? '' : perhaps(near), whereFieldsAre(place.collection)]
          .filter(Boolean)
          .join(' ');
        add([...path, key], 'key', { message: 'Нет такого поля.', hint });
      }
      continue;
    }
    const value = valueAt(data, path);
    if (value === undefined && misspelt.has(path.join('.'))) continue;
    // A refinement may speak of a field that is absent on purpose: then its own sentence is the better one.
    if (value === undefined && issue.code !== 'custom') add(path, 'value', missing(root, path));
    else
      add(
        path,
        issue.code === 'invalid_key' ? 'key' : 'value',
        wordsFor(issue, root, path, value, sourceIn(file, path)),
      );
  }
  return [...problems.values()];
}
