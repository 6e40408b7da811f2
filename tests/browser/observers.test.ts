/** An observer's ways through the portal, in a real browser, with scripts and without. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { readBuilt } from '../support/pages.ts';
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

async function visit(javaScriptEnabled: boolean, path: string, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, { ...PHONE, javaScriptEnabled, build: 'main' });
  context.setDefaultTimeout(10_000);
  try {
    const page = await context.newPage();
    await page.goto(site.home + path);
    await journey(page);
  } finally {
    await context.close();
  }
}

const height = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

function instructionPaths(): readonly string[] {
  return readBuilt('main')
    .pages.map(({ path }) => path)
    .filter((path) => /^\/nablyudatelyam\/(?!akt\/|bez-seti\/|cheklist\/)[^/]+\/$/.test(path));
}

test('«Могу ли я?» asks four questions on the device, answers plainly and sends nothing', () =>
  visit(true, 'nablyudatelyam/', async (page) => {
    const box = page.locator('[data-may]');
    await box.getByRole('button', { name: 'Ответить на вопросы: 4' }).tap();
    await expect(box.getByRole('heading', { name: /^1 из 4\./ })).toBeFocused();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const answer = (word: string): Promise<void> =>
      box.locator(`[data-may-question]:visible button[value="${word}"]`).tap();
    for (const word of ['да', 'да', 'да', 'да']) await answer(word);
    await expect(box.getByRole('heading', { name: /^Да\./ })).toBeFocused();
    await expect(box.locator('[data-may-advice]:visible')).toHaveCount(0);
    await box.getByRole('button', { name: 'Ответить заново' }).tap();
    for (const word of ['нет', 'да', 'не знаю', 'да']) await answer(word);
    await expect(box.getByRole('heading', { name: /личный интерес/ })).toBeVisible();
    await expect(box.locator('[data-may-advice]:visible')).toHaveCount(2);
    await expect(box.getByText('Типовая практика').first()).toBeVisible();
    assert.deepEqual(requests, []);
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  }));

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', JavaScript off';

  test(`from the home page to «what I do when something is wrong» in three taps${how}`, () =>
    visit(javaScriptEnabled, '', async (page) => {
      const main = page.getByRole('main');
      await main.getByRole('heading', { name: 'Наблюдателям' }).getByRole('link').tap();
      await main.getByRole('link', { name: 'Если что-то не так', exact: true }).tap();
      await expect(main.getByRole('heading', { name: 'Если что-то не так' })).toBeInViewport();
      await expect(main.getByText('Запишите минуту и то, что видели')).toBeInViewport();
      const steps = await main.locator('section:has(#esli-chto-to-ne-tak) .title').allInnerTexts();
      assert.match(steps[0] ?? '', /^Школа/);
      assert.match(steps[1] ?? '', /^Район: Телефон доверия/);
      assert.ok(steps.findIndex((step) => step.startsWith('Регион')) > 1, steps.join(' | '));
      await main.getByRole('link', { name: /^Акт и звонок/ }).tap();
      await expect(page.getByText('Скажите ответственному за ВПР, запишите время')).toBeInViewport();
      const call = main.getByRole('link', { name: '+7 (000) 000-10-20' });
      await expect(call).toHaveAttribute('href', 'tel:+70000001020');
    }));

  test(`the order of the page follows the reader's questions${how}`, () =>
    visit(javaScriptEnabled, 'nablyudatelyam/', async (page) => {
      assert.deepEqual(await page.locator('main h2').allInnerTexts(), [
        'Могу ли я?',
        'Где ждут',
        'Как вступить',
        'Инструкции',
        'Если что-то не так',
      ]);
      const links = await page.locator('section:has(#chto-delat) a').count();
      assert.equal(links, instructionPaths().length + 2, 'каждая инструкция, чек-лист и акт по одному разу');
      const phones = await page.locator('main a[href^="tel:"]').allInnerTexts();
      assert.deepEqual(phones, [...new Set(phones)], 'номера не повторяются');
      assert.ok((await height(page)) <= 4750, `${await height(page)} px`);
      assert.equal(await page.locator('main :is(input, select, textarea, form)').count(), 0, 'ничего не собирает');
    }));
}

test('every instruction calls itself a typical memo, names the order here and prints on two sheets of A4', async (t) => {
  const paths = instructionPaths();
  assert.ok(paths.length >= 5, paths.join(' '));
  for (const path of paths) {
    await visit(true, path.slice(1), async (page) => {
      await expect(page.getByText('Типовая памятка, не нормативный акт.')).toBeVisible();
      await expect(page.getByText('Какой приказ действует у вас.')).toBeVisible();
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page(?!s)/g)?.length ?? 0;
      t.diagnostic(`${sheets} л.  ${path}`);
      assert.ok(sheets >= 1 && sheets <= 2, `${path}: ${sheets}`);
    });
  }
});

test('in the classroom the list is short; a mark opens its source, an asterisk has its line', () =>
  visit(true, 'nablyudatelyam/chto-delat-v-auditorii/', async (page) => {
    assert.ok((await height(page)) <= 4100, `${await height(page)} px`);
    const items = page.locator('main ol.checks > li');
    assert.ok((await items.count()) > 20);
    for (const words of await items.allTextContents())
      assert.match(words.replace(/\s+/g, ' ').trim(), /\S(?:\[\d+\]|\*)(?: если нет: нарушение)?$/);
    await expect(page.getByText('* Типовая практика')).toBeVisible();
    const mark = items.filter({ hasText: 'Дети вошли в кабинет до звонка' });
    await expect(mark.getByText('нарушение')).toBeVisible();
    await expect(page.getByText('форма акта общественного наблюдения')).toBeHidden();
    await mark.getByRole('link').tap();
    await expect(page.getByText('форма акта общественного наблюдения')).toBeInViewport();
    const lost = await items
      .getByRole('link')
      .evaluateAll(
        (links) => links.filter((one) => document.querySelector(one.getAttribute('href') ?? '') === null).length,
      );
    assert.equal(lost, 0);
  }));
