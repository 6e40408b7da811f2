/** What a parent asks: from the home page to the answer in two taps, and words explained on the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };

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

async function visit(javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, { ...PHONE, javaScriptEnabled, build: 'main' });
  context.setDefaultTimeout(10_000);
  try {
    const page = await context.newPage();
    await page.goto(site.home);
    await journey(page);
  } finally {
    await context.close();
  }
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', JavaScript off';

  test(`a parent of a child with ОВЗ taps twice and reads the answer${how}`, () =>
    visit(javaScriptEnabled, async (page) => {
      await page
        .getByRole('main')
        .getByRole('link', { name: /^Пишет ли ВПР ребёнок с ОВЗ/ })
        .tap();
      const answer = page.locator('#rebenok-s-ovz');
      await expect(answer.getByText('Решите это со школой заранее')).toBeInViewport({ ratio: 1 });
      await answer.getByRole('link', { name: /о ребёнке с ОВЗ/ }).tap();
      await expect(page).toHaveURL(/\/pamyatki\/rebenok-s-ovz\/$/);
    }));

  test(`a parent finds the same through «Родителям», in the list of questions${how}`, () =>
    visit(javaScriptEnabled, async (page) => {
      await page
        .getByRole('link', { name: /^Родителям/ })
        .first()
        .tap();
      const question = page.getByRole('navigation', { name: 'Вопросы на странице' }).getByRole('link', { name: /ОВЗ/ });
      await expect(question).toBeInViewport({ ratio: 1 });
      await question.tap();
      await expect(page.locator('#rebenok-s-ovz h2')).toBeInViewport({ ratio: 1 });
    }));
}

test('an abbreviation says its words to assistive technology and leads to them; the copied text stays clean', () =>
  visit(true, async (page) => {
    await page.goto(`${site.home}pamyatki/obektivnaya-proverka/`);
    const term = page.getByRole('link', { name: 'ВПР: всероссийские проверочные работы' }).first();
    assert.equal(await term.innerText(), 'ВПР');
    const line = await term.evaluate((one) => getComputedStyle(one).textDecorationStyle);
    assert.equal(line, 'dotted');
    await term.tap();
    await expect(page).toHaveURL(/\/slovar\/#vpr$/);
    await expect(page.locator('#vpr')).toBeInViewport({ ratio: 1 });
  }));
