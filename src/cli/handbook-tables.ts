import type { z } from 'zod';
import { addressOf } from '../checks/address.ts';
import { whereFieldsAre } from '../checks/labels.ts';
import { patternInWords, specOf } from '../checks/place.ts';
import { rules } from '../checks/rules/index.ts';
import { allowedWords, describedAs, elementOf, fieldNames, schemaAt } from '../checks/schema-walk.ts';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { citation, isoDate, schoolYear, slug, timeOfDay, webAddress } from '../schemas/common.ts';

/** Tables of the written documents that are made from the code, so that they cannot disagree with it. */

/** Fields that many kinds of files share have one table of their own, under this name. */
const SOURCE = 'источник';

/** How a value looks, for the kinds of fields whose own sentence seldom says it. */
const SAMPLES: readonly (readonly [z.ZodType, string])[] = [
  [isoDate, '`2027-04-20`'],
  [timeOfDay, '`"09:25"`'],
  [schoolYear, '`2026-2027`'],
  [slug, 'латиница, цифры, дефис'],
  [webAddress, '`https://…`'],
];

/** The schema inside `.optional()`, whatever sentence it was given: `.describe()` copies keep the definition. */
function kindOf(field: z.ZodType): z.ZodType['def'] {
  const { innerType } = field.def as { readonly innerType?: z.ZodType };
  return innerType === undefined ? field.def : kindOf(innerType);
}

function isCitation(field: z.ZodType): boolean {
  return kindOf(elementOf(field) ?? field) === citation.def;
}

/** A sentence's first letter; a Latin word in front is a value and stays as it is. */
function sentence(text: string): string {
  return text.replace(/^[а-яё]/, (letter) => letter.toUpperCase());
}

function whatToWrite(field: z.ZodType): string {
  const element = elementOf(field);
  const words = allowedWords(element ?? field);
  const sample = SAMPLES.find(([known]) => kindOf(element ?? field) === known.def);
  const described = describedAs(field) ?? describedAs(element) ?? '';
  const parts = [described];
  if (element !== undefined && fieldNames(element).length > 0)
    parts.push('список: каждое значение с новой строки и «- »');
  else if (element !== undefined && !described.includes('[')) parts.push('список: `[одно, другое]`');
  if (words.length > 0) parts.push(`${element === undefined ? 'одно из' : 'любые из'}: ${words.join(', ')}`);
  // The field's own sentence may already be the sample's.
  if (sample && describedAs(sample[0]) !== described) parts.push(sample[1]);
  if (isCitation(field)) parts.push(`поля: [${SOURCE}](#${SOURCE})`);
  return parts
    .filter((part) => part !== '')
    .map(sentence)
    .join('. ');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function fieldRows(schema: z.ZodType, above: string): string[][] {
  return fieldNames(schema).flatMap((name) => {
    const field = schemaAt(schema, [name]);
    if (field === undefined) return [];
    const path = above === '' ? name : `${above}.${name}`;
    const required = field.safeParse(undefined).success ? 'нет' : '**да**';
    const inside = isCitation(field) ? [] : fieldRows(elementOf(field) ?? field, path);
    return [[`\`${path}\``, required, whatToWrite(field)], ...inside];
  });
}

/**
 * Fields of one kind of file: name, whether it is required, what to write. A field inside another is named
 * through a point, as in the gate's reports but without the number of the item.
 */
export function fieldTable(schema: z.ZodType): string {
  return table(['поле', 'обязательно', 'что писать'], fieldRows(schema, ''));
}

/** Every kind of content file: where it lies and at which address it is read. */
export function placeTable(): string {
  const names = Object.keys(collections) as CollectionName[];
  const rows = names.map((collection) => {
    const { pattern, label } = specOf(collection);
    const place = { collection, path: pattern, id: '<имя>', territory: '<территория>', school: '<школа>' };
    const id = collection === 'schools' || collection === 'territories' ? place[PLACE_OF[collection]] : place.id;
    const address = addressOf({ ...place, id });
    const heading = whereFieldsAre(collection).split('#')[1] ?? '';
    const page = address === undefined ? 'нет' : `\`${address}\``;
    return [`[${label}](#${heading})`, `\`${patternInWords(pattern)}\``, page];
  });
  // Inside code marks an angle bracket is a letter.
  return table(['что', 'файл', 'своя страница'], rows).replaceAll('&lt;', '<');
}

const PLACE_OF = { schools: 'school', territories: 'territory' } as const;

/** The gate's rules, in the order in which they run. */
export function ruleTable(): string {
  return table(
    ['rule', 'what it watches over'],
    rules.map(({ id, about }) => [`\`${id}\``, about]),
  );
}

/** The generated part that a marker names; undefined for a name that means nothing. */
function generated(name: string): string | undefined {
  if (name === 'места') return placeTable();
  if (name === 'rules') return ruleTable();
  const kinds = /^поля: (.+)$/.exec(name)?.[1]?.split(' ') ?? [];
  if (kinds.length === 1 && kinds[0] === SOURCE) return fieldTable(citation);
  const schemas = new Set(kinds.map((kind) => (kind in collections ? collections[kind as CollectionName].schema : 0)));
  const [schema] = schemas;
  // Kinds that share a table must share a schema.
  return schemas.size === 1 && schema ? fieldTable(schema) : undefined;
}

const MARKED = /<!-- (поля: [^>]+|места|rules) -->[\s\S]*?<!-- \/(поля|места|rules) -->/g;

/**
 * The text with every generated part made anew.
 * @throws Error when a marker is not closed, or names a kind of file that does not exist, or kinds with different fields
 */
export function withTables(text: string): string {
  return text.replace(MARKED, (whole, name: string, end: string) => {
    // A part that was never closed would swallow the text up to the next one.
    if (whole.indexOf('<!--', 1) !== whole.lastIndexOf('<!--') || !name.startsWith(end)) {
      throw new Error(`Метка «${name}» не закрыта.`);
    }
    const part = generated(name);
    if (part === undefined) throw new Error(`Метка «${name}»: нет такого вида файлов, или поля у этих видов разные.`);
    return `<!-- ${name} -->\n\n${part}\n\n<!-- /${end} -->`;
  });
}
