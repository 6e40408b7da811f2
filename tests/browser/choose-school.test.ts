/** The form of the place when the network is bad, the school another one, or the phone’s clock not the school’s. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { buildDir } from '../support/builds.ts';
import { answers, openChecklist, openPhone, openPlace, records, tick, written } from '../support/kit.ts';
import { cutOff, expect, keepSchool, makeReady } from '../support/offline.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { type StoppableSite, serveStoppable } from '../support/stoppable.ts';

let session: Session;

before(async () => {
  session = await openBrowser();
});

after(async () => {
  await session.close();
});

async function onPhone(
  journey: (context: BrowserContext, site: StoppableSite) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const site = await serveStoppable(buildDir('main'), '/');
  const context = await openPhone(session.browser, options);
  try {
    await journey(context, site);
  } finally {
    await context.close();
    site.stop();
  }
}

const status = (page: Page) => page.locator('[data-school-status]');

async function find(page: Page, query: string): Promise<void> {
  await openPlace(page);
  await page.locator('#kit-school').fill(query);
  await page.locator('[data-found] small').first().waitFor();
}

async function choose(page: Page, query: string): Promise<void> {
  await find(page, query);
  await page.locator('[data-found] button').first().click();
}

test('works from a kept copy of the schedule say of what day it is; fresh ones say nothing', () =>
  onPhone(async (context, site) => {
    const page = await context.newPage();
    await makeReady(page, site);
    await keepSchool(page, site, 'licey-21');
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await choose(page, 'лицей 21');
    await expect(page.locator('#kit-work')).toBeVisible();
    await expect(page.locator('[data-works-copy]')).toBeEmpty();
    await cutOff(context, site);
    await page.reload();
    await choose(page, 'лицей 21');
    await expect(page.locator('#kit-work')).toBeVisible();
    await expect(page.locator('[data-works-copy]')).toHaveText(
      /^Сохранённая копия от \d+ \p{L}+ \d{4}\sг\. в \d+:\d\d: график мог измениться\.$/u,
    );
  }));

test('a network that is silent gets a word, then the school is written by hand', () =>
  onPhone(async (context, site) => {
    site.hang(/dannye\.json/);
    const page = await openChecklist(context, site.home);
    await choose(page, 'лицей 21');
    await expect(status(page)).toHaveText('Загружается…');
    await expect(status(page)).toHaveText('График школы не загрузился. Название вписано, остальное впишите вручную.');
    await expect(page.locator('[data-summary]')).toHaveText('Лицей № 21');
  }));

test('a silent list of schools gets a word, then the typed name is offered', () =>
  onPhone(async (context, site) => {
    site.hang(/spisok\.json/);
    const page = await openChecklist(context, site.home);
    await openPlace(page);
    await page.locator('#kit-school').fill('лицей 21');
    await expect(status(page)).toHaveText('Загружается…');
    await expect(page.getByRole('button', { name: 'Вписать «лицей 21»' })).toBeVisible();
  }));

test('a new observation of another class is of the same school, with its numbers', () =>
  onPhone(async (context, site) => {
    const page = await openChecklist(context, site.home, '#shkola=licey-21&rabota=5-mat&den=2027-04-29');
    await expect(page.locator('#kit-work')).toBeVisible();
    await tick(page, 'prikaz', 'нет');
    await page.locator('#kit-work').selectOption('4b-cht 2027-05-12');
    await page.getByRole('dialog').getByRole('button', { name: 'Начать новое наблюдение' }).click();
    await expect(page.locator('[data-summary]')).toHaveText(/^Лицей № 21, 4\s«Б», литературное чтение$/);
    assert.deepEqual(await answers(page), {});
    await expect(page.locator('[data-calls-here] a[href^="tel:"]').first()).toBeAttached();
    await written(page);
    const works = (await records(page)).map(({ work, place }) => [work, (place as { school?: string }).school]);
    assert.deepEqual(works.sort(), [
      ['4b-cht', 'licey-21'],
      ['5-mat', 'licey-21'],
    ]);
  }));

test('minutes tapped before the school is chosen are on its clocks afterwards; a typed one stays', () =>
  onPhone(
    async (context, site) => {
      const page = await openChecklist(context, site.home);
      await page.locator('[data-clock]').click();
      await tick(page, 'vhod-do-zvonka', 'нет');
      const time = page.locator('[data-item="vhod-do-zvonka"] [data-time]');
      await expect(time).toHaveValue('10:50');
      await openPlace(page);
      await page.locator('[data-end-field]').fill('09:40');
      await choose(page, 'лицей 21');
      await expect(page.locator('[data-summary]')).toHaveText('Лицей № 21');
      await expect(page.locator('[data-start-field]')).toHaveValue('08:50');
      await expect(page.locator('[data-end-field]')).toHaveValue('09:40');
      await expect(time).toHaveValue('08:50');
      await written(page);
      const [record] = await records(page);
      assert.deepEqual([record?.['start'], record?.['end']], ['08:50', '09:40']);
    },
    { timezoneId: 'Asia/Yekaterinburg' },
  ));
