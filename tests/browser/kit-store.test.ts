/** What the observer's kit keeps, and what happens when a browser, a device or another tab gets in the way. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openProfile } from '../support/browser.ts';
import { answers, openChecklist, radio, ready, records, tick, written } from '../support/kit.ts';
import { phones } from '../support/phones.ts';

const site = phones();
const { onPhone } = site;

let folder = '';

before(async () => void (folder = await mkdtemp(join(tmpdir(), 'vpr-store-'))));
after(() => rm(folder, { recursive: true, force: true }));

/** Fills what is left of the quota to the last octets. */
function fill(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('filler', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('filler', { autoIncrement: true });
      request.onsuccess = () => done(request.result);
    });
    const put = (size: number): Promise<boolean> =>
      new Promise((done) => {
        const transaction = db.transaction('filler', 'readwrite');
        transaction.objectStore('filler').put('x'.repeat(size));
        transaction.oncomplete = () => done(true);
        transaction.onabort = () => done(false);
      });
    for (let size = 65_536; size >= 1; size /= 4) while (await put(size));
    db.close();
  });
}

test('a reload and a new tab find every tick, note and time where they were', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, '#shkola=licey-21&rabota=4abv-rus');
    await tick(page, 'prikaz', 'да');
    await tick(page, 'vhod-do-zvonka', 'нет');
    await page.locator('[data-item="vhod-do-zvonka"] textarea').fill('трое');
    await page.locator('[data-remarks]').fill('шумно\nв коридоре');
    await written(page);
    await page.reload();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'да', 'vhod-do-zvonka': 'нет' });
    await expect(page.locator('#etap-room-before')).toHaveAttribute('open', '');
    const other = await openChecklist(context, site.home);
    await expect(other.locator('[data-item="vhod-do-zvonka"] textarea')).toHaveValue('трое');
    await expect(other.locator('[data-remarks]')).toHaveValue('шумно\nв коридоре');
  }));

/** Keeps the store busy from another page, as a slow disk does. @returns what lets it go */
async function holdStore(context: BrowserContext): Promise<() => Promise<void>> {
  const page = await context.newPage();
  await page.goto(`${site.home}robots.txt`);
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        indexedDB.open('vpr-otkryto:/').onsuccess = (event) => {
          const db = (event.target as IDBOpenDBRequest).result;
          const store = db.transaction('observations', 'readwrite').objectStore('observations');
          const stay = (): void => {
            if (!('letGo' in globalThis)) store.count().onsuccess = stay;
            else db.close();
          };
          stay();
          held();
        };
      }),
  );
  return async () => {
    await page.evaluate(() => void Object.assign(globalThis, { letGo: true }));
    await page.close();
  };
}

test('the last letter typed is kept when the page is left at once, while the disk is still busy', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home);
    const letGo = await holdStore(context);
    await page.locator('[data-remarks]').pressSequentially('дописано до конца');
    await page.reload();
    await letGo();
    await ready(page);
    await expect(page.locator('[data-remarks]')).toHaveValue('дописано до конца');
    await written(page);
    assert.deepEqual(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('vpr-otkryto'))),
      [],
    );
  }));

test('two tabs agree, and neither loses a tick of the other', () =>
  onPhone(async (context) => {
    const one = await openChecklist(context, site.home);
    await tick(one, 'prikaz', 'да');
    await written(one);
    const two = await openChecklist(context, site.home);
    await expect(radio(two, 'prikaz', 'да')).toBeChecked();
    await Promise.all([tick(one, 'svoy-klass', 'нет'), tick(two, 'obuchenie', 'не видел')]);
    const all = { prikaz: 'да', 'svoy-klass': 'нет', obuchenie: 'не видел' };
    for (const page of [one, two]) await expect.poll(() => answers(page)).toEqual(all);
    await one.locator('[data-item="svoy-klass"] textarea').fill('пишет племянник');
    await expect(two.locator('[data-item="svoy-klass"] textarea')).toHaveValue('пишет племянник');
    await two
      .locator('[data-item="svoy-klass"] .item-more')
      .evaluate((fold) => ((fold as HTMLDetailsElement).open = true));
    await two.locator('[data-item="svoy-klass"] textarea').focus();
    await two.keyboard.press('End');
    await two.keyboard.type(', не сын');
    await expect(one.locator('[data-item="svoy-klass"] textarea')).toHaveValue('пишет племянник, не сын');
    await expect(two.locator('[data-item="svoy-klass"] textarea')).toBeFocused();
  }));

test('tabs that cannot hear one another still lose nothing: the store merges', () =>
  onPhone(async (context) => {
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    const one = await openChecklist(context, site.home);
    await tick(one, 'prikaz', 'да');
    await written(one);
    const two = await openChecklist(context, site.home);
    await tick(one, 'svoy-klass', 'нет');
    await written(one);
    await tick(two, 'obuchenie', 'да');
    await expect.poll(() => answers(two)).toEqual({ prikaz: 'да', 'svoy-klass': 'нет', obuchenie: 'да' });
  }));

