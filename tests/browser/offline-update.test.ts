/** A new version of the site, a restart, a full shelf of schools, the end of the worker: nothing is lost on the way. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { workerScript } from '../../src/integrations/offline.ts';
import { openProfile } from '../support/browser.ts';
import { buildDir } from '../support/builds.ts';
import { answers, MORNING, ready, records, tick, written } from '../support/kit.ts';
import { recall, remember } from '../support/foreign-store.ts';
import { writeNewVersion } from '../support/new-version.ts';
import { cutOff, expect, keepSchool, keptSchools, makeReady, TOOL } from '../support/offline.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { type StoppableSite, serveStoppable } from '../support/stoppable.ts';

const SCHOOL = 'licey-21';

let session: Session;
const folders: string[] = [];

before(async () => {
  session = await openBrowser();
});

after(async () => {
  await session.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'vpr-offline-'));
  folders.push(made);
  return made;
}

async function newVersion(): Promise<string> {
  const dir = await folder();
  await writeNewVersion(dir);
  return dir;
}

async function visit(journey: (page: Page, site: StoppableSite, context: BrowserContext) => Promise<void>) {
  const site = await serveStoppable(buildDir('main'), '/');
  const context = await session.browser.newContext({ locale: 'ru-RU' });
  context.setDefaultTimeout(20_000);
  try {
    await journey(await context.newPage(), site, context);
  } finally {
    await context.close();
    site.stop();
  }
}

const kits = (page: Page): Promise<number> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' kit ')).length);
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const update = (page: Page): Promise<void> =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));

test('a new version in the middle of a visit: old windows work on, it comes when asked, records stay', () =>
  visit(async (page, site, context) => {
    await makeReady(page, site);
    await remember(page);
    const other = await context.newPage();
    await other.goto(site.home + TOOL);
    site.publish(await newVersion());
    await update(page);
    await expect(page.getByText('Есть новая версия страницы')).toBeVisible();
    assert.equal(await kits(page), 2);
    // The old window asks for code that the host no longer has.
    await page.getByRole('button', { name: 'Версия для слабовидящих' }).click();
    await expect(page.locator('.view-panel')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    await expect(title(page)).toHaveText('Акт наблюдателя');
    // Another window works with the old files: they are not pulled from under it.
    await page.getByRole('button', { name: 'Обновить' }).click();
    await expect(page.getByText('Сначала закройте другие вкладки')).toBeVisible();
    await expect(title(page)).toHaveText('Акт наблюдателя');
    await other.close();
    await page.getByRole('button', { name: 'Обновить' }).click();
    await expect(title(page)).toHaveText('Акт наблюдателя, новый');
    await expect(page.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
    await expect.poll(() => kits(page)).toBe(1);
    assert.equal(await recall(page), 'отмечено');
    await cutOff(context, site);
    await page.reload();
    await expect(title(page)).toHaveText('Акт наблюдателя, новый');
    await page.getByRole('button', { name: 'Версия для слабовидящих' }).click();
    await expect(page.locator('.view-panel')).toBeVisible();
  }));

test('a new version in the middle of an observation takes no tick, no note and no minute', () =>
  visit(async (page, site, context) => {
    await context.clock.setFixedTime(MORNING);
    await makeReady(page, site);
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await ready(page);
    await page.locator('[data-clock]').click();
    await tick(page, 'prikaz', 'да');
    await tick(page, 'vhod-do-zvonka', 'нет');
    await page.locator('[data-item="vhod-do-zvonka"] textarea').fill('вошли после звонка');
    const minute = await page.locator('[data-item="vhod-do-zvonka"] [data-time]').inputValue();
    assert.match(minute, /^\d\d:50$/);
    site.publish(await newVersion());
    await update(page);
    await expect(page.getByText('Есть новая версия страницы')).toBeVisible();
    // What is done beside the notice counts, too; nobody waits for the disk.
    await tick(page, 'obuchenie', 'не видел');
    await page.locator('[data-remarks]').fill('шумно');
    await page.getByRole('button', { name: 'Обновить' }).click();
    await expect(title(page)).toHaveText('Чек-лист наблюдателя, новый');
    const whole = async (): Promise<void> => {
      await ready(page);
      await expect.poll(() => answers(page)).toEqual({ prikaz: 'да', 'vhod-do-zvonka': 'нет', obuchenie: 'не видел' });
      await expect(page.locator('[data-item="vhod-do-zvonka"] textarea')).toHaveValue('вошли после звонка');
      await expect(page.locator('[data-item="vhod-do-zvonka"] [data-time]')).toHaveValue(minute);
      await expect(page.locator('[data-remarks]')).toHaveValue('шумно');
      await expect(page.locator('[data-clock]')).toHaveText('Закончить');
      await expect(page.locator('[data-list-title]')).toHaveText('Мои записи: 1');
    };
    await whole();
    await written(page);
    assert.equal((await records(page)).length, 1);
    await expect.poll(() => kits(page)).toBe(1);
    await cutOff(context, site);
    await page.reload();
    await expect(title(page)).toHaveText('Чек-лист наблюдателя, новый');
    await whole();
  }));

test('a new version that nobody asks for comes when the old windows are closed', () =>
  visit(async (page, site, context) => {
    await makeReady(page, site);
    site.publish(await newVersion());
    await update(page);
    await expect(page.getByText('Есть новая версия страницы')).toBeVisible();
    await page.goto(`${site.home}roditelyam/`);
    const next = await context.newPage();
    await page.close();
    await expect
      .poll(async () => {
        await next.goto(site.home + TOOL);
        return title(next).innerText();
      })
      .toBe('Акт наблюдателя, новый');
    await expect.poll(() => kits(next)).toBe(1);
  }));

test('a new version that cannot be fetched leaves the old one ready', () =>
  visit(async (page, site, context) => {
    await makeReady(page, site);
    const dir = await newVersion();
    await rm(join(dir, 'nablyudatelyam', 'prava-i-granitsy', 'index.html'));
    site.publish(dir);
    await update(page);
    await expect.poll(() => site.asked.includes('/nablyudatelyam/prava-i-granitsy/')).toBe(true);
    await page.reload();
    await expect(page.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
    await expect(title(page)).toHaveText('Акт наблюдателя');
    await cutOff(context, site);
    await page.goto(`${site.home}nablyudatelyam/prava-i-granitsy/`);
    await expect(page.getByText('Сохранённая копия от')).toBeVisible();
  }));

test('a site that did not change gives no new version', () =>
  visit(async (page, site) => {
    await makeReady(page, site);
    await update(page);
    await page.reload();
    await expect(page.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
    await expect(page.getByText('Есть новая версия страницы')).toBeHidden();
    assert.equal(await kits(page), 1);
  }));

test('a school kept under an old version opens with its own style and code', () =>
  visit(async (page, site, context) => {
    await makeReady(page, site);
    await keepSchool(page, site, SCHOOL);
    site.publish(await newVersion());
    await page.goto(site.home + TOOL);
    await update(page);
    await page.getByRole('button', { name: 'Обновить' }).click();
    await expect(title(page)).toHaveText('Акт наблюдателя, новый');
    await cutOff(context, site);
    await page.goto(`${site.home}shkoly/${SCHOOL}/`);
    await expect(title(page)).toHaveText('Лицей № 21');
    const sheets = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length));
    assert.ok(sheets.length > 0 && sheets.every((rules) => rules > 0));
    await page.getByRole('button', { name: 'Версия для слабовидящих' }).click();
    await expect(page.locator('.view-panel')).toBeVisible();
  }));

test('a phone that was switched off opens the kit and the school without network', async () => {
  const site = await serveStoppable(buildDir('main'), '/');
  const profile = await folder();
  const first = await openProfile(profile);
  try {
    const page = await first.newPage();
    await makeReady(page, site);
    await keepSchool(page, site, SCHOOL);
    await remember(page);
  } finally {
    await first.close();
  }
  site.stop();
  const again = await openProfile(profile);
  try {
    await again.setOffline(true);
    const page = await again.newPage();
    await page.goto(site.home + TOOL);
    await expect(page.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
    assert.equal(await recall(page), 'отмечено');
    await page.goto(`${site.home}shkoly/${SCHOOL}/`);
    await expect(page.getByText('Сохранённая копия от')).toBeVisible();
  } finally {
    await again.close();
  }
});

test('twenty schools are kept; with the next the oldest goes', () =>
  visit(async (page, site, context) => {
    const dir = await folder();
    await cp(buildDir('main'), dir, { recursive: true });
    const names = Array.from({ length: 21 }, (_, index) => `shkola-${index + 1}`);
    for (const name of names) await cp(join(dir, 'shkoly', SCHOOL), join(dir, 'shkoly', name), { recursive: true });
    site.publish(dir);
    await makeReady(page, site);
    for (const name of names.slice(0, 20)) await keepSchool(page, site, name);
    const [oldest = '', second = '', last = ''] = [names[0], names[1], names[20]];
    const pages = async (): Promise<string[]> => (await keptSchools(page)).filter((path) => path.endsWith('/'));
    assert.equal((await pages()).length, 20);
    await keepSchool(page, site, oldest);
    await keepSchool(page, site, last);
    await expect.poll(async () => (await pages()).length).toBe(20);
    const left = await keptSchools(page);
    assert.ok(left.includes(`/shkoly/${oldest}/`), 'открытая снова стала свежей');
    assert.ok(!left.some((path) => path.startsWith(`/shkoly/${second}/`)), left.join(' '));
    await cutOff(context, site);
    const answer = await page.goto(`${site.home}shkoly/${second}/`);
    assert.equal(answer?.status(), 503);
    assert.equal(await page.locator('main ul[data-kept], main ul').first().getByRole('link').count(), 20);
  }));

test('a worker that is no longer wanted takes itself away with all that it kept', () =>
  visit(async (page, site, context) => {
    await makeReady(page, site);
    await keepSchool(page, site, SCHOOL);
    await remember(page);
    const dir = await folder();
    await cp(buildDir('main'), dir, { recursive: true });
    await writeFile(join(dir, 'sw.js'), await workerScript(dir, { base: '/', retired: true }));
    await rm(join(dir, 'sw.js.br'), { force: true });
    await rm(join(dir, 'sw.js.gz'), { force: true });
    site.publish(dir);
    // The pages of that change have no mark any more; nothing but visits brings the end.
    await context.route(/\/_astro\/offline\./, (route) => route.abort());
    const left = async (): Promise<unknown> => {
      await page.goto(`${site.home}nablyudatelyam/`);
      await page.goto(`${site.home}shkoly/${SCHOOL}/`);
      await page.goto(`${site.home}roditelyam/`);
      return page.evaluate(async () => ({
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        caches: (await caches.keys()).length,
      }));
    };
    await expect.poll(left).toEqual({ workers: 0, caches: 0 });
    assert.equal(await recall(page), 'отмечено');
    await page.goto(`${site.home}shkoly/${SCHOOL}/`);
    assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
  }));
