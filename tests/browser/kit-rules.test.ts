/** From an item or from the finder to the words of the rule, with the host stopped. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { buildDir } from '../support/builds.ts';
import { openPhone, reach, ready } from '../support/kit.ts';
import { cutOff, expect, makeReady } from '../support/offline.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { type StoppableSite, serveStoppable } from '../support/stoppable.ts';

let session: Session;

before(async () => {
  session = await openBrowser();
});

after(() => session.close());

/** The checklist in a corridor: the host is stopped and the network is off. */
async function inCorridor(journey: (page: Page, site: StoppableSite) => Promise<void>): Promise<void> {
  const site = await serveStoppable(buildDir('main'), '/');
  const context = await openPhone(session.browser);
  try {
    const page = await context.newPage();
    await makeReady(page, site);
    await cutOff(context, site);
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await ready(page);
    await journey(page, site);
  } finally {
    await context.close();
    site.stop();
  }
}

const dialog = (page: Page) => page.getByRole('dialog');

test('every item that rests on a document opens its words over the list, and gives the place back', () =>
  inCorridor(async (page, site) => {
    const here = page.url();
    const links = await page.locator('[data-item] [data-rule] a').evaluateAll((all) =>
      all.map((link) => ({
        item: link.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? '',
        href: link.getAttribute('href') ?? '',
      })),
    );
    assert.equal(links.length, 17);
    for (const { item, href } of links) {
      const text = await page.locator(href).locator('dd').first().textContent();
      await reach(page, item);
      const link = page.locator(`[data-item="${item}"] [data-rule] a`);
      if (!(await link.isVisible())) await page.locator(`[data-item="${item}"] .item-more > summary`).click();
      await link.click();
      await expect(dialog(page).locator('dd').first()).toHaveText(text?.trim() ?? '');
      await expect(dialog(page).getByRole('heading')).toBeInViewport();
      await expect(dialog(page).getByRole('button', { name: 'Закрыть' })).toBeInViewport({ ratio: 1 });
      await dialog(page).getByRole('button', { name: 'Закрыть' }).click();
      await expect(dialog(page)).toHaveCount(0);
      await expect(link).toBeFocused();
    }
    assert.equal(page.url(), here);
    assert.equal(site.asked.filter((path) => path.startsWith('/dokumenty/')).length, 0);
  }));

test('every rule that the finder finds opens without network: words over the list, an instruction on its page', () =>
  inCorridor(async (page) => {
    const hits = page.locator('[data-hits] a');
    const rules = hits.filter({ has: page.locator('small', { hasText: 'правило' }) });
    await page.locator('#kit-query').fill('правило');
    const found = await rules.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    assert.ok(found.length > 5, found.join(' '));
    assert.deepEqual(
      found.filter((href) => !/^#pravilo-|^\/nablyudatelyam\/[a-z-]+\/$/.test(href)),
      [],
    );
    // A word of the rule alone, and the number of its act, lead to it.
    await page.locator('#kit-query').fill('259');
    await rules.first().click();
    await expect(dialog(page).getByRole('heading')).toContainText('Луга');
    await page.keyboard.press('Escape');
    await expect(rules.first()).toBeFocused();
    const instruction = page.locator('.stage > p a').first();
    const title = (await instruction.textContent()) ?? '';
    await page.locator('#kit-query').fill(title);
    await hits.filter({ hasText: title }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText('Сохранённая копия от')).toBeVisible();
  }));

test('a name in a note is spoken of without network, too', () =>
  inCorridor(async (page) => {
    await page.locator('[data-remarks]').fill('Петя Иванов вошёл после звонка');
    await expect(page.locator('[data-remarks-names]')).toContainText('Похоже на имя');
    await page.locator('[data-remarks]').fill('трое вошли после звонка');
    await expect(page.locator('[data-remarks-names]')).toBeHidden();
  }));

test('a rule that «Могу ли я?» names opens on the checklist’s page', () =>
  inCorridor(async (page, site) => {
    await page.goto(`${site.home}nablyudatelyam/`);
    const link = page.locator('[data-may-advice] a').first();
    const href = (await link.getAttribute('href')) ?? '';
    assert.match(href, /^\/nablyudatelyam\/cheklist\/#pravilo-/);
    await page.goto(new URL(href, site.home).href);
    await ready(page);
    const text = await page.locator(new URL(href, site.home).hash).locator('dd').first().textContent();
    await expect(dialog(page).locator('dd').first()).toHaveText(text?.trim() ?? '');
    await dialog(page).getByRole('button', { name: 'Закрыть' }).click();
    await expect(dialog(page)).toHaveCount(0);
  }));
