/** A whole observation in a corridor: after the first visit the host is stopped and the network is off. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { openProfile } from '../support/browser.ts';
import { buildDir } from '../support/builds.ts';
import { answers, MORNING, openChecklist, openPhone, radio, ready, records, tick, written } from '../support/kit.ts';
import { cutOff, expect, keepSchool, makeReady } from '../support/offline.ts';
import { sheetsOf } from '../support/printed.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { type StoppableSite, serveStoppable } from '../support/stoppable.ts';

const SCHOOL = 'licey-21';
const CHECKLIST = 'nablyudatelyam/cheklist/';

let session: Session;
let folder = '';

before(async () => {
  session = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'vpr-corridor-'));
});

after(async () => {
  await session.close();
  await rm(folder, { recursive: true, force: true });
});

/** The evening before, at home: the kit is opened, and the page of the school. */
async function prepare(context: BrowserContext, site: StoppableSite): Promise<Page> {
  const page = await context.newPage();
  await makeReady(page, site);
  await keepSchool(page, site, SCHOOL);
  return page;
}

async function inCorridor(journey: (page: Page, context: BrowserContext, site: StoppableSite) => Promise<void>) {
  const site = await serveStoppable(buildDir('main'), '/');
  const context = await openPhone(session.browser);
  try {
    const page = await prepare(context, site);
    await cutOff(context, site);
    site.asked.length = 0;
    await journey(page, context, site);
    assert.deepEqual(site.asked, [], 'хост остановлен');
  } finally {
    await context.close();
    site.stop();
  }
}

async function choose(page: Page): Promise<void> {
  await page.locator('#kit-place > summary').click();
  await page.locator('#kit-school').fill('лицей 21');
  await page.locator('[data-found] button').first().click();
  await expect(page.locator('#kit-work')).toBeVisible();
  await page.locator('#kit-work').selectOption({ index: 1 });
  await page.locator('[data-done]').click();
}

test('from the choice of the school to the printed act, with a reload and a second tab on the way', () =>
  inCorridor(async (page, context, site) => {
    const leaks: string[] = [];
    context.on('request', (request) => {
      const here = new URL(request.url()).origin === new URL(site.home).origin;
      if (!here || request.method() !== 'GET' || request.postData() !== null) leaks.push(request.url());
    });
    await page.goto(site.home + CHECKLIST);
    await ready(page);
    await choose(page);
    await expect(page.locator('[data-summary]')).toContainText('Лицей № 21');
    await page.locator('[data-clock]').click();
    await tick(page, 'prikaz', 'да');
    await tick(page, 'vhod-do-zvonka', 'нет');
    await page.locator('[data-item="vhod-do-zvonka"] textarea').fill('вошли после звонка');
    await page.locator('[data-remarks]').fill('шумно в коридоре');
    await written(page);
    await page.reload();
    await ready(page);
    const ticked = { prikaz: 'да', 'vhod-do-zvonka': 'нет' };
    await expect.poll(() => answers(page)).toEqual(ticked);
    const other = await openChecklist(context, site.home);
    await expect(radio(other, 'prikaz', 'да')).toBeChecked();
    await tick(other, 'obuchenie', 'не видел');
    await expect.poll(() => answers(page)).toEqual({ ...ticked, obuchenie: 'не видел' });
    await context.clock.setFixedTime('2027-04-21T09:45:00+03:00');
    await page.locator('[data-clock]').click();
    await expect(page.locator('[data-clock]')).toHaveText('Время 8:50–9:45');
    await written(page);
    const [record] = await records(page);
    assert.deepEqual([record?.['start'], record?.['end'], record?.['remarks']], ['08:50', '09:45', 'шумно в коридоре']);
    // Whom to call is told without network, too: the school's own number is in its data.
    await expect(page.locator('[data-calls-here] a[href^="tel:"]').first()).toBeAttached();
    await page.getByRole('link', { name: 'К акту' }).click();
    await expect(page.locator('.act [data-act="school"]')).toHaveText('Лицей № 21, город Примерск');
    await expect(page.locator('[data-violation="vhod-do-zvonka"]')).toContainText('вошли после звонка');
    await expect(page.locator('.act [data-act="remarks"]')).toContainText('шумно в коридоре');
    assert.equal(await sheetsOf(page), 1, 'заполненный акт на одном листе');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Сохранить эту запись' }).click();
    const file = join(folder, 'zapis.json');
    await (await saving).saveAs(file);
    assert.match(await readFile(file, 'utf8'), /вошли после звонка/);
    await page.goto(`${site.home}shkoly/${SCHOOL}/`);
    await expect(page.getByText('Сохранённая копия от')).toBeVisible();
    assert.deepEqual(leaks, []);
  }));

test('a phone that went flat in the corridor goes on where it was', async () => {
  const site = await serveStoppable(buildDir('main'), '/');
  const profile = join(folder, 'profile');
  try {
    const first = await openProfile(profile);
    await first.clock.setFixedTime(MORNING);
    const page = await prepare(first, site);
    await cutOff(first, site);
    await page.goto(site.home + CHECKLIST);
    await ready(page);
    await choose(page);
    await tick(page, 'prikaz', 'нет');
    await written(page);
    await first.close();
    const second = await openProfile(profile);
    await second.clock.setFixedTime(MORNING);
    await second.setOffline(true);
    const again = await openChecklist(second, site.home);
    assert.deepEqual(await answers(again), { prikaz: 'нет' });
    await expect(again.locator('[data-summary]')).toContainText('Лицей № 21');
    await expect(again.locator('[data-offline-state]')).toContainText('Готово к работе без сети');
    await second.close();
  } finally {
    site.stop();
  }
});
