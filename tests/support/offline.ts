import type { BrowserContext, Page } from 'playwright';
import { expect as impatient } from 'playwright/test';
import type { StoppableSite } from './stoppable.ts';

/** Workers come and go in their own time, longer still on a busy machine. */
export const expect = impatient.configure({ timeout: 30_000 });

/** Where the mark of readiness stands. */
export const TOOL = 'nablyudatelyam/akt/';

/** Opens a page of the kit and waits until it says that it works without network. */
export async function makeReady(page: Page, site: StoppableSite): Promise<void> {
  await page.goto(site.home + TOOL);
  await expect(page.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The host is stopped and the network is off: nothing can come but from the device. */
export async function cutOff(context: BrowserContext, site: StoppableSite): Promise<void> {
  site.stop();
  await context.setOffline(true);
}

/** Paths of the pages that the device keeps of schools. */
export function keptSchools(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.endsWith(' schools'));
    const keys = name === undefined ? [] : await (await caches.open(name)).keys();
    return keys.map(({ url }) => new URL(url).pathname).sort();
  });
}

/** Opens a school's page and waits until it is kept with its data. */
export async function keepSchool(page: Page, site: StoppableSite, school: string): Promise<void> {
  await page.goto(`${site.home}shkoly/${school}/`);
  const base = new URL(site.home).pathname;
  await expect
    .poll(() => keptSchools(page))
    .toEqual(expect.arrayContaining([`${base}shkoly/${school}/`, `${base}shkoly/${school}/dannye.json`]));
}
