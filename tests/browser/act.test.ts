/** The act on paper: how many sheets it takes, in which colours, and what is left out. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'playwright/test';
import { inksOf, sheetsOf } from '../support/printed.ts';
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

async function onAct(options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, options);
  try {
    const page = await context.newPage();
    await page.goto(`${site.home}nablyudatelyam/akt/`);
    await look(page);
  } finally {
    await context.close();
  }
}

test('a blank act is one sheet printed on both sides, without JavaScript too', async () => {
  for (const javaScriptEnabled of [true, false])
    await onAct({ javaScriptEnabled }, async (page) => {
      assert.equal(await sheetsOf(page), 2);
      await page.emulateMedia({ media: 'print' });
      for (const place of ['body > header', 'body > footer', '.notice', '.crumbs', 'h1', 'button', '.note'])
        for (const one of await page.locator(place).all()) await expect(one, place).toBeHidden();
      await expect(page.locator('.act')).toHaveCount(2);
      await expect(page.getByText('Наблюдатель (фамилия, имя)')).toBeVisible();
    });
});

const READERS: Readonly<Record<string, BrowserContextOptions & { scheme?: string }>> = {
  light: {},
  dark: { colorScheme: 'dark' },
  'low vision, white on black': { scheme: 'dark' },
  'low vision, blue': { scheme: 'blue' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
};

for (const [name, { scheme, ...options }] of Object.entries(READERS)) {
  test(`an act is printed in black on white: ${name}`, () =>
    onAct(options, async (page) => {
      if (scheme !== undefined)
        await page.evaluate((chosen) => (document.documentElement.dataset['scheme'] = chosen), scheme);
      const inks = [...(await inksOf(page))];
      assert.ok(inks.includes('0 0 0'), 'чёрного нет');
      assert.deepEqual(
        inks.filter((ink) => !['0 0 0', '1 1 1'].includes(ink)),
        [],
      );
    }));
}
