import { after, before } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright';
import { openPhone } from './kit.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from './session.ts';

export interface Phones {
  /** Address of the built portal, with the slash at its end. */
  readonly home: string;
  readonly browser: Browser;
  /** Does something on a phone of its own, which is put away whatever happens. */
  onPhone(journey: (context: BrowserContext) => Promise<void>, options?: BrowserContextOptions): Promise<void>;
}

/**
 * A browser and the built portal for the tests of one file.
 * @param open how each phone is taken out
 */
export function phones(open: typeof openPhone = openPhone): Phones {
  let session: Session;
  let site: ServedSite;
  before(async () => {
    session = await openBrowser();
    site = await serveBuilt('main');
  });
  after(async () => {
    site.close();
    await session.close();
  });
  return {
    get home() {
      return site.home;
    },
    get browser() {
      return session.browser;
    },
    async onPhone(journey, options) {
      const context = await open(session.browser, options);
      try {
        await journey(context);
      } finally {
        await context.close();
      }
    },
  };
}
