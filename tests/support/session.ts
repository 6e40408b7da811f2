import { type Browser, type BrowserServer, chromium } from 'playwright';
import process from 'node:process';
import { listen, portalServer } from '../../src/cli/serve.ts';
import { launchBrowser } from './browser.ts';
import { type BuildName, baseOf, buildDir } from './builds.ts';

export interface Session {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Joins the browser that `tests/run.ts` has started; starts one of its own when a file is run alone. */
export async function openBrowser(): Promise<Session> {
  const shared = process.env['PORTAL_TEST_BROWSER'];
  let own: BrowserServer | undefined;
  if (shared === undefined) own = (await launchBrowser()).server;
  const browser = await chromium.connect(shared ?? own?.wsEndpoint() ?? '');
  return {
    browser,
    async close() {
      await browser.close();
      await own?.close();
    },
  };
}

export interface ServedSite {
  /** Address of the home page, base path included. */
  readonly home: string;
  readonly close: () => void;
}

/** Serves a built site as `npm start` does, on a free port. */
export async function serveBuilt(name: BuildName): Promise<ServedSite> {
  const server = portalServer({ dir: buildDir(name), base: baseOf(name) });
  const port = await listen(server, 0);
  return {
    home: `http://localhost:${port}${baseOf(name)}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
