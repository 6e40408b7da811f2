import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Question } from '../../src/import/schedule/question.ts';
import type { Work } from '../../src/import/schedule/work.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { rulesSchema } from '../../src/schemas/rules.ts';
import { makeXlsx } from './xlsx.ts';

/** A frozen frame of a year: the content's own will change when the order is found. */
export const RULES = rulesSchema.parse(
  readContentFile(readFileSync('tests/fixtures/import/rules-2026-2027.md', 'utf8')).yaml.toJS(),
);

const cell = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.strictObject({ serial: z.number(), as: z.enum(['day', 'time']) }),
  z.strictObject({ iso: z.string() }),
  z.strictObject({ error: z.string() }),
]);

const caseSchema = z.strictObject({
  about: z.string(),
  date1904: z.enum(['1', 'true']).optional(),
  sheets: z
    .array(
      z.strictObject({
        name: z.string(),
        rows: z.array(z.array(cell)),
        merges: z.array(z.string()).default([]),
        hidden: z.boolean().default(false),
      }),
    )
    .optional(),
  /** Lines of a text table. */
  csv: z.array(z.string()).optional(),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'windows-1251']).optional(),
  lineEnd: z.string().default('\n'),
  classes: z.record(z.string(), z.array(z.string())).optional(),
  answers: z.record(z.string(), z.string()).default({}),
  fillDown: z.boolean().default(false),
  works: z.array(z.string()),
  questions: z.array(z.string()).default([]),
  left: z.array(z.string()).default([]),
  /** Number and day; empty where no order may be taken. */
  order: z.string().optional(),
});

/** Russian letters and the few signs that the cases use, as windows-1251 has them. */
function inWindows1251(text: string): Uint8Array {
  const known = new Map(
    Array.from({ length: 128 }, (_, at) => [new TextDecoder('windows-1251').decode(Uint8Array.of(at + 128)), at + 128]),
  );
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0) < 128 ? sign.charCodeAt(0) : known.get(sign);
    if (code === undefined) throw new Error(`windows-1251 has no «${sign}»`);
    return code;
  });
}

function octetsOf({ sheets, csv = [], encoding, lineEnd, date1904 }: z.infer<typeof caseSchema>): Uint8Array {
  if (sheets) return makeXlsx(sheets, date1904);
  const text = csv.join(lineEnd);
  if (encoding === 'windows-1251') return inWindows1251(text);
  return new TextEncoder().encode(encoding === 'utf-8-bom' ? `\uFEFF${text}` : text);
}

export type ImportCase = z.infer<typeof caseSchema> & { readonly octets: Uint8Array };

/** One case: what the file holds and what a person reads in it. */
export function importCase(text: string): ImportCase {
  const sample = caseSchema.parse(JSON.parse(text));
  return { ...sample, octets: octetsOf(sample) };
}

/** A work as the cases write it: class; subject; day; what else is said; cell. */
export function workLine({ grade, letters = [], subject, choice, date, address, ...rest }: Work): string {
  const drawn = choice && `${choice.group}: ${choice.subjects.join(', ')}`;
  const more = Object.entries({ ...rest, knownFrom: choice?.knownFrom })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`);
  const order = [
    'secondDate',
    'lesson',
    'time',
    'minutes',
    'form',
    'status',
    'reserve',
    'movedFrom',
    'knownFrom',
    'note',
  ];
  const place = (entry: string): number => order.indexOf(entry.split('=')[0] ?? '');
  return [
    `${grade}${letters.join('')}`,
    subject ?? drawn,
    date,
    ...more.sort((a, b) => place(a) - place(b)),
    address,
  ].join('; ');
}

/** A question as the cases write it: topic, cell, words of the answers. */
export function questionLine({ topic, address, candidates }: Question): string {
  return `${topic} ${address}: ${candidates.map(({ label }) => label).join(' | ')}`;
}
