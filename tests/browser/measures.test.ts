/** The list of measures of all plans: folded, filtered, shared by its address. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
/** Screens of a phone that the folded list may take. */
const SCREENS = 4;

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

async function visit(path: string, look: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await openContext(session.browser, { ...PHONE, javaScriptEnabled });
  try {
    const page = await context.newPage();
    await page.goto(`${site.home}meropriyatiya/${path}`);
    await look(page);
  } finally {
    await context.close();
  }
}

const territory = (page: Page) => page.getByRole('combobox', { name: 'Территория' });
const word = (page: Page) => page.getByRole('searchbox', { name: 'Ответственный или слово' });
const told = (page: Page) => page.locator('[data-measures-status]');

test('a phone shows the plans in a few screens, and a tap opens one', () =>
  visit('', async (page) => {
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= SCREENS * PHONE.viewport.height, `страница высотой ${height}`);
    await page.locator('summary', { hasText: 'Приказ № 259' }).tap();
    await expect(page.getByRole('link', { name: /^16\.? Выезды/ })).toBeVisible();
  }));

test('without JavaScript there is no dead form, and plans open by a tap', () =>
  visit(
    '',
    async (page) => {
      await expect(page.locator('form[data-measures]')).toBeHidden();
      await page.locator('summary', { hasText: 'Приказ № 259' }).tap();
      await expect(page.getByRole('link', { name: /^16\.? Выезды/ })).toBeVisible();
    },
    false,
  ));

test('a choice narrows the list, opens its plans, stands in the address and is reset', () =>
  visit('', async (page) => {
    const plans = page.locator('details[data-territory]');
    const all = await plans.count();
    await word(page).fill('Торашковская');
    await expect(told(page)).toHaveText('Показано: 1 мероприятие.');
    await expect(plans.filter({ visible: true })).toHaveCount(1);
    await expect(page.getByRole('link', { name: /^16\.? Выезды/ })).toBeVisible();
    await expect(page).toHaveURL(/\?slovo=/);
    await page.getByRole('button', { name: 'Сбросить' }).tap();
    await expect(plans.filter({ visible: true })).toHaveCount(all);
    await expect(page).toHaveURL(/meropriyatiya\/$/);
  }));

test('an address with a choice shows what it says', () =>
  visit('?slovo=%D0%A2%D0%BE%D1%80%D0%B0%D1%88%D0%BA%D0%BE%D0%B2%D1%81%D0%BA%D0%B0%D1%8F', async (page) => {
    await expect(word(page)).toHaveValue('Торашковская');
    await expect(told(page)).toHaveText('Показано: 1 мероприятие.');
  }));

test('a value chosen before the code came is applied when it comes', () =>
  visit('', async (page) => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/_astro/measures*.js', async (route) => {
      await gate;
      await route.continue();
    });
    const short = await territory(page).locator('option').nth(1).innerText();
    await territory(page).focus();
    await territory(page).selectOption(short);
    await expect(told(page)).toHaveText('');
    release();
    await expect(told(page)).toContainText('Показано');
    for (const shown of await page.locator('details[data-territory]').filter({ visible: true }).all())
      await expect(shown).toHaveAttribute('data-territory', short);
  }));

test('nothing that fits is said in a sentence', () =>
  visit('', async (page) => {
    await word(page).fill('йцукенг');
    await expect(told(page)).toContainText('Таких мероприятий в планах нет');
    await expect(page.locator('details[data-territory]').filter({ visible: true })).toHaveCount(0);
  }));
