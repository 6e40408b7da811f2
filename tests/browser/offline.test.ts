/** The observer's kit without network: the host is stopped, and what was kept on the device opens. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { type BuildName, baseOf, buildDir } from '../support/builds.ts';
import { cutOff, expect, keepSchool, keptSchools, makeReady, TOOL } from '../support/offline.ts';
import { readBuilt } from '../support/pages.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { type StoppableSite, serveStoppable } from '../support/stoppable.ts';

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, locale: 'ru-RU' };
const SCHOOL = 'licey-21';
/** Pages that come from the device as a rule: no note that they are copies. */
const TOOLS = [TOOL, 'nablyudatelyam/cheklist/'];

let session: Session;

before(async () => {
  session = await openBrowser();
});

after(() => session.close());

interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly site: StoppableSite;
}

/** A first visit with a device of its own; every request that leaves it is noted and judged at the end. */
async function visit(build: BuildName, journey: (visit: Visit) => Promise<void>): Promise<void> {
  const site = await serveStoppable(buildDir(build), baseOf(build));
  const context = await session.browser.newContext(PHONE);
  context.setDefaultTimeout(20_000);
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(new URL(site.home).origin) && !request.url().startsWith('data:'))
      foreign.push(request.url());
  });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  try {
    await journey({ page: await context.newPage(), context, site });
    assert.deepEqual(foreign, [], 'просьбы к другим хостам');
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
    site.stop();
  }
}

const copyNote = (page: Page) => page.getByText(/Сохранённая копия от \d+ [а-я]+ \d{4}\sг\..*\d\d:\d\d/);

function kitPaths(build: BuildName): string[] {
  const pages = readBuilt(build).pages.map(({ path }) => path.slice(1));
  return pages.filter((path) => path.startsWith('nablyudatelyam/') && !path.startsWith('nablyudatelyam/razdatka/'));
}

