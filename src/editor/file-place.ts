import { slugOf } from '../domain/slug.ts';
import type { FormKind } from './kinds.ts';
import type { Value } from '../markdown/edited-file.ts';

/** Longest name that is made of a title: an address that can still be read aloud. */
const LONGEST = 48;

function short(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1));
}

const FOLDERS: Readonly<Record<string, string>> = {
  schoolNews: 'novosti/',
  schoolEvents: 'sobytiya/',
  papers: 'dokumenty/',
  schoolMemos: 'pamyatki/',
};

const text = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** Name that a new file gets of its fields: `2026-11-26-nabor-nablyudateley`. */
export function fileNameOf(
  { collection }: Pick<FormKind, 'collection'>,
  get: (field: string) => Value | undefined,
): string {
  const title = short(slugOf(text(get('title')))) || 'bez-nazvaniya';
  switch (collection) {
    case 'schools':
      return 'index';
    case 'schedules':
      return `grafik-${text(get('schoolYear')) || 'god'}`;
    case 'schoolNews':
    case 'schoolEvents':
      return `${text(get('date')) || 'data'}-${title}`;
    default:
      return title;
  }
}

/** Path below the content folder. */
export function pathOf(
  { collection }: Pick<FormKind, 'collection'>,
  home: { readonly territory: string; readonly school: string },
  name: string,
): string {
  return `schools/${home.territory}/${home.school}/${FOLDERS[collection] ?? ''}${name}.md`;
}

/** The name in a path, without folder and ending. */
export function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '');
}
