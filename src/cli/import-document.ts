import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { today as dayIn } from '../domain/dates.ts';
import { decodeText } from '../import/decode-text.ts';
import type { Doubt } from '../import/document/doubt.ts';
import { readWord } from '../import/document/from-word.ts';
import { importDocument, type ImportedDocument, splitDocuments } from '../import/document/import-document.ts';
import { ImportError } from '../import/import-error.ts';
import { type Part, readParts } from '../import/source.ts';
import { slug } from '../schemas/common.ts';
import { tryFile, writeWhole } from './candidate.ts';
import { PortalError, runCommand } from './errors.ts';
import { loadSite } from './load-site.ts';

const HELP = `Официальный документ из Word (.docx) или текста (.txt, столбцы таблиц через табуляцию).
  npm run import:document -- prikaz.docx                      показать, что понято и что сомнительно
  npm run import:document -- prikaz.docx --territory luzhskiy-rayon --id luga-prikaz-260
                                                              записать файл документа
  --part 2           какой из документов, если в файле их несколько
  --summary "…"      о чём документ, одно предложение своими словами
  --dry              только показать
Текст документа не исправляется. Готовый файл сверьте с подлинником и заполните места «ЗАПОЛНИТЕ: …».
Папку содержания задаёт PORTAL_CONTENT.`;

interface Asked {
  readonly file: string;
  readonly territory?: string | undefined;
  readonly id?: string | undefined;
  readonly part?: string | undefined;
  readonly summary?: string | undefined;
  readonly dry?: boolean | undefined;
}

function asked(): Asked {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      options: { territory: text, id: text, part: text, summary: text, dry: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    if (file !== undefined && rest.length === 0) return { file, ...values };
  } catch {
    // A flag that does not exist: the help tells of those that do.
  }
  throw new PortalError(HELP);
}

/** Parts of the file, by its octets: Word's are a zip archive, all else is text. */
async function read(file: string): Promise<{ readonly parts: readonly Part[]; readonly doubts: readonly Doubt[] }> {
  if (!existsSync(file)) throw new PortalError(`Нет файла ${file}.`);
  const octets = readFileSync(file);
  if (octets[0] === 0xd0 && octets[1] === 0xcf)
    throw new PortalError('Это старый формат .doc: в Word «Сохранить как» → «Документ Word (.docx)».');
  if (octets.subarray(0, 4).toString('latin1') === '%PDF')
    throw new PortalError('Это PDF. Нужен документ Word (.docx) или текст (.txt).');
  if (octets[0] === 0x50 && octets[1] === 0x4b) return readWord(octets);
  return { parts: readParts(decodeText(octets)), doubts: [] };
}

function chosen(documents: readonly (readonly Part[])[], part: string | undefined): readonly Part[] {
  if (documents.length === 1 && part === undefined) return documents[0] ?? [];
  const found = part === undefined ? undefined : documents[Number(part) - 1];
  if (found) return found;
  const list = documents.map((parts, index) => {
    const [first] = parts;
    const words =
      first?.kind === 'text' ? first.lines.map(({ text }) => text.replaceAll('**', '').trim()).filter(Boolean) : [];
    return `  --part ${index + 1}: ${words.slice(0, 3).join(' ').slice(0, 100)}…`;
  });
  throw new PortalError(`В файле несколько документов, назовите один:\n${list.join('\n')}`);
}

function report({ fields, doubts }: ImportedDocument, more: readonly Doubt[]): string {
  const [requisite] = fields.requisites;
  const facts = [
    ['вид', fields.kind],
    ['название', fields.title],
    ['номер', requisite?.number?.printed],
    ['дата', requisite?.date?.printed],
    ['кто издал', fields.issuer],
    ['место', fields.place],
    ['подписал', fields.signatory && `${fields.signatory.role} ${fields.signatory.name}`],
    ...(fields.plans ?? []).map(({ title, measures }) => ['план', `${title}: строк ${measures.length}`] as const),
  ] as const;
  return [
    'Прочитано:',
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name}: ${value.replace(/\n/g, ' ')}`])),
    '',
    `Сомнительно, ${doubts.length + more.length}:`,
    ...[...more, ...doubts].map(({ place, text }) => `  ${place}: ${text}`),
    '',
  ].join('\n');
}

/** `npm run import:document -- prikaz.docx --territory … --id …` */
await runCommand(async () => {
  const { file, territory, id, part, summary, dry } = asked();
  const site = await loadSite();
  try {
    const { parts, doubts } = await read(file);
    const document = importDocument(chosen(splitDocuments(parts), part), {
      published: dayIn(site.now, 'Europe/Moscow'),
      summary,
    });
    process.stdout.write(report(document, doubts));
    if (territory === undefined || id === undefined) {
      process.stdout.write('Файл не записан: назовите --territory и --id.\n');
      return;
    }
    if (!slug.safeParse(territory).success)
      throw new PortalError(`--territory ${territory}: имя латиницей, через дефис: luzhskiy-rayon.`);
    if (!existsSync(join(site.contentDir, `territories/${territory}.md`)))
      throw new PortalError(`Территории «${territory}» на портале нет: сначала нужен territories/${territory}.md.`);
    if (!slug.safeParse(id).success) throw new PortalError(`--id ${id}: имя латиницей, через дефис: luga-prikaz-260.`);
    const path = `documents/${territory}/${id}.md`;
    if (existsSync(join(site.contentDir, path))) throw new PortalError(`Файл ${path} уже есть. Ничего не изменено.`);
    const verdict = await tryFile(site, path, document.text);
    const faults = verdict.problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'placeholders');
    if (faults.length > 0) throw new PortalError(`Файл не записан: проверка не пропускает ${path}.\n${verdict.report}`);
    if (dry === true) process.stdout.write(`--dry: ничего не записано. Был бы записан ${path}.\n`);
    else {
      writeWhole(join(site.contentDir, path), document.text);
      process.stdout.write(`Записан ${path}. Сверьте с подлинником, заполните места «ЗАПОЛНИТЕ: …»: npm run check\n`);
    }
  } catch (error) {
    if (error instanceof ImportError) throw new PortalError(`${file}: ${error.message}.`);
    throw error;
  }
});
