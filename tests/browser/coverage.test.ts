/** Who has published what: sorted by a tap, read on a phone without JavaScript. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
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

async function visit(options: object, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, options);
  try {
    const page = await context.newPage();
    await page.goto(`${site.home}otkrytost/`);
    await look(page);
  } finally {
    await context.close();
  }
}

const names = (page: Page): Promise<string[]> => page.locator('#tablica-primer ~ tbody th a').allTextContents();

test('a heading sorts its table and says so, a second time the other way round', () =>
  visit({ viewport: { width: 1280, height: 800 } }, async (page) => {
    const table = page.locator('table', { has: page.locator('#tablica-primer') });
    const alphabetical = await names(page);
    const heading = table.getByRole('columnheader', { name: 'Критерии' });
    await heading.getByRole('button').press('Enter');
    await expect(heading).toHaveAttribute('aria-sort', 'ascending');
    const sorted = await names(page);
    assert.notDeepEqual(sorted, alphabetical);
    assert.deepEqual(sorted.toSorted(), alphabetical.toSorted());
    const school = table.getByRole('columnheader', { name: 'Школа' });
    await school.getByRole('button').click();
    await expect(school).toHaveAttribute('aria-sort', 'ascending');
    await expect(heading).not.toHaveAttribute('aria-sort', /./);
    assert.deepEqual(await names(page), alphabetical);
    await school.getByRole('button').click();
    await expect(school).toHaveAttribute('aria-sort', 'descending');
    assert.deepEqual(await names(page), alphabetical.toReversed());
  }));

test('on a phone without JavaScript each school is a list with the names of the columns', () =>
  visit({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false }, async (page) => {
    const row = page.locator('#licey-21');
    await expect(row).toContainText('есть, 02.10.2026');
    const label = await row
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content);
    assert.match(label, /График/);
    assert.equal(await page.getByRole('button', { name: /Сортировать/ }).count(), 0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `ширина ${wide}`);
  }));
