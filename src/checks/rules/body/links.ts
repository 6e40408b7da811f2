import type { BodyRule } from './body-rule.ts';

const ALLOWED = new Set(['https', 'http', 'mailto', 'tel']);

/** Scheme as a browser understands it: it skips spaces and control characters, and letter case means nothing. */
function schemeOf(address: string): string | undefined {
  const bare = address.replace(/[\u0000-\u0020\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
}

export const links: BodyRule = (node) => {
  if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return undefined;
  const scheme = schemeOf(node.url);
  if (scheme !== undefined && !ALLOWED.has(scheme)) {
    return {
      message: `Ссылки вида «${scheme}:» не публикуются.`,
      hint: 'Допустимы https:, http:, mailto:, tel: и пути внутри портала.',
    };
  }
  if (/^[\\/]{2}/.test(node.url.trim())) {
    return { message: 'Ссылка без https: в начале.', hint: 'Напишите адрес целиком: https://example.org/.' };
  }
  if (node.type === 'image' && scheme !== undefined) {
    return {
      message: 'Картинка лежит на другом сайте: портал ничего у чужих сайтов не запрашивает.',
      hint: 'Положите файл в папку fayly своей школы.',
    };
  }
  return undefined;
};
