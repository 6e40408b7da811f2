import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContentFile } from '../markdown/front-matter.ts';
import type { Site } from '../site.ts';
import { PortalError } from './errors.ts';

/**
 * The origin that links, feeds and QR codes of a published portal will carry: `PORTAL_SITE`, else `address` of `portal.md`.
 * @returns an origin such as `https://vpr.example.org`, without a trailing slash
 * @throws PortalError when neither is given: such a site would say localhost to its readers.
 */
export async function publicationOrigin(site: Site): Promise<string> {
  if (site.origin !== undefined) return site.origin;
  const address = await addressOf(site.contentDir);
  if (address === undefined) {
    throw new PortalError(
      'Не указано, по какому адресу портал будет открыт: без него ссылки и ленты вели бы на localhost.\n' +
        'Впишите address в content/portal.md или задайте PORTAL_SITE=https://ваш-адрес. Посмотреть портал у себя: npm start.',
    );
  }
  if (!URL.canParse(address)) throw new PortalError(`portal.md: address «${address}» не похож на адрес сайта.`);
  return new URL(address).origin;
}

async function addressOf(contentDir: string): Promise<string | undefined> {
  // An unreadable portal.md is the content gate's to report, with its line.
  const text = await readFile(join(contentDir, 'portal.md'), 'utf8').catch(() => '');
  if (!text.startsWith('---')) return undefined;
  const address: unknown = readContentFile(text).yaml.get('address');
  return typeof address === 'string' && address !== '' ? address : undefined;
}
