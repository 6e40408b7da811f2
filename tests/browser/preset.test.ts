/** What a handout's code opens: its observation and no other, whatever the network does and the schedule has become. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { buildDir } from '../support/builds.ts';
import { answers, openChecklist, radio, ready, records, tick, written } from '../support/kit.ts';
import { phones } from '../support/phones.ts';
import { cutOff, expect, makeReady } from '../support/offline.ts';
import { serveStoppable } from '../support/stoppable.ts';

const site = phones();
const { onPhone } = site;

/** Without the worker, whose requests cannot be held. */
const HELD = { serviceWorkers: 'block' } as const;
const DATA = '**/dannye.json';
const RUSSIAN = '#shkola=licey-21&rabota=4abv-rus&den=2027-04-21';
const TWO_DAYS = '#shkola=primersk-shkola-7&rabota=8-mat';

const summary = (page: Page) => page.locator('[data-summary]');
const said = (page: Page) => page.locator('[data-toast-words]');
const place = (page: Page) => page.locator('#kit-place');

/** Holds the answers about schools until it is called. */
async function holdData(context: BrowserContext): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await context.route(DATA, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('what is ticked before the school’s data come stays in sight, in the observation of the code', () =>
  onPhone(async (context) => {
    const release = await holdData(context);
    const page = await openChecklist(context, site.home, RUSSIAN);
    await expect(page.locator('[data-summary-more]')).toHaveText('Загружается…');
    await tick(page, 'prikaz', 'да');
    await tick(page, 'svoy-klass', 'нет');
    release();
    await expect(summary(page)).toHaveText(/Лицей № 21, 4\sкласс, русский язык/);
    assert.deepEqual(await answers(page), { prikaz: 'да', 'svoy-klass': 'нет' });
    // Whoever is ticking is not torn away to the letters.
    await expect(place(page)).not.toHaveAttribute('open');
    await expect(said(page)).toContainText('Выберите букву класса');
    await written(page);
    const [record, ...more] = await records(page);
    assert.deepEqual([record?.['work'], record?.['date'], more], ['4abv-rus', '2027-04-21', []]);
  }, HELD));

test('another observation stays as it is: what is ticked after the scan is of the code from the first tap', () =>
  onPhone(async (context) => {
    const first = await openChecklist(context, site.home);
    await tick(first, 'prikaz', 'нет');
    await written(first);
    await first.close();
    const release = await holdData(context);
    const page = await openChecklist(context, site.home, RUSSIAN);
    assert.deepEqual(await answers(page), {});
    await tick(page, 'svoy-klass', 'да');
    // A reload while the data are still under way goes on with the same observation.
    await written(page);
    await page.reload();
    await ready(page);
    assert.deepEqual(await answers(page), { 'svoy-klass': 'да' });
    release();
    await expect(summary(page)).toContainText('Лицей № 21');
    assert.deepEqual(await answers(page), { 'svoy-klass': 'да' });
    await written(page);
    assert.equal((await records(page)).length, 2);
  }, HELD));

test('each day of a two-day work has an observation of its own; a code without a day means the next one', () =>
  onPhone(async (context) => {
    const scan = async (now: string, day: string): Promise<Page> => {
      await context.clock.setFixedTime(`${now}T08:50:00+03:00`);
      const page = await openChecklist(context, site.home, TWO_DAYS + day);
      await expect(summary(page)).toHaveText(/Школа № 7, 8\sкласс, математика/);
      return page;
    };
    const shown = (page: Page) => page.locator('[data-summary-more]');
    const early = await scan('2027-04-26', '&den=2027-04-28');
    await expect(shown(early)).toContainText('28 апреля');
    await early.close();
    const first = await scan('2027-04-27', '&den=2027-04-27');
    await expect(shown(first)).toContainText('27 апреля');
    await tick(first, 'prikaz', 'да');
    await written(first);
    await first.close();
    const second = await scan('2027-04-28', '&den=2027-04-28');
    await expect(shown(second)).toContainText('28 апреля');
    assert.deepEqual(await answers(second), {});
    await second.close();
    const again = await scan('2027-04-28', '&den=2027-04-27');
    await expect(radio(again, 'prikaz', 'да')).toBeChecked();
    await written(again);
    assert.equal((await records(again)).length, 2);
  }));

test('a code without a day, of the first handouts, opens the next day of the work', () =>
  onPhone(async (context) => {
    await context.clock.setFixedTime('2027-04-28T08:50:00+03:00');
    const page = await openChecklist(context, site.home, TWO_DAYS);
    await expect(page.locator('[data-summary-more]')).toContainText('28 апреля');
    await tick(page, 'prikaz', 'да');
    await written(page);
    const again = await openChecklist(context, site.home, TWO_DAYS);
    await expect(radio(again, 'prikaz', 'да')).toBeChecked();
  }));

test('a code of a work that was cancelled since says so with the reason, and asks for another work', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, '#shkola=internat-lesnoy&rabota=8-inf&den=2027-05-20');
    await expect(said(page)).toContainText('Эта работа отменена. Работа была лишней');
    await expect(summary(page)).toHaveText('Лесная школа-интернат');
    await expect(page.locator('#kit-work')).toBeFocused();
  }));

