import { publicOrigin } from '../integrations/origin.ts';
import type { Site } from '../site.ts';
import { PortalError } from './errors.ts';

/**
 * The origin that links, feeds and QR codes of a published portal will carry.
 * @returns an origin such as `https://vpr.example.org`, without a trailing slash
 * @throws PortalError when neither `PORTAL_SITE` nor `portal.md` names it: such a site would say localhost to its readers.
 */
export function publicationOrigin(site: Site): string {
  const origin = publicOrigin(site);
  if (origin !== undefined) return origin;
  throw new PortalError(
    'Не указано, по какому адресу портал будет открыт: без него ссылки и ленты вели бы на localhost.\n' +
      'Впишите address в content/portal.md или задайте PORTAL_SITE=https://ваш-адрес. Посмотреть портал у себя: npm start.',
  );
}
