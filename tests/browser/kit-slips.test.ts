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
