import { toUnicode } from 'punycode/punycode.es6.js';

/** Names of sites in both spellings. Node has these in `node:url`; the editor's form runs in a browser. */

/** «школа.рф» → `xn--80aa4alnee.xn--p1ai`; an empty text for what cannot be a host. */
export function domainToASCII(host: string): string {
  return /[@/\\?#:]/.test(host) ? '' : (URL.parse(`http://${host}/`)?.hostname ?? '');
}

/** The same the other way round; what cannot be decoded stays as it is. */
export function domainToUnicode(host: string): string {
  try {
    return toUnicode(host);
  } catch {
    return host;
  }
}
