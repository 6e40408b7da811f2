import { href } from '../routes.ts';

export type Address = { readonly href: string; readonly external: boolean };

/** Control characters and spaces: browsers drop some of them inside a scheme, so none may stand in an address. */
const hidden = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/;

/**
 * What an address written in a body may lead to: the web, a letter, a call, a page of the portal, a place on the page.
 * Returns undefined for everything else, also for `//host` and `/\host`, which leave the portal unseen.
 */
export function safeAddress(written: string, base: string): Address | undefined {
  if (written === '' || hidden.test(written)) return undefined;
  if (written.startsWith('#')) return { href: written, external: false };
  if (written.startsWith('/')) {
    return /^\/[/\\]/.test(written) || written.includes('\\')
      ? undefined
      : { href: href(base, written), external: false };
  }
  if (/^(?:mailto|tel):[^/\\]+$/i.test(written)) return { href: written, external: false };
  return /^https?:\/\/[^/\\]/i.test(written) && URL.canParse(written) ? { href: written, external: true } : undefined;
}

/** A file that lies beside the text, named by a relative path: it stays a link where it is published. */
export function safeFile(written: string, file?: (path: string) => string | undefined): Address | undefined {
  const published = hidden.test(written) ? undefined : file?.(decoded(written));
  return published === undefined ? undefined : { href: published, external: false };
}

/** Where a picture may come from: the portal itself. A relative path has neither scheme nor host. */
export function safePicture(
  written: string,
  base: string,
  file?: (path: string) => string | undefined,
): string | undefined {
  if (written === '' || hidden.test(written) || /^[/\\]{2}|\\/.test(written)) return undefined;
  if (written.startsWith('/')) return href(base, written);
  if (/^[^/?#]*:|^[?#]/.test(decoded(written))) return undefined;
  return file ? file(decoded(written)) : written;
}

/** Markdown percent-encodes what an editor wrote; a file is looked for by its own name. */
function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
