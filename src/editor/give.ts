import type { Portal } from '../schemas/portal.ts';

type Repository = NonNullable<Portal['repository']>;

/** Where a file goes in a repository that has a page for it. */
export interface RepositoryPage {
  readonly href: string;
  /** Name of the place: «GitHub». */
  readonly name: string;
  /** True when the page comes with the text in it; else the text is pasted. */
  readonly filled: boolean;
}

/** Servers refuse longer addresses. Octets. */
const LONGEST = 6000;
const NAMES: Readonly<Record<Repository['kind'], string>> = { github: 'GitHub', gitlab: 'GitLab', gitea: 'Gitea' };

/**
 * Where a file of the content stands for whoever saves it by hand: in the portal's repository, if it names one.
 * @param file path below the content folder
 */
export function placeIn(repository: Repository | undefined, file: string): string {
  const folder = repository?.folder ?? 'content';
  return folder === '.' ? file : `${folder.replace(/\/$/, '')}/${file}`;
}

function query(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

function newPage({ kind, url, branch }: Repository, path: string, text: string | undefined): string {
  const base = url.replace(/\/$/, '');
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  switch (kind) {
    case 'github':
      return `${base}/new/${encodeURI(branch)}?${query({ filename: path, ...(text !== undefined && { value: text }) })}`;
    case 'gitlab':
      return `${base}/-/new/${encodeURI(branch)}?${query({ file_name: path, ...(text !== undefined && { content: text }) })}`;
    case 'gitea':
      return `${base}/_new/${encodeURI(branch)}/${folder}/?${query({ filename: name, ...(text !== undefined && { value: text }) })}`;
  }
}

function editPage({ kind, url, branch }: Repository, path: string): string {
  const words = { github: 'edit', gitlab: '-/edit', gitea: '_edit' } as const;
  return `${url.replace(/\/$/, '')}/${words[kind]}/${encodeURI(branch)}/${path}`;
}

/**
 * The page of the portal's repository where this file is saved.
 * @param file path below the content folder
 * @param isNew false for a file that is there already: its page is the one for editing
 */
export function repositoryPage(repository: Repository, file: string, text: string, isNew: boolean): RepositoryPage {
  const path = placeIn(repository, file);
  const name = NAMES[repository.kind];
  if (!isNew) return { href: editPage(repository, path), name, filled: false };
  const full = newPage(repository, path, text);
  if (full.length > LONGEST) return { href: newPage(repository, path, undefined), name, filled: false };
  // What GitLab does with the text depends on its version: it is copied as well.
  return { href: full, name, filled: repository.kind !== 'gitlab' };
}

/** A letter to the coordinator, who puts the file into its place. @param place as `placeIn` names it */
export function letterTo(address: string, place: string, school: string): string {
  const subject = `Файл для портала: ${school}`;
  const body = `Здравствуйте!\n\nПрошу опубликовать файл школы (${school}).\nОн во вложении, его место: ${place}\n\n(Вложите файл в это письмо: он лежит в папке «Загрузки».)\n`;
  return `mailto:${address}?${query({ subject, body: body.replaceAll('\n', '\r\n') })}`;
}

/** An address that the browser saves as a file, octet for octet; nothing goes anywhere. */
export function downloadAddress(text: string): string {
  return `data:text/markdown;charset=utf-8,${encodeURIComponent(text)}`;
}
