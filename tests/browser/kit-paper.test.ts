/** The list of the kit on paper, and without JavaScript. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChecklist, tick } from '../support/kit.ts';
import { phones } from '../support/phones.ts';

const site = phones();
const { onPhone } = site;

const PRESET = '#shkola=licey-21&rabota=4abv-rus';

const sheets = async (page: Page): Promise<number> =>
  (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;

test('on paper the list has every stage, what was answered and noted, and no empty fields', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    await tick(page, 'vhod-do-zvonka', 'нет');
    await page.locator('[data-item="vhod-do-zvonka"] textarea').fill('трое вошли');
    const count = await sheets(page);
    assert.ok(count >= 3 && count <= 7, `${count} листов`);
    await page.emulateMedia({ media: 'print' });
    const after = (selector: string): Promise<string> =>
      page.locator(selector).evaluate((one) => getComputedStyle(one, '::after').content);
    assert.match(await after('#vhod-do-zvonka-punkt'), /нет, 08:50/);
    assert.match(await after('#vhod-do-zvonka'), /трое вошли/);
    assert.match(await after('#prikaz-punkt'), /□ да/);
    assert.equal(await page.locator('main :is(input, textarea, select, button):visible').count(), 0);
  }));

test('with JavaScript off the list is whole: every item with its reason and its source', () =>
  onPhone(
    async (context) => {
      const page = await context.newPage();
      await page.goto(`${site.home}nablyudatelyam/cheklist/`);
      const items = page.locator('[data-item]');
      assert.ok((await items.count()) >= 45);
      for (const rule of await page.locator('[data-item] [data-rule]').all()) await expect(rule).toBeVisible();
      await expect(page.locator('#kit')).toBeHidden();
      await expect(page.getByText('Типовая памятка, не нормативный акт.').first()).toBeVisible();
      await expect(page.getByText('Какой приказ действует у вас.')).toBeVisible();
      assert.equal(await page.locator('main :is(input, select, textarea):visible').count(), 0);
      const count = await sheets(page);
      assert.ok(count >= 3 && count <= 7, `${count} листов`);
    },
    { javaScriptEnabled: false },
  ));
