import { domainToUnicode } from '../../host-letters.ts';
import { hostFault, hostInWords, sameSite } from '../../hosts.ts';
import { type BodyRule, isLink, wordsOf } from './body-rule.ts';

function emailIn(text: string): string | undefined {
  return /[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,253}/i.exec(text)?.[0].toLowerCase().replace(/\.$/, '');
}

/** A link leads where its words say. */
export const hosts: BodyRule = (node, { addressOf }) => {
  const address = addressOf(node);
  if (address === undefined) return undefined;
  const fault = hostFault(address);
  if (fault || !isLink(node)) return fault;
  const words = wordsOf(node).slice(0, 500);
  if (/^mailto:/i.test(address)) {
    const shown = emailIn(words);
    if (shown === undefined || emailIn(address.slice(7)) === shown) return undefined;
    return {
      message: `Ссылка показывает почту ${shown}, а письмо уйдёт на другую.`,
      hint: 'Исправьте адрес или слова.',
    };
  }
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  const shown = emailIn(words) === undefined ? hostInWords(words) : undefined;
  if (url === null || shown === undefined || sameSite(shown, url.hostname)) return undefined;
  return {
    message: `Ссылка показывает сайт ${shown}, а ведёт на ${domainToUnicode(url.hostname)}.`,
    hint: 'Назовите в ссылке тот сайт, на который она ведёт.',
  };
};
