import type { BodyRule } from './body-rule.ts';

/** HTML from an untrusted author can carry a script, a frame or a form of another site. */
export const rawHtml: BodyRule = (node, { spec }) => {
  if (!spec.untrusted || node.type !== 'html') return undefined;
  return {
    message: 'В текстах школ и новостях HTML не публикуется.',
    hint: 'Жирный текст пишут так: **слово**; ссылку: [слова](https://example.org); знак «меньше»: \\<.',
  };
};