for (const build of ['main', 'base'] as const) {
  test(`with the host stopped every page of the kit opens whole: ${build}`, () =>
    visit(build, async ({ page, context, site }) => {
      await makeReady(page, site);
      await cutOff(context, site);
      const paths = kitPaths(build);
      assert.ok(paths.length >= 8, paths.join(' '));
      for (const path of paths) {
        const failed: string[] = [];
        const note = (request: { url(): string }): void => void failed.push(request.url());
        page.on('requestfailed', note);
        await page.goto(site.home + path, { waitUntil: 'load' });
        page.off('requestfailed', note);
        assert.deepEqual(failed, [], path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const sheets = await page.evaluate(() => [...document.styleSheets].map((sheet) => sheet.cssRules.length));
        assert.ok(sheets.length > 0 && sheets.every((rules) => rules > 0), `${path}: без оформления`);
        await expect(copyNote(page)).toHaveCount(TOOLS.includes(path) ? 0 : 1);
      }
      await page.goto(site.home + TOOL);
      await page.reload();
      await expect(page.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
    }));

  test(`a school that was opened opens again and says that it is a copy; others say what there is: ${build}`, () =>
    visit(build, async ({ page, context, site }) => {
      await makeReady(page, site);
      await keepSchool(page, site, SCHOOL);
      await expect(copyNote(page)).toHaveCount(0);
      await cutOff(context, site);
      await page.reload();
      await expect(copyNote(page)).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Лицей № 21');
      // Its code comes along: the view's panel is fetched only when it is asked for.
      await page.getByRole('button', { name: 'Версия для слабовидящих' }).tap();
      await expect(page.locator('.view-panel')).toBeVisible();
      for (const path of ['shkoly/gimnaziya-primersk/', 'shkoly/', 'nablyudatelyam/razdatka/2027-04-20/']) {
        const answer = await page.goto(site.home + path);
        assert.equal(answer?.status(), 503, path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Этой страницы нет без сети');
        await expect(page.getByRole('main').getByRole('link', { name: 'Лицей № 21' })).toBeVisible();
      }
      await page.getByRole('main').getByRole('link', { name: 'Лицей № 21' }).tap();
      await expect(copyNote(page)).toBeVisible();
    }));

  test(`pages outside of the kit and the schools are not controlled: ${build}`, () =>
    visit(build, async ({ page, context, site }) => {
      await makeReady(page, site);
      await page.goto(`${site.home}roditelyam/`);
      assert.equal(await page.evaluate(() => navigator.serviceWorker.controller), null);
      const scopes = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope).sort(),
      );
      assert.deepEqual(scopes, [`${site.home}nablyudatelyam/`, `${site.home}shkoly/`]);
      await cutOff(context, site);
      await assert.rejects(page.goto(site.home), /ERR_/);
      await assert.rejects(page.goto(`${site.home}roditelyam/`), /ERR_/);
    }));
}

test('whoever reads without opening the kit gets no worker', () =>
  visit('main', async ({ page, site }) => {
    for (const path of ['', `shkoly/${SCHOOL}/`, 'nablyudatelyam/', 'nablyudatelyam/prava-i-granitsy/']) {
      await page.goto(site.home + path, { waitUntil: 'networkidle' });
    }
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    assert.ok(!site.asked.some((path) => path.includes('sw.js')));
  }));

test('a network that does not answer is waited for a little, then the copy is shown', () =>
  visit('main', async ({ page, site }) => {
    await makeReady(page, site);
    await keepSchool(page, site, SCHOOL);
    site.hang(/^\/(?:shkoly|nablyudatelyam)\//);
    for (const path of [`shkoly/${SCHOOL}/`, 'nablyudatelyam/prava-i-granitsy/']) {
      await page.goto(site.home + path);
      await expect(copyNote(page)).toBeVisible();
    }
    const answer = await page.evaluate(async (path) => {
      const copy = await fetch(path);
      return { saved: copy.headers.get('x-saved'), id: ((await copy.json()) as { id: string }).id };
    }, `/shkoly/${SCHOOL}/dannye.json`);
    assert.equal(answer.id, SCHOOL);
    assert.match(answer.saved ?? '', /^\d{4}-\d\d-\d\dT/);
  }));

test('a school whose data the kit has asked for is kept with its page, even before the worker came', () =>
  visit('main', async ({ page, context, site }) => {
    await context.addInitScript((path) => {
      if (navigator.serviceWorker.controller === null && location.pathname.endsWith('/akt/')) void fetch(path);
    }, `/shkoly/${SCHOOL}/dannye.json`);
    await makeReady(page, site);
    await expect.poll(() => keptSchools(page)).toEqual([`/shkoly/${SCHOOL}/`, `/shkoly/${SCHOOL}/dannye.json`]);
    await page.evaluate((path) => fetch(path), '/shkoly/gimnaziya-primersk/dannye.json');
    await expect.poll(() => keptSchools(page)).toContain('/shkoly/gimnaziya-primersk/');
    await cutOff(context, site);
    await page.goto(`${site.home}shkoly/gimnaziya-primersk/`);
    await expect(copyNote(page)).toBeVisible();
  }));

test('a kit that could not be fetched says so, and comes when the network does', () =>
  visit('main', async ({ page, site, context }) => {
    site.hang(undefined);
    await context.route(/prava-i-granitsy/, (route) => route.abort());
    await page.goto(site.home + TOOL);
    await expect(page.locator('[data-offline-state]')).toContainText('Не готово к работе без сети: связь прервалась');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await context.unroute(/prava-i-granitsy/);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
  }));

test('a full device says so in words; the page works on', () =>
  visit('main', async ({ page, site, context }) => {
    await page.goto(`${site.home}nablyudatelyam/prava-i-granitsy/`);
    const devtools = await context.newCDPSession(page);
    const origin = new URL(site.home).origin;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 40_000 });
    await page.goto(site.home + TOOL);
    const mark = page.locator('[data-offline-state]');
    await expect(mark).toContainText('Не готово к работе без сети: память телефона заполнена');
    await expect(mark).toHaveRole('status');
    await expect(page.getByRole('button', { name: 'Печать' })).toBeVisible();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.reload();
    await expect(mark).toContainText('Готово к работе без сети');
    // Room for the kit, and none for a school: that alone is told.
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used + 1000 });
    await page.evaluate((path) => fetch(path), `/shkoly/${SCHOOL}/dannye.json`);
    await expect(page.getByText('Школа без сети не откроется: память телефона заполнена')).toBeVisible();
    await expect(mark).toContainText('Готово к работе без сети');
    await page.goto(`${site.home}shkoly/${SCHOOL}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Лицей № 21');
  }));

test('a browser that cannot keep pages says so', () =>
  visit('main', async ({ page, site, context }) => {
    await context.addInitScript(() => {
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker;
    });
    await page.goto(site.home + TOOL);
    await expect(page.locator('[data-offline-state]')).toContainText('Этот браузер не хранит страницы');
  }));
