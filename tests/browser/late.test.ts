/** Pages that were built in November and are read in May and in June: lists of days ahead, with no new build. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

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

async function visit(now: string, path: string, look: (page: Page) => Promise<void>, scripts = true): Promise<void> {
  const context = await openContext(session.browser, { build: 'main', javaScriptEnabled: scripts });
  context.setDefaultTimeout(10_000);
  try {
    await context.clock.setFixedTime(now);
    const page = await context.newPage();
    await page.goto(site.home + path);
    await look(page);
  } finally {
    await context.close();
  }
}

/** Days of a list that are seen, in its order. */
const seen = (list: Locator): Promise<readonly string[]> =>
  list.evaluate((node) =>
    [...node.children].filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).dataset['date'] ?? ''),
  );

for (const path of ['', 'nablyudatelyam/']) {
  const list = (page: Page): Locator => page.locator('.few');

  test(`in May a page of November shows the days that are still ahead: /${path}`, () =>
    visit('2027-05-10T12:00:00+03:00', path, async (page) => {
      const days = await seen(list(page));
      assert.ok(days.length > 0 && days.length <= 4, days.join());
      assert.ok(
        days.every((day) => day >= '2027-05-10'),
        days.join(),
      );
      await expect(page.locator('.if-none')).toBeHidden();
    }));

  test(`in June it says in words that they are over: /${path}`, () =>
    visit('2027-06-20T12:00:00+03:00', path, async (page) => {
      assert.deepEqual(await seen(list(page)), []);
      await expect(page.locator('.if-none')).toBeVisible();
      await expect(page.locator('.if-none')).toContainText('прошли');
      await expect(page.locator('.if-none + details')).toBeHidden();
    }));

  test(`without scripts the nearest four of the build stand with their dates: /${path}`, () =>
    visit(
      '2027-06-20T12:00:00+03:00',
      path,
      async (page) => {
        const days = await seen(list(page));
        assert.equal(days.length, 4);
        await expect(list(page).locator('li').first()).toContainText(/\d{1,2}\u00A0апреля/);
        await expect(page.locator('.if-none')).toBeHidden();
      },
      false,
    ));
}

test('all days on which observers are waited for can be opened, and those that passed are not among them', () =>
  visit('2027-05-10T12:00:00+03:00', 'nablyudatelyam/', async (page) => {
    await page.getByText('Все дни, когда ждут').click();
    const days = await seen(page.locator('.if-none + details ul'));
    assert.ok(days.length > 0 && days.every((day) => day >= '2027-05-10'), days.join());
  }));
