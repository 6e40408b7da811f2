/** The act filled from an observation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'playwright/test';
import { load, observed, openAct, openWorkDay, place, saved, toAct } from '../support/act.ts';
import { accessibilityFaults, axeSource, contrastFaults } from '../support/browser-rules/axe.ts';
import { forcedColourFaults } from '../support/browser-rules/forced-colours.ts';
import { sidewaysFaults } from '../support/browser-rules/layout.ts';
import { openChecklist, reach, ready, records, tick, written } from '../support/kit.ts';
import { phones } from '../support/phones.ts';
import { inksOf, sheetsOf } from '../support/printed.ts';

const site = phones(openWorkDay);
const { onPhone } = site;

const clean = (page: Page) => page.getByRole('checkbox', { name: 'Нарушений не выявлено' });
const stored = async (page: Page): Promise<Record<string, unknown>> => {
  const [record] = await records(page);
  return record ?? {};
};

test('an act is filled from the observation: fields, stages, violations with time and note, remarks', () =>
  onPhone(async (context) => {
    const page = await observed(context, site.home);
    await toAct(page);
    await expect(place(page, 'school')).toHaveText('Лицей № 21, город Примерск');
    await expect(place(page, 'date')).toHaveText('29\u00A0апреля 2027\u00A0года');
    await expect(place(page, 'class')).toHaveText('5\u00A0класс');
    await expect(place(page, 'subject')).toHaveText('Математика');
    await expect(page.locator('.act-stages .seen')).toHaveText([/подготовка материалов/]);
    await expect(place(page, 'violated')).toHaveClass(/marked/);
    await expect(place(page, 'clean')).not.toHaveClass(/marked/);
    const row = page.locator('[data-violation="komnata"]');
    await expect(row).toContainText('При подготовке материалов в комнате были посторонние.');
    await expect(row).toContainText('стоял у принтера.');
    await expect(row.locator('td').last()).toHaveText('8:50');
    await expect(page.locator('[data-shortcoming="printer"]')).toContainText('Техника или бумага не были готовы.');
    await expect(place(page, 'remarks')).toContainText('Шумно в коридоре.');
    await expect(place(page, 'remarks')).toContainText('да 0, нет 2, не видел 1');
    await expect(place(page, 'demo')).toBeVisible();
    await expect(page.locator('[data-act-annex]')).toBeHidden();
    assert.deepEqual(
      await page.locator('.act').first().locator('input, textarea, select').count(),
      0,
      'на листе нет полей для ввода',
    );
    await page.getByLabel('Что в акте').selectOption({ label: 'Пустой бланк' });
    await expect(place(page, 'school')).toHaveText('');
    await expect(place(page, 'violations').locator('tr')).toHaveCount(8);
    await expect(page.locator('[data-act-annex]')).toBeVisible();
  }));

test('a rehearsal on another day puts no minute into the act; a time set by hand stands', () =>
  onPhone(async (context) => {
    await context.clock.setFixedTime('2027-04-21T20:15:00+03:00');
    const page = await observed(context, site.home);
    const time = page.locator('[data-item="komnata"] [data-time]');
    await expect(time).toHaveValue('');
    await toAct(page);
    const cell = page.locator('[data-violation="komnata"] td').last();
    await expect(cell).toHaveText('');
    assert.equal((await place(page, 'remarks').innerText()).includes('20:15'), false);
    await page.getByRole('link', { name: 'в чек-листе' }).click();
    await ready(page);
    await reach(page, 'komnata');
    await page.locator('[data-item="komnata"] .item-more summary').click();
    await time.fill('09:31');
    await time.blur();
    await written(page);
    await toAct(page);
    await expect(cell).toHaveText('9:31');
  }));

test('a filled act leaves rows and lines for the pen; one without violations leaves no rows', () =>
  onPhone(async (context) => {
    const page = await observed(context, site.home);
    await toAct(page);
    const rows = place(page, 'violations').locator('tr');
    assert.deepEqual(await rows.locator('td:first-child').allTextContents(), ['1', '2', '3', '4']);
    for (const row of (await rows.all()).slice(1)) assert.equal((await row.innerText()).trim().length, 1);
    await expect(place(page, 'remarks').locator('.act-line')).toHaveCount(2);
    await page.getByRole('button', { name: 'Убрать' }).click();
    await clean(page).check();
    await expect(rows.locator('td')).toHaveText(['—', '—', '—']);
    await expect(place(page, 'remarks').locator('.act-line')).toHaveCount(2);
  }));

test('what is edited in the act is stored in the observation and stands in the checklist', () =>
  onPhone(async (context) => {
    const page = await observed(context, site.home);
    await toAct(page);
    await page.getByLabel('Своими словами').fill('Шумно. Звонок в 9:31.');
    await page.getByLabel('При подготовке материалов').fill('Двое посторонних.');
    await expect(place(page, 'remarks')).toContainText('Звонок в 9:31.');
    await expect.poll(async () => (await stored(page))['remarks']).toBe('Шумно. Звонок в 9:31.');
    await expect.poll(async () => JSON.stringify((await stored(page))['marks'])).toContain('Двое посторонних.');
    await page.reload();
    await expect(page.locator('[data-violation="komnata"]')).toContainText('Двое посторонних.');
    await page.getByRole('link', { name: 'в чек-листе' }).click();
    await expect(page.locator('[data-remarks]')).toHaveValue('Шумно. Звонок в 9:31.');
  }));

test('«нарушений не выявлено» and a violation exclude each other, by keyboard, in words', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home);
    await tick(page, 'printer', 'нет');
    await written(page);
    await toAct(page);
    const head = () => Promise.all(['clean', 'violated'].map((name) => place(page, name).getAttribute('class')));
    const marked = async (): Promise<boolean[]> => (await head()).map((name) => (name ?? '').includes('marked'));
    assert.deepEqual(await marked(), [false, false], 'акт сам ничего не утверждает');
    await clean(page).focus();
    await page.keyboard.press('Space');
    await expect(place(page, 'clean')).toHaveClass(/marked/);
    assert.deepEqual(await marked(), [true, false]);
    await expect(place(page, 'violations').locator('td')).toHaveText(['—', '—', '—']);

    await page.getByLabel('Внести нарушение').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(place(page, 'violated')).toHaveClass(/marked/);
    assert.deepEqual(await marked(), [false, true]);
    await expect(page.locator('[data-why]')).toHaveText(/снята: в акте есть нарушение/);
    await expect(clean(page)).toBeHidden();
    assert.equal(await page.evaluate(() => document.activeElement?.matches('[data-violation-note]')), true);
    await page.keyboard.type('видел сам');
    await expect(place(page, 'violations')).toContainText('видел сам');
    await expect.poll(async () => 'noViolations' in (await stored(page))).toBe(false);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(clean(page)).toBeVisible();
    await expect(clean(page)).not.toBeChecked();
    assert.deepEqual(await marked(), [false, false]);
  }));

test('a violation ticked in another tab takes the statement off here, with a word of why', () =>
  onPhone(async (context) => {
    const list = await openChecklist(context, site.home);
    await tick(list, 'printer', 'да');
    await written(list);
    const act = await openAct(context, site.home);
    await clean(act).check();
    await expect.poll(async () => (await stored(act))['noViolations']).toBe(true);
    await tick(list, 'ekran', 'нет');
    await expect(act.locator('[data-violation="ekran"]')).toBeVisible();
    await expect(act.locator('[data-why]')).toHaveText(/снята/);
    await expect.poll(async () => 'noViolations' in (await stored(act))).toBe(false);
  }));

test('a filled act fits one sheet, with six violations its two sides; with everything violated it flows over several', () =>
  onPhone(
    async (context) => {
      const page = await observed(context, site.home);
      await toAct(page);
      assert.equal(await sheetsOf(page), 1);
      assert.deepEqual([...(await inksOf(page))], ['0 0 0']);
      for (const _ of [2, 3, 4, 5, 6]) {
        await page.getByLabel('Внести нарушение').selectOption({ index: 1 });
        await page.getByRole('button', { name: 'Внести' }).click();
        await page.keyboard.type('Видел сам, стоял у окна, рядом был организатор.');
      }
      assert.equal(await sheetsOf(page), 2, 'с шестью нарушениями');
      const file = await saved(page, 'Сохранить эту запись');
      const { observations } = JSON.parse(file.text) as { observations: Record<string, unknown>[] };
      const all = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-act-item]')].map((item) => item.dataset['actItem'] ?? ''),
      );
      const at = '2027-04-29T07:00:00.000Z';
      const note = 'Долгая заметка о том, что случилось в кабинете. '.repeat(6);
      const marks = Object.fromEntries(all.map((id) => [id, { answer: 'нет', time: '09:31', at, note, noteAt: at }]));
      await load(page, JSON.stringify({ ...JSON.parse(file.text), observations: [{ ...observations[0], marks }] }));
      await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
      await expect(page.locator('[data-violation], [data-shortcoming]')).toHaveCount(all.length);
      assert.equal(all.length, 74);
      const sheets = await sheetsOf(page);
      assert.ok(sheets > 3 && sheets < 14, `листов ${sheets}`);
      await page.emulateMedia({ media: 'print' });
      const kept = await page
        .locator('.act-rows tr, [data-shortcoming], .act-signatures')
        .evaluateAll((rows) => rows.every((row) => getComputedStyle(row).breakInside === 'avoid'));
      assert.ok(kept, 'строка и подписи не рвутся между листами');
    },
    { colorScheme: 'dark' },
  ));

test('an address of a record that is not here says so, and the blank stays', () =>
  onPhone(async (context) => {
    const page = await observed(context, site.home);
    await page.goto(`${site.home}nablyudatelyam/akt/#nablyudenie=net-takoy`);
    await expect(page.locator('[data-missing]')).toBeVisible();
    await expect(place(page, 'school')).toHaveText('');
  }));

for (const [name, options] of Object.entries({
  'light, 320 px': { viewport: { width: 320, height: 640 } },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active' },
} satisfies Record<string, BrowserContextOptions>)) {
  test(`a filled act is accessible: ${name}`, () =>
    onPhone(async (context) => {
      await context.addInitScript(axeSource);
      const page = await observed(context, site.home);
      await toAct(page);
      await load(page, 'не файл');
      const faults =
        name === 'forced colours'
          ? await forcedColourFaults(page)
          : name === 'dark'
            ? await contrastFaults(page)
            : await accessibilityFaults(page);
      assert.deepEqual(faults, []);
      assert.deepEqual(await sidewaysFaults(page), []);
    }, options));
}
