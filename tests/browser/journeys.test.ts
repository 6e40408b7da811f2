/** What people come for, done in a real browser by the words they see, at every moment that must work. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import type { BuildName } from '../support/builds.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 900 } };
const SEASON: readonly BuildName[] = ['main', 'spring', 'base'];
const SEASON_OVER: readonly BuildName[] = ['autumn', 'future'];

let session: Session;
const sites = new Map<BuildName, ServedSite>();

before(async () => {
  session = await openBrowser();
  for (const name of [...SEASON, ...SEASON_OVER]) sites.set(name, await serveBuilt(name));
});

after(async () => {
  for (const site of sites.values()) site.close();
  await session.close();
});

type Options = Omit<Parameters<typeof openContext>[1], 'build'>;

async function visit(build: BuildName, options: Options, journey: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, { ...options, build });
  context.setDefaultTimeout(10_000);
  try {
    const page = await context.newPage();
    await page.goto(sites.get(build)?.home ?? '');
    await journey(page);
  } finally {
    await context.close();
  }
}

function link(page: Page, name: string | RegExp): Locator {
  return page.getByRole('link', { name }).first();
}

async function seesPhone(page: Page): Promise<void> {
  const phone = link(page, '+7 (000) 000-21-21');
  await expect(phone).toBeInViewport({ ratio: 1 });
  await expect(phone).toHaveAttribute('href', /^tel:\+70000002121(;ext=\d+)?$/);
}

for (const build of SEASON) {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? '' : ', JavaScript off';
    test(`a parent with a phone taps twice and sees the number and the date: ${build}${how}`, () =>
      visit(build, { ...PHONE, javaScriptEnabled }, async (page) => {
        await link(page, /Лицей № 21/).tap();
        await seesPhone(page);
        await link(page, /^5( класс)?$/).tap();
        const grade = page.locator('#klass-5');
        await expect(grade.locator('time', { hasText: /22\s+апреля/ }).first()).toBeInViewport({ ratio: 1 });
        await expect(grade.getByText('Русский язык').first()).toBeInViewport({ ratio: 1 });
        await seesPhone(page);
      }));
  }
}

for (const build of SEASON_OVER) {
  test(`a parent after the season is told so, and whom to ask: ${build}`, () =>
    visit(build, PHONE, async (page) => {
      await link(page, /Лицей № 21/).tap();
      await seesPhone(page);
      await expect(page.getByText(/Работы 2026\/27 учебного года завершены/)).toBeVisible();
      await expect(page.getByText(/учебный год ещё не опубликован/)).toBeVisible();
    }));
}

/** Pages of a PDF as Chromium writes it: one object of the type Page each. */
function pagesOf(pdf: Buffer): number {
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

for (const build of ['main', 'future'] as const) {
  test(`an observer reads what to do and prints it on two sheets at most: ${build}`, () =>
    visit(build, DESK, async (page) => {
      await link(page, /^Наблюдателям/).click();
      await link(page, /Что делать в аудитории/).click();
      for (const heading of [/^До/, /^Во время/, /^После/]) {
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
      }
      const sheets = pagesOf(await page.pdf({ format: 'A4' }));
      assert.ok(sheets === 1 || sheets === 2, `листов: ${sheets}`);
    }));
}

test('every memo and instruction prints on two sheets at most', () =>
  visit('main', DESK, async (page) => {
    const home = page.url();
    const addresses = new Set<string>();
    for (const list of ['pamyatki/', 'nablyudatelyam/']) {
      await page.goto(home + list);
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      // The checklist and the act are forms: tests of their own count their sheets.
      for (const address of links)
        if (/\/(?:pamyatki|nablyudatelyam)\/(?!cheklist|akt|bez-seti)[^/#]+\/$/.test(address)) addresses.add(address);
    }
    assert.ok(addresses.size > 2, 'памяток и инструкций не нашлось');
    const long: string[] = [];
    for (const address of addresses) {
      await page.goto(address);
      const sheets = pagesOf(await page.pdf({ format: 'A4' }));
      if (sheets > 2) long.push(`${address}: ${sheets}`);
    }
    assert.deepEqual(long, []);
  }));

for (const build of ['main', 'base', 'future'] as const) {
  test(`a maintainer finds order 259, its item 16 and who answers for it: ${build}`, () =>
    visit(build, DESK, async (page) => {
      await page.keyboard.press('/');
      await expect(page.getByRole('searchbox', { name: 'Что найти на портале' })).toBeFocused();
      await page.keyboard.type('приказ 259');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/poisk\/\?q=/);
      await link(page, /259/).click();
      await expect(page).toHaveURL(/\/dokumenty\/luga-prikaz-259\//);
      const number = page.getByRole('rowheader', { name: /16\.$/ });
      const item = page.getByRole('row').filter({ has: number, hasText: 'Выезды в образовательные организации' });
      await item.scrollIntoViewIfNeeded();
      await expect(item).toContainText('Торашковская СОШ');
      await expect(item.getByText('Комитет образования ЛМР, МКУ «Лужский ИМЦ»')).toBeVisible();
    }));
}

test('a miss in the search is said, and shows ways on', () =>
  visit('main', PHONE, async (page) => {
    await page.goto(`${page.url()}poisk/?q=${encodeURIComponent('щщщъъъ')}`);
    await expect(page.getByRole('status')).toContainText('ничего не нашлось');
    await expect(page.getByRole('main').getByRole('link', { name: 'Карта сайта' })).toBeVisible();
  }));

test('a search whose index cannot be loaded says so', () =>
  visit('main', PHONE, async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${page.url()}poisk/?q=${encodeURIComponent('приказ')}`);
    await expect(page.getByRole('status')).toContainText('Поиск не загрузился');
  }));

test('without JavaScript the search page leads to the site map', () =>
  visit('main', { ...PHONE, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${page.url()}poisk/`);
    await page
      .getByRole('main')
      .getByRole('link', { name: /карт[ае] сайта|карте сайта/i })
      .first()
      .tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Карта сайта');
  }));

test('the first keystroke of a keyboard user leads past the header', () =>
  visit('main', DESK, async (page) => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'К содержанию' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  }));

