import { decode } from '../checks/encoding.ts';
import { placeOf } from '../checks/place.ts';
import { EditedFile } from '../markdown/edited-file.ts';
import type { EditorData, SchoolFiles } from '../schemas/editor-data.ts';
import { button, make, need } from './dom.ts';
import { fileNameOf, pathOf } from './file-place.ts';
import { fileTitle } from './file-title.ts';
import type { FormKind } from './kinds.ts';
import { newText } from './new-file.ts';
import { moscowToday } from './today.ts';
import type { OpenFile } from './workbench.ts';

/** A file as the form begins with it. */
export type Begun = Pick<OpenFile, 'path' | 'text' | 'opened' | 'isNew'>;

interface Steps {
  readonly open: (file: Begun) => void;
  readonly begin: () => void;
}

/** Offers what the school has of a kind, the newest first, and a new file where it may have another one. */
export function offerFiles(box: HTMLElement, kind: FormKind, { files }: SchoolFiles, { open, begin }: Steps): void {
  const own = files.filter(({ path }) => placeOf(path)?.collection === kind.collection);
  const fresh = button(`${kind.title}: начать новый файл`, begin, { class: 'button button-main' });
  const edits = own
    .toReversed()
    .map(({ path, text }) =>
      button(`Исправить: ${fileTitle(kind, path, text)}`, () => open({ path, text, opened: text, isNew: false })),
    );
  const all = kind.single && own.length > 0 ? edits : [fresh, ...edits];
  need('[data-files]', box).replaceChildren(...all.map((one) => make('li', {}, one)));
}

/** A new file with what is known before anything is typed. */
export function newFile(kind: FormKind, school: SchoolFiles, { portal }: EditorData): Begun {
  const text = newText(kind, { today: moscowToday(), schoolYear: portal.schoolYear });
  const file = new EditedFile(text);
  const name = fileNameOf(kind, (field) => file.get([field]));
  return { path: pathOf(kind, school, name), text, opened: '', isNew: true };
}

/**
 * A file that lies on the editor's computer: it takes the place that its name tells.
 * @returns in words why it cannot be read, when it cannot
 */
export async function fileFromDisk(file: File, kind: FormKind, school: SchoolFiles): Promise<Begun | string> {
  const decoded = decode(new Uint8Array(await file.arrayBuffer()));
  if ('message' in decoded) return `${file.name}: ${decoded.message} ${decoded.hint}`;
  const path = pathOf(kind, school, file.name.replace(/\.md$/i, ''));
  const published = school.files.find((one) => one.path === path)?.text;
  return {
    path,
    text: decoded.text,
    opened: published ?? decoded.text,
    isNew: published === undefined && !kind.single,
  };
}
