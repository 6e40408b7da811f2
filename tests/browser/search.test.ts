/** The search page in a real browser: where a find leads, what is said of words, the finder of schools. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

interface Found {
  readonly href: string;
  readonly text: string;
}

let session: Session;
let site: ServedSite;
let page: Page;

before(async () => {
  session = await openBrowser();
  site = await serveBuilt('main');
  const context = await openContext(session.browser, { viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
});

after(async () => {
  site.close();
  await session.close();
});

/** Asks as a link to the search does, and waits until the page has told what it found. */
async function find(query: string): Promise<readonly Found[]> {
  await page.goto(`${site.home}poisk/?q=${encodeURIComponent(query)}`);
  await expect(page.getByRole('status')).toHaveText(/Найдено|ничего не нашлось/, { timeout: 15_000 });
  return page
    .locator('.hits > li')
    .evaluateAll((all) =>
      all.map((one) => ({ href: one.querySelector('a')?.href ?? '', text: one.textContent ?? '' })),
    );
}

test('a find opens the very place: the row of a plan, the term of the glossary', async () => {
  const table: Record<string, string> = {
    Торашковская: 'dokumenty/luga-prikaz-259/#m-plan-16',
    'что такое ВСОКО': 'slovar/#vsoko',
    'приказ № 259': 'dokumenty/luga-prikaz-259/',
  };
  for (const [query, path] of Object.entries(table)) {
    const [hit] = await find(query);
    assert.equal(hit?.href.slice(site.home.length), path, query);
  }
  await find('Торашковская');
  await page.locator('.hits a').first().click();
  await expect(page.locator('#m-plan-16')).toBeInViewport();
});

test('a word that no page has finds nothing, and is named beside the words that are found', async () => {
  for (const query of ['йцукенг', 'ыыыыы', 'зарплата', 'qwxz']) assert.deepEqual(await find(query), [], query);
  assert.notDeepEqual(await find('приказ йцукенг'), []);
  await expect(page.getByRole('status')).toContainText('На портале нет слова «йцукенг»');
});

test('the other keyboard layout is understood and said', async () => {
  assert.match((await find('ghbrfp 259'))[0]?.href ?? '', /luga-prikaz-259/);
  await expect(page.getByRole('status')).toContainText('Показаны результаты для «приказ 259»');
});

test('a school is found on the first page as a parent calls it', async () => {
  await page.goto(site.home);
  const field = page.getByRole('main').getByRole('searchbox').first();
  await field.fill('школа');
  const found = page.locator('main [data-finder-results] li');
  await expect(found.filter({ hasText: 'Лицей № 21' })).toHaveCount(1);
  await field.fill('kbwtq');
  await expect(found.first()).toContainText('Лицей');
  await expect(found.first().getByRole('link')).not.toHaveText(/\s$/);
  await field.press('ArrowDown');
  await expect(found.first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
  await expect(page.locator('main [data-finder-results]')).toBeHidden();
  await field.fill('йцукенг');
  await expect(page.getByRole('link', { name: 'список всех школ' })).toHaveAttribute('href', /\/shkoly\/$/);
});