test('the low-vision view is chosen in place, remembered, and is there before the first paint', () =>
  visit('main', PHONE, async (page) => {
    await page.getByRole('button', { name: 'Версия для слабовидящих' }).tap();
    await page.getByText('Белым по чёрному').tap();
    await page.getByText('200 %').tap();
    await page.reload();
    const root = page.locator('html');
    await expect(root).toHaveAttribute('data-scheme', 'dark');
    await expect(root).toHaveAttribute('data-size', '200');
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  }));

test('the header’s box offers schools as one types: arrows choose, Enter opens, Escape folds the menu', () =>
  visit('base', PHONE, async (page) => {
    await page.keyboard.press('/');
    const box = page.getByRole('searchbox', { name: 'Что найти на портале' });
    await box.pressSequentially('лицей');
    const offer = page.getByRole('banner').getByRole('link', { name: 'Лицей № 21' });
    await expect(offer).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(offer).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(box).toBeFocused();
    await page.keyboard.press('/');
    await expect(box).toHaveValue('лицей/');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/vpr\/shkoly\/licey-21\/$/);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.getByText('Меню и поиск')).toBeFocused();
  }));

for (const width of [320, 360, 768]) {
  test(`the button of the menu stays under the finger that opened it: ${width} px`, () =>
    visit('main', { ...PHONE, viewport: { width, height: 640 } }, async (page) => {
      const button = page.getByText('Меню и поиск');
      const place = await button.boundingBox();
      await button.tap();
      const box = page.getByRole('searchbox', { name: 'Что найти на портале' });
      await expect(box).toBeInViewport({ ratio: 1 });
      assert.deepEqual(await button.boundingBox(), place);
      await button.tap();
      await expect(box).toBeHidden();
      assert.deepEqual(await button.boundingBox(), place);
    }));
}

test('the last line of the header’s box searches the whole portal, also where no school is meant', () =>
  visit('base', PHONE, async (page) => {
    await page.keyboard.press('/');
    const lines = page.getByRole('banner').locator('[data-finder-results] li');
    await page.keyboard.type('лицей 21');
    await expect(lines).toHaveText([/^Лицей № 21/, 'Искать «лицей 21» на всём портале']);
    for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect(lines.last().getByRole('link')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type(' & 5%');
    await expect(lines).toHaveText(['Искать «лицей 21 & 5%» на всём портале']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/vpr\/poisk\/\?q=/);
    await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('лицей 21 & 5%');
  }));

test('the key that leads to the search is switched off in the view, and stays off', () =>
  visit('main', DESK, async (page) => {
    const box = page.getByRole('searchbox', { name: 'Что найти на портале' });
    await page.goto(`${page.url()}dostupnost/`);
    await page.getByRole('group', { name: 'Косая черта открывает поиск' }).getByText('Нет').click();
    await page.reload();
    await page.locator('#main').focus();
    await page.keyboard.press('/');
    await expect(box).not.toBeFocused();
    await page.getByRole('group', { name: 'Косая черта открывает поиск' }).getByText('Да').click();
    await page.locator('#main').focus();
    await page.keyboard.press('/');
    await expect(box).toBeFocused();
  }));
