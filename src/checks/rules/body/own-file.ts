import { nearest } from '../../nearest.ts';
import { perhaps } from '../../russian.ts';
import type { BodyContext, BodyFinding } from './body-rule.ts';

function plain(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A step up, `..`, in an address, written by percent signs as well. */
export function leavesFolder(address: string): boolean {
  return /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(
    address
      .replaceAll('%25', '%')
      .replace(/%2e/gi, '.')
      .replace(/%(?:2f|5c)/gi, '/'),
  );
}

/** `../fayly/plan.png` is where the file lies beside the text, and yet is not its name. */
export function withoutSteps(address: string): BodyFinding | undefined {
  const [, own] = /^(?:\.{1,2}\/){1,4}(fayly\/[^/]{1,200})$/.exec(address) ?? [];
  if (own === undefined) return undefined;
  return { message: 'Файл своей школы называют от её папки, без точек.', hint: `Напишите так: ${own}.` };
}

/** What is wrong with `fayly/<имя>`: the text is no school's, or the school's folder has no such file. */
export function ownFile(address: string, { entry, portal }: BodyContext): BodyFinding | undefined {
  if (entry.school === undefined) {
    return {
      message: 'Папка fayly есть только у школ.',
      hint: 'Назовите файл от корня портала: /shkoly/licey-21/fayly/plan.png.',
    };
  }
  const home = `schools/${entry.territory}/${entry.school}/`;
  const path = plain(address).replace(/[?#].*$/s, '');
  if (portal.attachments.has(home + path)) return undefined;
  const own = [...portal.attachments].filter((one) => one.startsWith(home)).map((one) => one.slice(home.length));
  const near = nearest(path, own);
  const hint = near === undefined ? `Положите его в папку ${home}fayly или уберите ссылку на него.` : perhaps(near);
  return { message: `Нет файла ${home}${path.slice(0, 200)}.`, hint };
}
