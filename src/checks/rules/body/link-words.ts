import { type BodyRule, isLink, wordsOf } from './body-rule.ts';

/** Words that say nothing in a list of links, which is how a screen reader offers a page. */
const EMPTY = new Set([
  'здесь',
  'тут',
  'сюда',
  'по ссылке',
  'ссылка',
  'ссылке',
  'ссылку',
  'по этой ссылке',
  'подробнее',
  'подробно',
  'далее',
  'читать',
  'читать далее',
  'читать дальше',
  'читать полностью',
  'перейти',
  'скачать',
  'открыть',
  'смотреть',
  'тык',
  'жми',
  'нажмите',
  'нажмите здесь',
  'нажмите сюда',
  'сайт',
  'страница',
  'here',
  'link',
  'more',
]);

/** Links whose words do not say where they lead. An act's links are printed as received. */
export const linkWords: BodyRule = (node, { addressOf, spec }) => {
  if (!isLink(node) || spec.verbatim) return undefined;
  const words = wordsOf(node).trim();
  if (words === '') {
    return { message: 'У ссылки нет слов.', hint: 'Напишите, куда она ведёт: [приказ № 991](https://example.org/).' };
  }
  if (EMPTY.has(words.toLowerCase().replace(/[\s.,:;!…>»→]+$/u, ''))) {
    return {
      message: `Слово «${words}» не говорит, куда ведёт ссылка.`,
      hint: 'Назовите то, что откроется: [график лицея](/shkoly/licey-21/).',
      severity: 'warning',
    };
  }
  const address = addressOf(node) ?? '';
  if (!/^https?:\/\//i.test(words) || !/^https?:/i.test(address)) return undefined;
  return {
    message: 'Вместо слов у ссылки адрес.',
    hint: 'Назовите то, что откроется: [сайт лицея](https://example.org/).',
    severity: 'warning',
  };
};
