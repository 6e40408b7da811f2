import { foreignLetter } from './foreign-letters.ts';
import { asId } from './nearest.ts';
import { type Problem, fileProblem } from './problem.ts';
import { perhaps } from './russian.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Names of files and folders become addresses: lower-case Latin letters, digits and hyphens. */
export function isId(name: string): boolean {
  return ID.test(name);
}

/** What is wrong with the name of a content file or of a folder; undefined for one that may be an address. */
export function badName(path: string, name: string): Problem | undefined {
  const stem = name.replace(/\.mdx?$/, '');
  if (isId(stem)) return undefined;
  const proposal = asId(stem);
  return fileProblem(
    'tree',
    path,
    `В имени «${name}» допустимы только строчные латинские буквы, цифры и дефис: имя станет адресом страницы.`,
    proposal === ''
      ? undefined
      : [foreignLetter(stem), perhaps(proposal + name.slice(stem.length))].filter(Boolean).join(' '),
  );
}
