/** What happens to people in a corridor: a finger that taps twice, a clock that passes midnight, a day off. */
import { after, before, test } from 'node:test';
import type { BrowserContext } from 'playwright';
import { expect } from 'playwright/test';
import { openChecklist, openPhone, ready } from '../support/kit.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';

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

async function onPhone(journey: (context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await openPhone(session.browser);
  try {
    await journey(context);
  } finally {
    await context.close();
  }
}

const PRESET = '#shkola=licey-21&rabota=4abv-rus';

test('a second tap on «Начать» ends the observation with a word, and the end can be taken back', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    const clock = page.locator('[data-clock]');
    await clock.dblclick();
    await expect(clock).toHaveText('Время 8:50–8:50');
    await expect(page.locator('[data-toast-words]')).toHaveText('Наблюдение закончено.');
    await page.locator('[data-undo]').click();
    await expect(clock).toHaveText('Закончить');
    await context.clock.setFixedTime('2027-04-21T09:45:00+03:00');
    await clock.click();
    await expect(clock).toHaveText('Время 8:50–9:45');
    await expect(page.locator('[data-undo]')).toBeVisible();
    // The undo is of this observation, not of one that is opened meanwhile.
    await page.locator('#kit-list > summary').click();
    await page.locator('[data-begin]').click();
    await clock.dblclick();
    await expect(clock).toHaveText('Время 9:45–9:45');
    await page.locator('#kit-list > summary').click();
    await page.getByRole('button', { name: /^Открыть: Лицей/ }).click();
    await page.locator('[data-undo]').click();
    await expect(clock).toHaveText('Время 8:50–9:45');
  }));

test('on the Monday next to a holiday that fell on a Sunday no office is said to answer', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    const calls = page.locator('[data-calls-here]');
    await expect(calls).toContainText('Сейчас отвечают');
    await context.clock.setFixedTime('2027-05-10T11:00:00+03:00');
    await page.reload();
    await ready(page);
    await page.locator('#kit-list > summary').click();
    await page.getByRole('button', { name: /^Открыть: Лицей/ }).click();
    await expect(calls).toContainText('Сегодня может быть выходной (День Победы): могут не отвечать');
    await expect(calls).not.toContainText('Сейчас отвечают');
  }));
