/** A page that lay open overnight: its words about today are those of the morning. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

let session: Session;
let site: ServedSite;

before(async () => {
  [session, site] = await Promise.all([openBrowser(), serveBuilt('main')]);
});

after(async () => {
  site.close();
  await session.close();
});

/** Opens a page on the evening before a work; the clock stands still until the test moves it. */
async function overnight(path: string, walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, { viewport: { width: 360, height: 640 } });
  context.setDefaultTimeout(10_000);
  try {
    await context.clock.setFixedTime('2027-04-19T22:00:00+03:00');
    const page = await context.newPage();
    await page.goto(site.home + path);
    await walk(page);
  } finally {
    await context.close();
  }
}

for (const [name, comeBack] of [
  ['the phone is unlocked', () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))],
  ['the browser shows the page it kept', () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))],
] as const) {
  test(`«завтра» is «сегодня» when ${name} in the morning`, () =>
    overnight('shkoly/licey-21/#klass-7-d', async (page) => {
      const badge = page.locator('#r-7de-mat .badge');
      await expect(badge).toHaveText('завтра');
      await page.context().clock.setFixedTime('2027-04-20T07:30:00+03:00');
      await page.evaluate(comeBack);
      await expect(badge).toHaveText('сегодня');
      await page.context().clock.setFixedTime('2027-04-21T07:30:00+03:00');
      await page.evaluate(comeBack);
      await expect(badge).toHaveText('прошла');
      assert.equal(await page.locator('#klass-7 .next').count(), 1, 'the next one is marked, once');
      await expect(page.locator('#r-7gde-rus .badge')).toHaveText('через 5 дней');
    }));
}