test('an observation that another tab deletes is gone here too, and is said to be', () =>
  onPhone(async (context) => {
    const one = await openChecklist(context, site.home);
    await tick(one, 'prikaz', 'да');
    await written(one);
    const two = await openChecklist(context, site.home);
    await one.locator('#kit-list > summary').click();
    await one.getByRole('button', { name: /^Удалить/ }).click();
    await one.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
    await expect(two.locator('[data-toast-words]')).toContainText('удалена в другой вкладке');
    await expect.poll(() => answers(two)).toEqual({});
    await one.locator('[data-undo]').click();
    await expect(two.locator('[data-list-title]')).toHaveText('Мои записи: 1');
  }));

test('a restarted browser still has the observation', async () => {
  const profile = join(folder, 'profile');
  const first = await openProfile(profile);
  const page = await openChecklist(first, site.home, '#shkola=licey-21&rabota=4abv-rus');
  await tick(page, 'prikaz', 'нет');
  await written(page);
  await first.close();
  const second = await openProfile(profile);
  const again = await openChecklist(second, site.home);
  await expect.poll(() => answers(again)).toEqual({ prikaz: 'нет' });
  await expect(again.locator('[data-summary]')).toContainText('Лицей № 21');
  await second.close();
});

test('on a full device the page says what to do, shows everything, keeps what was stored and writes the rest later', () =>
  onPhone(async (context) => {
    const page = await context.newPage();
    await page.goto(`${site.home}robots.txt`);
    const devtools = await context.newCDPSession(page);
    const origin = new URL(site.home).origin;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await ready(page);
    await tick(page, 'prikaz', 'да');
    await written(page);
    await fill(page);
    await tick(page, 'svoy-klass', 'нет');
    await expect(page.getByRole('alert')).toContainText('Память телефона заполнена');
    await expect(page.locator('[data-progress]')).toContainText('не записано');
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'да', 'svoy-klass': 'нет' });
    const [kept] = await records(page);
    assert.equal((kept?.['marks'] as Record<string, { answer?: string }>)['prikaz']?.answer, 'да');
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await tick(page, 'obuchenie', 'да');
    await expect(page.locator('[data-progress]')).not.toContainText('не записано');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await written(page);
    await page.reload();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'да', 'svoy-klass': 'нет', obuchenie: 'да' });
  }));

async function withoutDatabase(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }));
}

test('a browser without a database loses nothing on the way to the act, back, over a reload and into another tab', () =>
  onPhone(async (context) => {
    await withoutDatabase(context);
    const page = await openChecklist(context, site.home);
    await expect(page.getByRole('alert')).toContainText('не даёт хранить записи');
    await page.getByRole('alert').getByRole('link', { name: 'Сохраните файл' }).click();
    await expect(page.locator('#kit-files')).toBeInViewport();
    await tick(page, 'vhod-do-zvonka', 'нет');
    await page.locator('[data-item="vhod-do-zvonka"] textarea').fill('трое');
    await page.locator('#kit-list > summary').click();
    await page.locator('[data-begin]').click();
    await expect.poll(() => answers(page)).toEqual({});
    await page.locator('#kit-list > summary').click();
    await page
      .getByRole('button', { name: /^Открыть: / })
      .first()
      .click();
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет' });
    await page.locator('[data-to-act]').click();
    await expect(page.locator('[data-violation="vhod-do-zvonka"]')).toContainText('трое');
    await expect(page.getByRole('alert').getByRole('link', { name: 'Сохраните файл' })).toBeVisible();
    await page.goBack();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет' });
    await page.reload();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет' });
    const other = await openChecklist(context, site.home);
    await expect.poll(() => answers(other)).toEqual({ 'vhod-do-zvonka': 'нет' });
    await tick(page, 'prikaz', 'да');
    await page.reload();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет', prikaz: 'да' });
  }));

test('a browser that keeps nothing at all asks before the page is left, and offers the file first', () =>
  onPhone(async (context) => {
    await withoutDatabase(context);
    await context.addInitScript(() => {
      for (const name of ['setItem', 'getItem', 'removeItem'])
        Object.defineProperty(Storage.prototype, name, {
          value() {
            throw new DOMException('запрещено', 'SecurityError');
          },
        });
    });
    const page = await openChecklist(context, site.home);
    await tick(page, 'vhod-do-zvonka', 'нет');
    const dialog = page.getByRole('dialog');
    await page.locator('[data-to-act]').click();
    await expect(dialog).toContainText('Акт откроется пустым');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Сохранить файл' }).click(),
    ]);
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет' });
    // The native question of the browser, for every other way out.
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    assert.equal(question.type(), 'beforeunload');
    await question.dismiss();
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет' });
    await page.locator('[data-to-act]').click();
    await dialog.getByRole('button', { name: 'К пустому акту' }).click();
    await expect(page.locator('[data-none]')).toBeVisible();
    await page.getByLabel('Загрузить записи из файла').setInputFiles(path);
    await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
    await expect(page.locator('[data-violation="vhod-do-zvonka"]')).toBeVisible();
  }));
