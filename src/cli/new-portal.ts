import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readContentFile } from '../markdown/front-matter.ts';
import { documentSchema } from '../schemas/document.ts';
import { PortalError } from './errors.ts';
import { beginnings, portalReport, SCOPES, type ScopeWord } from './portal-files.ts';
import { type CitedDocument, ownText } from './own-text.ts';

export const PORTAL_HELP = `  npm run new -- portal <папка> --scope region|municipality|school
                                      свой пустой портал в новой папке вне хранилища`;

/** The repository: its content gives the texts that hold for everyone. */
const HOME = resolve(import.meta.dirname, '..', '..');
const COMMON = ['rules/*.md', 'glossary/*.md', 'memos/*.mdx', 'faq/*.md', 'observers/*.md', 'observers/*.mdx'];

function asked(args: readonly string[]): { readonly folder: string; readonly scope: ScopeWord } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { scope: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder, ...rest] = positionals;
    const scope = (Object.keys(SCOPES) as ScopeWord[]).find((word) => word === values.scope);
    if (folder !== undefined && folder !== '' && rest.length === 0 && scope !== undefined) return { folder, scope };
  } catch {
    // A flag that does not exist: the help tells of those that do.
  }
  throw new PortalError(`Свой портал:\n${PORTAL_HELP}`);
}

/** @throws PortalError when the folder is taken, or lies where it would mix with the program. */
function freeFolder(path: string): string {
  const folder = resolve(path);
  const way = relative(HOME, folder);
  const outside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  if (!outside)
    throw new PortalError(`Папка ${folder} лежит внутри хранилища программы. Выберите место рядом: ../moy-portal.`);
  if (existsSync(folder) && (!statSync(folder).isDirectory() || readdirSync(folder).length > 0))
    throw new PortalError(`${folder} уже занята. Назовите новую или пустую папку. Ничего не записано.`);
  return folder;
}

/** Dates and numbers of the repository's documents, for citations that can no longer lead to them. */
function citedDocuments(content: string): ReadonlyMap<string, CitedDocument> {
  const files = globSync('documents/*/*.md', { cwd: content });
  return new Map(
    files.map((file) => {
      const document = documentSchema.parse(readContentFile(readFileSync(join(content, file), 'utf8')).yaml.toJS());
      const [only, ...others] = document.requisites;
      const single = others.length === 0;
      const id = file.split(sep).at(-1)?.replace(/\.md$/, '') ?? '';
      return [id, { signed: single ? document.signed : undefined, number: single ? only?.number?.value : undefined }];
    }),
  );
}

/** Path → text of everything that the new portal begins with. */
function filesOf(content: string, scope: ScopeWord): ReadonlyMap<string, string> {
  const documents = citedDocuments(content);
  const files = new Map<string, string>();
  for (const file of globSync(COMMON, { cwd: content }).toSorted()) {
    const text = ownText(readFileSync(join(content, file), 'utf8'), documents);
    if (text !== undefined) files.set(file.split(sep).join('/'), text);
  }
  const year = [...files.keys()].flatMap((file) => /^rules\/(\d{4}-\d{4})\.md$/.exec(file)?.[1] ?? []).at(-1);
  if (year === undefined) throw new PortalError('В content/rules нет рамки учебного года: портал не с чего начать.');
  for (const [file, text] of beginnings(scope, year)) files.set(file, text);
  return files.set('README.md', readFileSync(join(content, 'README.md'), 'utf8'));
}

/**
 * `npm run new -- portal <folder> --scope …`: an empty portal outside the repository.
 * @throws PortalError in Russian when the words or the folder will not do; then nothing is written.
 */
export function newPortal(args: readonly string[]): void {
  const { folder: path, scope } = asked(args);
  const folder = freeFolder(path);
  const content = join(HOME, 'content');
  const files = filesOf(content, scope);
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text, { flag: 'wx' });
  }
  const copied = files.size - beginnings(scope, '').size - 1;
  process.stdout.write(portalReport(folder, scope, copied));
}
