/** Records that are not as this version of the site writes them: damaged, newer, of the first version. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { answers, ready, records, tick, written } from '../support/kit.ts';
import { phones } from '../support/phones.ts';

const site = phones();
const { onPhone } = site;

/** Puts records into the store before the kit opens it. @param version of the database */
async function plant(page: Page, version: number, values: readonly Record<string, unknown>[]): Promise<void> {
  await page.goto(`${site.home}robots.txt`);
  await page.evaluate(
    ([number, list]) =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open('vpr-otkryto:/', number);
        request.onerror = () => fail(request.error);
        request.onupgradeneeded = () => {
          request.result.createObjectStore('observations', { keyPath: 'id' });
          if (number > 1) request.result.createObjectStore('aside', { autoIncrement: true });
        };
        request.onsuccess = () => {
          const transaction = request.result.transaction('observations', 'readwrite');
          for (const value of list) transaction.objectStore('observations').put(value);
          transaction.oncomplete = () => {
            request.result.close();
            done();
          };
        };
      }),
    [version, values] as const,
  );
}

function aside(page: Page): Promise<{ stored: Record<string, unknown> }[]> {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.open('vpr-otkryto:/');
        request.onsuccess = () => {
          const all = request.result.transaction('aside').objectStore('aside').getAll();
          all.onsuccess = () => {
            request.result.close();
            done(all.result as { stored: Record<string, unknown> }[]);
          };
        };
      }),
  );
}

const MOMENT = '2027-04-21T05:40:00.000Z';
const sound = (id: string, answer: string): Record<string, unknown> => ({
  version: 1,
  id,
  created: MOMENT,
  updated: MOMENT,
  name: `Запись ${id}`,
  date: '2027-04-21',
  stages: [],
  marks: { prikaz: { answer, at: MOMENT } },
  changed: { date: MOMENT },
});

test('a damaged record is set aside and told of; the others live', () =>
  onPhone(async (context) => {
    const page = await context.newPage();
    const damaged = { ...sound('slomana', 'да'), marks: 'битые данные' };
    await plant(page, 2, [sound('tselaya', 'нет'), damaged]);
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await ready(page);
    await expect(page.getByRole('alert')).toContainText('Не прочиталось: 1 запись');
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'нет' });
    assert.deepEqual(
      (await aside(page)).map(({ stored }) => stored),
      [damaged],
    );
    await page.reload();
    await ready(page);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('[data-list-title]')).toHaveText('Мои записи: 1');
  }));

test('a record of a newer version of the site is left alone and told of', () =>
  onPhone(async (context) => {
    const page = await context.newPage();
    const newer = { ...sound('novaya', 'да'), version: 2, unknown: true };
    await plant(page, 2, [newer, sound('tselaya', 'да')]);
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await ready(page);
    await expect(page.getByRole('alert')).toContainText('более новой версии');
    assert.equal((await records(page)).length, 2);
    assert.deepEqual(await aside(page), []);
  }));

test('a store of the first version is brought to the present one with all its answers', () =>
  onPhone(async (context) => {
    const page = await context.newPage();
    const old = {
      id: 'probnaya',
      saved: MOMENT,
      date: '2027-04-21',
      school: 'Школа № 3',
      class: '5 «Б»',
      answers: { prikaz: 'нет' },
    };
    await plant(page, 1, [old]);
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'нет' });
    await expect(page.locator('[data-summary]')).toHaveText('Школа № 3, 5 «Б»');
    await tick(page, 'obuchenie', 'да');
    await written(page);
    const [record] = await records(page);
    assert.equal(record?.['version'], 1);
  }));
