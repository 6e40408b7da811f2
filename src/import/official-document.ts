import { documentSchema, type OfficialDocument } from '../schemas/document.ts';
import { cut, type Slice, toMarkdown } from './body.ts';
import { contentFile } from './content-file.ts';
import { ImportError } from './import-error.ts';
import { type PlanFacts, toPlan } from './plan.ts';
import { readSource } from './source.ts';
import { readTable } from './table.ts';

/** One official document of a source file: what an editor states of it and where its parts lie. */
export interface OfficialRecord {
  /** Below the content folder. */
  readonly path: string;
  /** Name of the source file. */
  readonly source: string;
  readonly facts: Omit<OfficialDocument, 'plans'>;
  /** Text of the body, in order. Heads and signatures that stand in `facts` are left out. */
  readonly body: readonly Slice[];
  readonly plans: readonly (PlanFacts & {
    /** Which table of the source, from 0. */
    readonly table: number;
  })[];
}

/**
 * The finished content file of an official document.
 * @throws ImportError when the source does not hold what the record says; ZodError when the result
 * is not a document of the schema.
 */
export function officialContent(record: OfficialRecord, source: string): string {
  requirePrinted(record, source);
  const { texts, tables } = readSource(source);
  const plans = record.plans.map(({ table, ...facts }) => {
    const rows = tables[table];
    if (!rows) throw new ImportError(`в файле нет таблицы ${table + 1}`);
    return toPlan(readTable(rows), facts);
  });
  const body = record.body.map((slice) => {
    const text = texts[slice.text];
    if (!text) throw new ImportError(`в файле нет текста ${slice.text + 1}`);
    return toMarkdown(cut(text, slice));
  });
  return contentFile(documentSchema.parse({ ...record.facts, plans }), body.join('\n\n'));
}

/** Letter case and spaces of a heading («П Р И К А З») are its typesetting, not its wording. */
const squeeze = (text: string): string => text.replace(/[\s*]+/g, '').toLowerCase();

/** What a record gives as printed must stand in the source. */
function requirePrinted({ facts, plans }: OfficialRecord, source: string): void {
  const printed = [
    facts.title,
    facts.place,
    facts.signatory?.role,
    facts.signatory?.name,
    ...facts.requisites.flatMap(({ number, date }) => [number?.printed, date?.printed]),
    ...plans.flatMap(({ title, appendix }) => [title, appendix]),
  ];
  const text = squeeze(source);
  const missing = printed.find((words) => words !== undefined && !text.includes(squeeze(words)));
  if (missing !== undefined) throw new ImportError(`в файле нет слов «${missing}»`);
}