test('a code of a work that was moved since says so, and opens the new day; scanned again it goes on there', () =>
  onPhone(async (context) => {
    const code = '#shkola=rechnoy-shkola-121&rabota=6-mat&den=2027-04-30';
    const page = await openChecklist(context, site.home, code);
    await expect(said(page)).toContainText('Эта работа перенесена на 12 мая. 30 апреля в посёлке отключат');
    await expect(page.locator('[data-summary-more]')).toContainText('12 мая');
    await tick(page, 'prikaz', 'да');
    await written(page);
    const again = await openChecklist(context, site.home, code);
    await expect(radio(again, 'prikaz', 'да')).toBeChecked();
    await expect(said(again)).toContainText('перенесена на 12 мая');
    assert.equal((await records(again)).length, 1);
    const present = await openChecklist(context, site.home, '#shkola=rechnoy-shkola-121&rabota=6-mat&den=2027-05-12');
    await expect(radio(present, 'prikaz', 'да')).toBeChecked();
    await expect(present.locator('[data-works]')).toHaveValue('6-mat 2027-05-12');
    await expect(said(present)).not.toContainText('перенесена');
  }));

test('a code of several classes asks for the letter, and the act names the whole class', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, RUSSIAN);
    await expect(said(page)).toHaveText('Выберите букву класса.');
    await expect(page.locator('[data-letters] button').first()).toBeFocused();
    await page.getByRole('button', { name: '4Б' }).click();
    await expect(summary(page)).toHaveText(/4\s«Б»/);
    await tick(page, 'prikaz', 'да');
    await written(page);
    const again = await openChecklist(context, site.home, RUSSIAN);
    await expect(radio(again, 'prikaz', 'да')).toBeChecked();
    await expect(place(again)).not.toHaveAttribute('open');
    await again.locator('[data-to-act]').click();
    await expect(again.locator('.act [data-act="class"]')).toHaveText(/4\s«Б»/);
  }));

test('without network a code gives the school’s name and the day; with the network back a reload gives the rest', async () => {
  const host = await serveStoppable(buildDir('main'), '/');
  try {
    await onPhone(async (context) => {
      const page = await context.newPage();
      await makeReady(page, host);
      await cutOff(context, host);
      await named(page, host.home);
      await host.start();
      await context.setOffline(false);
      await whole(page);
    });
  } finally {
    host.stop();
  }
});

test('a network that is silent is waited for a while, then the name is taken from the list of schools', () =>
  onPhone(async (context) => {
    await context.route(DATA, () => undefined);
    const page = await context.newPage();
    await named(page, site.home);
    await context.unroute(DATA);
    await whole(page);
  }, HELD));

/** A code whose school's data do not come. */
async function named(page: Page, home: string): Promise<void> {
  await page.goto(`${home}nablyudatelyam/cheklist/${RUSSIAN}`);
  await ready(page);
  await expect(said(page)).toContainText('не загрузились');
  await expect(summary(page)).toHaveText('Лицей № 21');
  await expect(page.locator('[data-summary-more]')).toContainText('21 апреля');
  await tick(page, 'prikaz', 'да');
  await written(page);
}

/** The same page loaded again with a network. */
async function whole(page: Page): Promise<void> {
  await page.reload();
  await expect(summary(page)).toHaveText(/Лицей № 21, 4\sкласс, русский язык/);
  await expect(page.locator('[data-calls-here] a[href^="tel:"]').first()).toBeAttached();
  assert.deepEqual(await answers(page), { prikaz: 'да' });
  assert.equal(new URL(page.url()).hash, '');
  await expect.poll(async () => (await records(page)).map(({ work }) => work)).toEqual(['4abv-rus']);
}
