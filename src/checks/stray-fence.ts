import type { ContentFile } from '../markdown/front-matter.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { specOf } from './place.ts';
import { fieldNames } from './schema-walk.ts';

/**
 * A third line of `---` among the fields: those below it became text, and Markdown makes headings of them.
 * Told by a text that begins with a field of this kind of file and has such a line further down.
 */
export function strayFence(
  collection: CollectionName,
  file: Pick<ContentFile, 'body' | 'bodyLine'>,
): { readonly line: number; readonly message: string; readonly hint: string } | undefined {
  const lines = file.body.split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !/^---[ \t]*$/.test(line));
  const [, name] = /^([A-Za-z]{2,40}):(?:\s|$)/.exec(lines[first] ?? '') ?? [];
  if (name === undefined || !fieldNames(specOf(collection).schema).includes(name)) return undefined;
  if (!lines.some((line) => /^---[ \t]*$/.test(line))) return undefined;
  return {
    line: file.bodyLine + first,
    message: `Поле ${name} стоит ниже второй строки «---»: портал прочёл его как текст.`,
    hint: 'Строк «---» две: над полями и под ними. Лишнюю уберите.',
  };
}
