import { domainToASCII, domainToUnicode } from './host-letters.ts';
import { withoutLookalikes } from './nearest.ts';

/** What an address on the web hides from the reader. */

/** Endings that make a word in a text an address: in «график.pdf» or «п.2» there is none. */
const ENDINGS = new Set(
  'ru su рф com org net info biz pro io me gov edu eu uk de by kz ua moscow москва дети рус онлайн сайт online site space app dev'.split(
    ' ',
  ),
);

export interface HostFault {
  readonly message: string;
  readonly hint: string;
}

/** The host that a link's words show, lower case; undefined when they show none. */
export function hostInWords(words: string): string | undefined {
  if (words.length > 500) return undefined;
  const address = /^(?:https?:)?\/\/([^/\s?#]{1,253})/i.exec(words.trim())?.[1];
  const found =
    address ?? /(?:^|[\s(«"@/])((?:[a-zа-яё0-9-]{1,63}\.){1,8}[a-zа-яё]{2,20})(?=$|[\s/.,;:)»"?!])/i.exec(words)?.[1];
  const host = found?.toLowerCase().replace(/:\d{1,5}$/, '');
  return host !== undefined && (address !== undefined || ENDINGS.has(host.slice(host.lastIndexOf('.') + 1)))
    ? host
    : undefined;
}

function plain(host: string): string {
  return (domainToASCII(host) || host)
    .toLowerCase()
    .replace(/^www\./, '')
    .replace(/\.$/, '');
}

/** One site: the same host, or one below the other. */
export function sameSite(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}

function disguised(host: string): boolean {
  const labels = domainToUnicode(host).toLowerCase().split('.');
  const ending = labels.at(-1) ?? '';
  return labels.some((label) => {
    const russian = /\p{Script=Cyrillic}/u.test(label);
    if (russian && /[a-z]/.test(label)) return true;
    if (/[^\p{Script=Cyrillic}a-z0-9-]/u.test(label)) return true;
    // «сое.com»: every letter looks Latin, and the ending is.
    return russian && /^[a-z]/.test(ending) && /^[a-z0-9-]+$/.test(withoutLookalikes(label));
  });
}

/** What is wrong with the host of an address; undefined for an honest one and for what is no web address. */
export function hostFault(address: string): HostFault | undefined {
  const url = URL.parse(address.trim());
  if (!/^\s*https?:/i.test(address)) return undefined;
  if (url === null || url.hostname === '') {
    return { message: 'Такого адреса быть не может.', hint: 'Скопируйте адрес из строки браузера целиком.' };
  }
  if (url.username !== '' || url.password !== '') {
    const message = `Перед именем сайта стоит «@»: адрес ведёт на ${url.hostname}, а читается как другой сайт.`;
    return { message, hint: 'Уберите всё между // и именем сайта.' };
  }
  if (/^[\d.]+$|^\[/.test(url.hostname)) {
    return { message: 'Вместо имени сайта стоит число.', hint: 'Напишите имя сайта: https://example.org/.' };
  }
  if (disguised(url.hostname)) {
    const message = 'В имени сайта смешаны буквы разных алфавитов: так подделывают чужие адреса.';
    return { message, hint: 'Наберите имя сайта заново, в одной раскладке.' };
  }
  return undefined;
}
