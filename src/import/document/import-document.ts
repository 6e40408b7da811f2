import { placeholder } from '../../domain/placeholder.ts';
import type { OfficialDocument, Plan } from '../../schemas/document.ts';
import { actNumbers } from '../act-requisites.ts';
import type { SourceLine } from '../blocks.ts';
import { toMarkdown } from '../body.ts';
import { contentFile } from '../content-file.ts';
import { ImportError } from '../import-error.ts';
import { toPlan } from '../plan.ts';
import type { Row } from '../rows.ts';
import type { Part } from '../source.ts';
import { readTable } from '../table.ts';
import { readAppendix } from './appendix.ts';
import { type Doubt, doubt } from './doubt.ts';
import { clean, isActLine, readHead } from './head.ts';
import { periodOf } from './period.ts';
import { planDoubts, strangeLetters } from './plan-doubts.ts';
import { splitSignature } from './signature.ts';
import { tableMarkdown } from './table-markdown.ts';

/** What an editor says beforehand. */
export interface DocumentSettings {
  /** The day of publication on the portal. */
  readonly published: string;
  /** «О чём документ», in own words. */
  readonly summary?: string | undefined;
}

export interface ImportedDocument {
  readonly fields: OfficialDocument;
  readonly body: string;
  readonly doubts: readonly Doubt[];
  /** The finished content file. */
  readonly text: string;
}

/** A file may hold several documents: each begins with the text that names the kind of an act after a table. */
export function splitDocuments(parts: readonly Part[]): readonly (readonly Part[])[] {
  const documents: Part[][] = [[]];
  for (const part of parts) {
    const seenTable = documents.at(-1)?.some(({ kind }) => kind === 'table');
    if (part.kind === 'text' && seenTable && part.lines.some(({ text }) => isActLine(text))) documents.push([part]);
    else documents.at(-1)?.push(part);
  }
  return documents;
}

