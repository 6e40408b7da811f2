/** The schedule of one class: chosen by a tap, kept in the address and on the device, copied for the chat. */
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
  [session, site] = await Promise.all([openBrowser(), serveBuilt('main')]);
});

after(async () => {
  site.close();
  await session.close();
});

async function atLyceum(javaScriptEnabled: boolean, walk: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, { ...PHONE, build: 'main', javaScriptEnabled });
  context.setDefaultTimeout(10_000);
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(`${site.home}shkoly/licey-21/`);
    await walk(page);
  } finally {
    await context.close();
  }
}

async function choose7D(page: Page): Promise<void> {
  await page.getByRole('link', { name: '7 класс', exact: true }).tap();
  await page.locator('#klass-7 .pills').getByRole('link', { name: '7 Д', exact: true }).tap();
}

async function shows7DAlone(page: Page): Promise<void> {
  await expect(page.locator('#r-7de-mat')).toBeVisible();
  await expect(page.locator('#r-7abvg-mat')).toBeHidden();
  await expect(page.locator('#klass-5')).toBeHidden();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a parent chooses 7 «Д» and sees its works alone${javaScriptEnabled ? '' : ', JavaScript off'}`, () =>
    atLyceum(javaScriptEnabled, async (page) => {
      await choose7D(page);
      assert.equal(new URL(page.url()).hash, '#klass-7-d');
      await shows7DAlone(page);
      await page.locator('#klass-7').getByRole('link', { name: 'Все классы' }).tap();
      await expect(page.locator('#klass-5')).toBeVisible();
    }));
}

test('the next work of the class stands whole on the first screen under the number, now and at the next visit', () =>
  atLyceum(true, async (page) => {
    const whole = async (): Promise<void> => {
      const next = page.locator('#klass-4 .next').first();
      for (const words of ['среда', '21', 'Русский язык', '2-й урок, 8:55', '45 минут', 'на бумаге'])
        await expect(next.getByText(words).first()).toBeInViewport({ ratio: 1 });
      await expect(next).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('link', { name: '+7 (000) 000-21-21' }).first()).toBeInViewport({ ratio: 1 });
    };
    await page.getByRole('link', { name: '4 класс', exact: true }).tap();
    await whole();
    await page.goto('about:blank');
    await page.goto(`${site.home}shkoly/licey-21/`);
    await whole();
  }));

test('the calendar offered is of the class that is chosen, as a subscription and as a file', () =>
  atLyceum(true, async (page) => {
    const grade = page.locator('#klass-7');
    const calendar = (name: string) => grade.locator('.actions').getByRole('link', { name, exact: true });
    await page.getByRole('link', { name: '7 класс', exact: true }).tap();
    await expect(calendar('файл')).toHaveAttribute('href', /\/shkoly\/licey-21\/klass-7\.ics$/);
    await grade.locator('.pills').getByRole('link', { name: '7 Д', exact: true }).tap();
    await expect(calendar('подписаться')).toHaveAttribute('href', /^webcal:.*\/shkoly\/licey-21\/klass-7-d\.ics$/);
    await expect(calendar('файл')).toHaveAttribute('href', /\/shkoly\/licey-21\/klass-7-d\.ics$/);
    const { href } = new URL((await calendar('файл').getAttribute('href')) ?? '', page.url());
    assert.equal((await page.request.get(href)).status(), 200);
    await page.getByRole('link', { name: '7 класс', exact: true }).tap();
    await expect(calendar('подписаться')).toHaveAttribute('href', /\/klass-7\.ics$/);
  }));

test('the choice is remembered on the device, for this school alone, until all classes are asked for', () =>
  atLyceum(true, async (page) => {
    await choose7D(page);
    await page.goto(`${site.home}shkoly/gimnaziya-primersk/`);
    assert.equal(new URL(page.url()).hash, '');
    await page.goto(`${site.home}shkoly/licey-21/`);
    await expect(page).toHaveURL(/#klass-7-d$/);
    await shows7DAlone(page);
    await page.locator('#klass-7').getByRole('link', { name: 'Все классы' }).tap();
    await page.goto(`${site.home}shkoly/licey-21/?`);
    await expect(page.locator('#klass-5')).toBeVisible();
  }));

test('the class is copied for the chat in at most 900 characters, its works alone', () =>
  atLyceum(true, async (page) => {
    await choose7D(page);
    await page.locator('#klass-7').getByRole('button', { name: 'Скопировать для чата' }).tap();
    await expect(page.locator('#klass-7').getByRole('status')).toHaveText('Скопировано: вставьте в чат класса.');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.ok(text.length <= 900, `${text.length} знаков`);
    const lines = text.split('\n');
    assert.equal(lines[0], 'ВПР, 7 «Д», Лицей № 21');
    assert.match(text, /^• 20 апреля, вторник: Математика 7 «Д», «Е» \(3-й урок, 9:55/m);
    assert.ok(!text.includes('«А», «Б», «В», «Г»'));
    assert.match(lines.at(-1) ?? '', /#klass-7-d$/);
  }));

test('the view for people with low vision opens in place, closes by Escape and is remembered', () =>
  atLyceum(true, async (page) => {
    const opener = page.getByRole('button', { name: 'Версия для слабовидящих' });
    await opener.tap();
    await page.getByRole('radio', { name: '200 %' }).check();
    await page.keyboard.press('Escape');
    await expect(page.locator('.view-panel')).toHaveCount(0);
    await expect(opener).toBeFocused();
    await page.reload();
    assert.equal(await page.locator('html').getAttribute('data-size'), '200');
  }));
