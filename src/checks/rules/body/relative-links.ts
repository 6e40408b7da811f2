import { type BodyRule, isLink } from './body-rule.ts';
import { leavesFolder, ownFile, withoutSteps } from './own-file.ts';

/**
 * A page's address is no file's place, so a relative link leads nowhere; only files of the school's own folder
 * `fayly` are found by such a path. Acts are printed as received, their links are not ours to mend.
 */
export const relativeLinks: BodyRule = (node, context) => {
  const address = context.addressOf(node);
  if (!isLink(node) || address === undefined || context.spec.verbatim) return undefined;
  if (/^(?:[/#\\]|[a-z][a-z0-9+.-]*:)/i.test(address.trim())) return undefined;
  if (address.startsWith('fayly/')) return ownFile(address, context);
  const own = withoutSteps(address);
  if (own) return own;
  if (leavesFolder(address)) {
    return {
      message: 'Путь с двумя точками выходит из папки.',
      hint: 'Страницу портала называют от корня: /shkoly/licey-21/; файл своей школы: fayly/plan.pdf.',
    };
  }
  return {
    message: 'Такая ссылка никуда не ведёт.',
    hint: 'Другой сайт: https://example.org/; страница портала: /shkoly/licey-21/; файл своей школы: fayly/plan.pdf.',
  };
};
