import { type CollectionName, type CollectionSpec, collections } from '../schemas/collections.ts';
import { distance } from './nearest.ts';

/** Which collection a file belongs to, and the names its path gives. */
export interface Place {
  readonly collection: CollectionName;
  /** Path below the content folder, with `/`. */
  readonly path: string;
  /** Name inside the collection: file name, or the folder's name for a school's card. */
  readonly id: string;
  /** Folder of the territory, for files that lie in one. */
  readonly territory: string | undefined;
  /** Folder of the school, for files that lie in one. */
  readonly school: string | undefined;
}

const NAMES = Object.keys(collections) as CollectionName[];

/** What the table of collections says about one of them. */
export function specOf(collection: CollectionName): CollectionSpec {
  return collections[collection];
}

const PATTERNS = NAMES.map((name) => ({ name, parts: specOf(name).pattern.split('/') }));

function matchesPart(part: string, name: string): boolean {
  const star = part.indexOf('*');
  if (star === -1) return part === name;
  const [head, tail] = [part.slice(0, star), part.slice(star + 1)];
  return name.length > head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
}

/** True when some collection or a school's folder of files may lie below this folder. */
export function isKnownFolder(path: string): boolean {
  const names = path.split('/');
  return PATTERNS.some(
    ({ parts }) => parts.length > names.length && names.every((name, index) => matchesPart(parts[index] ?? '', name)),
  );
}

/** Where pictures and PDF files of a school lie. */
export function isAttachmentFolder(path: string): boolean {
  return /^schools\/[^/]+\/[^/]+\/fayly$/.test(path);
}

/** The collection of a file by its path, or undefined for a file that the portal does not know. */
export function placeOf(path: string): Place | undefined {
  const names = path.split('/');
  const found = PATTERNS.find(
    ({ parts }) => parts.length === names.length && parts.every((part, index) => matchesPart(part, names[index] ?? '')),
  );
  if (!found) return undefined;
  const [top, territory, school] = names;
  const inSchool = top === 'schools';
  const stem = (names.at(-1) ?? '').replace(/\.mdx?$/, '');
  return {
    collection: found.name,
    path,
    id: found.name === 'schools' ? (school ?? '') : stem,
    territory: names.length > 2 ? territory : undefined,
    school: inSchool ? school : undefined,
  };
}

/** A pattern in words: `schools/<территория>/<школа>/novosti/<имя>.md`. */
export function patternInWords(pattern: string): string {
  const parts = pattern.split('/');
  return parts
    .map((part, index) => {
      if (part === '*') return index === 1 ? '<территория>' : '<школа>';
      return part.replace('grafik-*', 'grafik-<учебный год>').replace('*', '<имя>');
    })
    .join('/');
}

/** A place with the same depth whose fixed names differ by a slip or two: `novosty/` → `novosti/`. */
export function likelyPath(path: string): string | undefined {
  const names = path.split('/');
  let best: { readonly path: string; readonly slips: number } | undefined;
  for (const { parts } of PATTERNS) {
    if (parts.length !== names.length) continue;
    let slips = 0;
    const fixed = parts.map((part, index) => {
      const name = names[index] ?? '';
      if (matchesPart(part, name)) return name;
      if (part === '*') slips = Number.POSITIVE_INFINITY;
      if (part.includes('*')) return part.replace('*', '<имя>');
      slips += distance(part, name);
      return part;
    });
    if (slips <= 3 && (best === undefined || slips < best.slips)) best = { path: fixed.join('/'), slips };
  }
  return best && best.slips > 0 && !best.path.includes('<') ? best.path : undefined;
}

/** Patterns, in words, that begin with the same folder as the path. */
export function patternsBeside(path: string): string[] {
  const [top] = path.split('/');
  return PATTERNS.filter(({ parts }) => parts[0] === top && parts.length > 1).map(({ parts }) =>
    patternInWords(parts.join('/')),
  );
}

/** Names that may stand at the top of the content folder. */
export function topNames(): string[] {
  return [...new Set(PATTERNS.map(({ parts }) => (parts.length > 1 ? `${parts[0]}/` : (parts[0] ?? ''))))];
}
