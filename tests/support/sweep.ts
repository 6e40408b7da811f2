import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { BUILDS, type BuildName } from './builds.ts';
import { axeSource } from './browser-rules/axe.ts';
import type { Offender } from './offenders.ts';
import type { ServedSite } from './session.ts';

/** Windows that are read at a time in one process. */
const TABS = 2;

export interface Sweep {
  readonly width: number;
  readonly height: number;
  /** Looks at one loaded page and returns faults by kind. */
  readonly look: (page: Page) => Promise<Readonly<Record<string, readonly string[]>>>;
}

/** A context at the moment of a build, without motion: half-way colours would be measured otherwise. */
export async function openContext(
  browser: Browser,
  { build = 'main', ...options }: BrowserContextOptions & { readonly build?: BuildName },
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    reducedMotion: 'reduce',
    ...options,
  });
  await context.clock.setFixedTime(BUILDS[build].PORTAL_NOW);
  return context;
}

/**
 * Reads every page of a site in a window of one size.
 * @returns faults by kind, each with its page's path; the kind `просьбы` holds requests to other hosts and
 * errors of the console, a broken policy among them
 */
export async function sweep(
  browser: Browser,
  site: ServedSite,
  paths: readonly string[],
  { width, height, look }: Sweep,
): Promise<ReadonlyMap<string, readonly Offender[]>> {
  const faults = new Map<string, Offender[]>();
  const add = (kind: string, path: string, list: readonly string[]): void => {
    faults.set(kind, [...(faults.get(kind) ?? []), ...list.map((fault) => ({ place: path, fault }))]);
  };
  const queue = paths.values();
  const tab = async (): Promise<void> => {
    const context = await openContext(browser, { viewport: { width, height } });
    await context.addInitScript(axeSource);
    const page = await context.newPage();
    let path = '';
    const { host } = new URL(site.home);
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.host !== host && url.protocol !== 'data:') add('просьбы', path, [`просит ${request.url()}`]);
    });
    page.on('console', (message) => {
      // Chromium itself complains of the status when the page for a miss is asked for on purpose.
      if (message.type() === 'error' && !message.text().includes('404')) add('просьбы', path, [message.text()]);
    });
    page.on('pageerror', (error) => add('просьбы', path, [error.message]));
    for (path of queue) {
      await page.goto(new URL(path.slice(1), site.home).href, { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const [kind, list] of Object.entries(await look(page))) add(kind, path, list);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  return faults;
}