/** The plan of a table; undefined, with the reason, when the table is none. */
function planOf(
  rows: readonly Row[],
  facts: Omit<Parameters<typeof toPlan>[1], 'period'>,
  when: (terms: readonly string[]) => ReturnType<typeof periodOf>,
): Plan | string {
  try {
    const table = readTable(rows);
    const rough = toPlan(table, { ...facts, period: { from: '2000-01-01', to: '2000-12-31' } });
    const { period, note } = when(rough.measures.map(({ term }) => term));
    return toPlan(table, { ...facts, period, periodNote: note });
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

const idOf = (appendix: string | undefined, count: number, index: number): string => {
  if (count === 1) return 'plan';
  const number = /№\s*(\d+)/.exec(appendix ?? '')?.[1] ?? String(index + 1);
  return `plan-${number}`;
};

/**
 * Makes a content file of a document that nobody has described beforehand: requisites, text and plans as far as they
 * can be told, every uncertain place as a doubt. The words of the document are never corrected and never lost: what is
 * no requisite stays in the text.
 */
export function importDocument(parts: readonly Part[], settings: DocumentSettings): ImportedDocument {
  const [opening] = parts;
  const head = readHead(opening?.kind === 'text' ? opening.lines : []);
  const isAct = head.kind !== undefined && head.kind !== 'план' && head.kind !== 'дорожная карта';
  const {
    body: text,
    signatory,
    after,
  } = isAct ? splitSignature(head.body) : { body: head.body, signatory: undefined, after: [] };
  const doubts: Doubt[] = [...head.doubts];
  if (isAct && !signatory) doubts.push(doubt('конец текста', 'Подпись не найдена: впишите signatory.'));
  const tables = parts.filter((part) => part.kind === 'table');
  const body: string[] = [toMarkdown(text)];
  const plans: Plan[] = [];
  const [requisite] = head.requisites;
  const signed = requisite?.date?.value;
  let lines: readonly SourceLine[] = after;
  for (const [index, part] of parts.slice(opening?.kind === 'text' ? 1 : 0).entries()) {
    if (part.kind === 'text') {
      lines = [...lines, ...part.lines];
      continue;
    }
    const { appendix, title, rest } = readAppendix(lines);
    lines = [];
    if (rest.some((line) => line.text.trim() !== '')) body.push(toMarkdown(rest));
    const id = idOf(appendix, tables.length, plans.length);
    const name = title ?? (isAct ? placeholder('заголовок плана') : head.title);
    const titles = [name, appendix ?? '', head.title];
    const facts = { id, title: name, ...(appendix !== undefined && { appendix }) };
    const plan = planOf(part.rows, facts, (terms) => periodOf(titles, terms, signed ?? settings.published));
    const place = tables.length > 1 ? `таблица ${plans.length + 1}` : 'план';
    if (typeof plan === 'string') {
      doubts.push(
        doubt(
          `таблица, строка ${part.rows[0]?.line ?? index + 1} файла`,
          `не план мероприятий (${plan}): стоит в тексте как таблица.`,
        ),
      );
      body.push(tableMarkdown(part.rows));
      continue;
    }
    plans.push(plan);
    doubts.push(
      ...planDoubts(plan, part.rows, place),
      doubt(place, `время плана: ${plan.period.from}…${plan.period.to}. ${plan.periodNote ?? ''}`),
    );
    if (title === undefined && isAct) doubts.push(doubt(place, 'заголовок плана не найден: впишите title.'));
  }
  if (lines.some((line) => line.text.trim() !== '')) body.push(toMarkdown(lines));
  const whole = body.filter((piece) => piece !== '').join('\n\n');
  doubts.push(...textDoubts(whole), ...appendixDoubts(plans, head.requisites));
  const fields = fieldsOf(head, signatory, signed, plans, settings, controlOf(text));
  return { fields, body: whole, doubts, text: contentFile(fields, whole) };
}

function fieldsOf(
  head: ReturnType<typeof readHead>,
  signatory: { readonly role: string; readonly name: string } | undefined,
  signed: string | undefined,
  plans: readonly Plan[],
  { published, summary }: DocumentSettings,
  control: string | undefined,
): OfficialDocument {
  const kind = head.kind ?? 'план';
  const number = head.requisites[0]?.number;
  return {
    title: head.title || placeholder('заголовок, как напечатан'),
    short: number
      ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${number.printed}`
      : placeholder('короткое название для списков'),
    summary: summary ?? placeholder('о чём документ, одно предложение своими словами'),
    kind,
    requisites: [...head.requisites],
    issuer: head.issuer || placeholder('кто издал'),
    ...(head.place !== undefined && { place: head.place }),
    ...(signatory && { signatory }),
    ...(control !== undefined && { control }),
    state: 'не установлен',
    stateNote: 'Сведений о сроке действия и об отмене у портала нет.',
    ...(signed !== undefined && { signed }),
    published,
    source: placeholder('по какой копии опубликован и сверен ли текст'),
    ...(plans.length > 0 && { plans: [...plans] }),
  };
}

/** «Контроль … возложить на N» → «возложен на N». */
function controlOf(lines: readonly SourceLine[]): string | undefined {
  const words = lines
    .map(({ text }) => clean(text))
    .find((text) => /контроль/i.test(text) && /возложить на/.test(text));
  // The stop of an initial belongs to the name.
  const whom = /возложить на\s+(.+?(?:\p{Lu}\.)?)\.?$/u.exec(words ?? '')?.[1];
  return whom === undefined ? undefined : `возложен на ${whom}`;
}

function textDoubts(text: string): readonly Doubt[] {
  const foreign = strangeLetters(text);
  const quotes = (text.match(/«/g)?.length ?? 0) - (text.match(/»/g)?.length ?? 0);
  return [
    ...(foreign.length > 0 ? [doubt('текст', `«${foreign.join('», «')}» — есть буква другого алфавита.`)] : []),
    ...(quotes !== 0 ? [doubt('текст', 'кавычки «» не парные.')] : []),
  ];
}

/** An appendix that names another number or day than the act. */
function appendixDoubts(plans: readonly Plan[], requisites: OfficialDocument['requisites']): readonly Doubt[] {
  const number = requisites[0]?.number?.value;
  return plans.flatMap(({ appendix }) => {
    const named = actNumbers(appendix ?? '').find(({ isForeign }) => !isForeign)?.value;
    return named === undefined || number === undefined || named === number
      ? []
      : [doubt('приложение', `«${appendix}»: номер не тот, что у документа (${number}). Добавьте его в requisites.`)];
  });
}
