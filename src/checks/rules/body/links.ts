import type { BodyRule } from './body-rule.ts';

const ALLOWED = new Set(['https', 'http', 'mailto', 'tel']);
const HIDDEN = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g;

/** Percent signs resolved, those inside percent signs too: `%6A`, `%256A`. Three rounds tell all that anyone writes. */
function decoded(address: string): string {
  let text = address;
  for (let round = 0; round < 3 && text.includes('%'); round += 1) {
    text = text.replace(/%([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  return text;
}

/** Scheme as a browser understands it: it skips spaces and control characters, and letter case means nothing. */
function schemeOf(address: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(decoded(address).replace(HIDDEN, ''))?.[1]?.toLowerCase();
}

/** Schemes that no browser follows to a harmful place, and addresses that leave the portal unseen. */
export const links: BodyRule = (node, { addressOf, spec }) => {
  if (node.type !== 'link' && node.type !== 'definition' && node.type !== 'image') return undefined;
  const address = addressOf(node) ?? '';
  const scheme = schemeOf(address);
  if (scheme !== undefined && !ALLOWED.has(scheme)) {
    return {
      message: `Ссылки вида «${scheme.slice(0, 40)}:» не публикуются.`,
      hint: 'Допустимы https:, http:, mailto:, tel: и пути внутри портала.',
    };
  }
  if (/^[\\/]{2}/.test(address.trim())) {
    return { message: 'Ссылка без https: в начале.', hint: 'Напишите адрес целиком: https://example.org/.' };
  }
  if (scheme !== undefined && schemeOf(address.replaceAll('%', '')) !== scheme) {
    return { message: 'Начало адреса записано через знаки %.', hint: 'Напишите адрес обычными буквами.' };
  }
  if (spec.untrusted && /[\u0000-\u0020\u007F]|%(?:0[0-9a-f]|1[0-9a-f]|7f)/i.test(address.trim())) {
    return { message: 'В адресе стоит управляющий знак.', hint: 'Наберите адрес заново.' };
  }
  return undefined;
};
