import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { badName, isId } from './file-name.ts';
import { foreignLetter } from './foreign-letters.ts';
import { asId } from './nearest.ts';
import {
  type Place,
  isAttachmentFolder,
  isKnownFolder,
  likelyPath,
  patternsBeside,
  placeOf,
  topNames,
} from './place.ts';
import { type Problem, compareText, fileProblem } from './problem.ts';
import { perhaps } from './russian.ts';

/** Largest content file, octets: a text of about 60 printed pages. */
export const MAX_TEXT_BYTES = 256 * 1024;
/** Largest picture or PDF in a school's folder, octets. */
export const MAX_ATTACHMENT_BYTES = 5 * 1024 * 1024;

const ATTACHMENT = /\.(png|jpe?g|webp|avif|pdf)$/;
const IGNORED = /^(\..*|README\.md|Thumbs\.db|desktop\.ini)$/i;

/** True for hidden and system files and for what lies in hidden folders: the portal does not look at them. */
export function isIgnored(path: string): boolean {
  return path.split('/').some((name) => IGNORED.test(name));
}

export interface Tree {
  /** Files of the collections, in the order of their paths. */
  readonly files: readonly Place[];
  /** Paths of pictures and PDF files in schools' folders. */
  readonly attachments: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function unknownFile(path: string): Problem {
  const depth = path.split('/').length;
  const likely = likelyPath(path);
  if (likely !== undefined) return fileProblem('tree', path, 'Портал не знает такого места.', perhaps(likely));
  if (/\.mdx$/.test(path) && placeOf(path.replace(/x$/, ''))) {
    return fileProblem(
      'tree',
      path,
      'Здесь допустимы только файлы .md.',
      'Переименуйте файл: окончание .md вместо .mdx.',
    );
  }
  if (/\.md$/.test(path) && placeOf(`${path}x`)) {
    return fileProblem('tree', path, 'Здесь лежат файлы .mdx.', 'Переименуйте файл: окончание .mdx вместо .md.');
  }
  const beside = patternsBeside(path);
  const hint =
    depth === 1 || beside.length === 0
      ? `Наверху могут лежать: ${topNames().join(', ')}.`
      : `В этой папке файлы лежат так: ${beside.join(', ')}.`;
  return fileProblem('tree', path, 'Портал не знает такого файла и не опубликует его.', hint);
}

function unknownFolder(path: string): Problem {
  const likely = likelyPath(`${path}/x.md`)?.replace(/\/x\.md$/, '');
  const beside = patternsBeside(path);
  const list =
    beside.length === 0 ? `Наверху могут лежать: ${topNames().join(', ')}.` : `Файлы лежат так: ${beside.join(', ')}.`;
  const hint = likely === undefined ? list : perhaps(`${likely}/`);
  return fileProblem('tree', path, 'Портал не знает такой папки и не опубликует её файлы.', hint);
}

class Walk {
  readonly files: Place[] = [];
  readonly attachments = new Set<string>();
  readonly problems: Problem[] = [];
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  folder(path: string): void {
    let children: Dirent[];
    try {
      children = readdirSync(join(this.root, path), { withFileTypes: true });
    } catch {
      // Deleted between the listing and the reading: live editing does that, and it is no mistake.
      return;
    }
    children.sort((a, b) => compareText(a.name, b.name));
    for (const child of children) {
      if (IGNORED.test(child.name)) continue;
      const childPath = path === '' ? child.name : `${path}/${child.name}`;
      if (child.isSymbolicLink()) {
        this.problems.push(fileProblem('tree', childPath, 'Это символическая ссылка.', 'Положите сюда сам файл.'));
      } else if (child.isDirectory()) this.childFolder(childPath, child.name);
      else if (child.isFile()) this.childFile(path, childPath, child.name);
      // A pipe would keep the check waiting for ever.
      else this.problems.push(fileProblem('tree', childPath, 'Это не обычный файл.', 'Положите сюда сам файл.'));
    }
  }

  private childFolder(path: string, name: string): void {
    if (isAttachmentFolder(path)) return this.folder(path);
    if (!isKnownFolder(path)) return void this.problems.push(unknownFolder(path));
    const bad = badName(path, name);
    if (bad) return void this.problems.push(bad);
    return this.folder(path);
  }

  private childFile(folder: string, path: string, name: string): void {
    const stat = lstatSync(join(this.root, path), { throwIfNoEntry: false });
    if (stat === undefined) return;
    if (isAttachmentFolder(folder)) return this.attachment(path, name, stat.size);
    const place = placeOf(path);
    if (!place) return void this.problems.push(unknownFile(path));
    const bad = badName(path, name);
    if (bad) return void this.problems.push(bad);
    if (stat.size > MAX_TEXT_BYTES) {
      const size = Math.ceil(stat.size / 1024);
      const message = `Файл слишком велик: ${size} КБ, а допустимо ${MAX_TEXT_BYTES / 1024} КБ.`;
      return void this.problems.push(fileProblem('tree', path, message, 'Разделите текст на несколько файлов.'));
    }
    this.files.push(place);
  }

  private attachment(path: string, name: string, size: number): void {
    if (/\.svg$/i.test(name)) {
      const hint = 'Сохраните картинку как png или webp.';
      return void this.problems.push(
        fileProblem('tree', path, 'В картинке svg может быть код, портал её не публикует.', hint),
      );
    }
    const stem = name.replace(/\.[^.]*$/, '');
    if (ATTACHMENT.test(name.toLowerCase()) && !(ATTACHMENT.test(name) && isId(stem))) {
      const proposal = `${asId(stem) || 'fayl'}${name.slice(stem.length).toLowerCase()}`;
      const message = `В имени «${name}» допустимы только строчные латинские буквы, цифры и дефис: имя станет адресом.`;
      const hint = [foreignLetter(stem), perhaps(proposal)].filter(Boolean).join(' ');
      return void this.problems.push(fileProblem('tree', path, message, hint));
    }
    if (!ATTACHMENT.test(name)) {
      const hint = 'Картинки: png, jpg, webp, avif. Документы: pdf с текстовым слоем.';
      return void this.problems.push(fileProblem('tree', path, 'В папке fayly такой файл не публикуется.', hint));
    }
    if (size > MAX_ATTACHMENT_BYTES) {
      const message = `Файл слишком велик: ${Math.ceil(size / 1024 / 1024)} МБ, а допустимо 5 МБ.`;
      return void this.problems.push(fileProblem('tree', path, message, 'Уменьшите картинку или разделите документ.'));
    }
    this.attachments.add(path);
  }
}

/**
 * Lists the content folder without reading the files: what is known, what is not and why.
 * @param root absolute path of an existing content folder
 */
export function listTree(root: string): Tree {
  const walk = new Walk(root);
  walk.folder('');
  return { files: walk.files, attachments: walk.attachments, problems: walk.problems };
}
