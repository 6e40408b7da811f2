/** A published schedule in the editor's form: works are moved, parted, cancelled, and come out of a table. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { expect } from 'playwright/test';
import { publishedSchedules } from '../../src/checks/previous.ts';
import { readPortal } from '../../src/checks/read.ts';
import { accessibilityFaults } from '../support/browser-rules/axe.ts';
import { check, EditorPage, gate, given, NOW } from '../support/editor-page.ts';

let editor: EditorPage;
const visit: EditorPage['visit'] = (...what) => editor.visit(...what);

before(async () => {
  editor = await EditorPage.open();
});

after(() => editor.close());

test('a published work is moved: the reason is asked for, the entry is written, the gate compares and lets it through', () =>
  visit('#shkola=licey-21&forma=grafik', async ({ page }) => {
    const path = 'schools/primer/licey-21/grafik-2026-2027.md';
    const published = readFileSync(join('content', path), 'utf8');
    await page.getByRole('button', { name: /^Исправить/ }).click();
    await check(page);
    assert.equal((await given(page)).text, published);
    const work = page.locator('.work-row').filter({ hasText: '4А, 4Б, 4В · русский язык' });
    await work.locator('> summary').click();
    await work.getByLabel('День работы').fill('2027-04-28');
    await expect(work.getByRole('group', { name: 'Дата: было 21 апреля, стало 28 апреля' })).toBeVisible();
    await expect(work.locator('> summary')).toContainText('28 апреля, среда · перенесена');
    await check(page);
    const problem = page.locator('[data-problems]').getByRole('link');
    await expect(problem).toHaveText(
      '4А, 4Б, 4В · русский язык · 28 апреля: Дата: было 21 апреля, стало 28 апреля. Нет обязательного поля: почему.',
    );
    await expect(page).toHaveTitle(/^Ошибка: /);
    await work.locator('> summary').click();
    await expect(work.getByLabel('Почему')).toBeHidden();
    await problem.press('Enter');
    await expect(work.getByLabel('Почему')).toBeFocused();
    await expect(work.getByLabel('Почему')).toHaveAccessibleDescription(/Ошибка: Нет обязательного поля: почему/);
    await work.getByLabel('Почему').fill('Районная олимпиада в этот день');
    await work.getByLabel('Приказ').fill('№ 231 от 20.11.2026');
    await check(page);
    await expect(page).not.toHaveTitle(/Ошибка/);
    const file = await given(page);
    assert.equal(file.path, `content/${path}`);
    assert.match(
      file.text,
      /date: 2026-11-21\n {4}row: [a-z0-9-]+\n {4}field: date\n {4}old: 2027-04-21\n {4}new: 2027-04-28\n {4}reason: Районная олимпиада в этот день\n {4}order: № 231 от 20\.11\.2026\n|\{ ?date: 2026-11-21, row: [a-z0-9-]+, field: date, old: 2027-04-21, new: 2027-04-28, reason: Районная олимпиада в этот день/,
    );
    const { portal } = readPortal('content', NOW);
    const previous = publishedSchedules(portal.entries.schedules);
    const { report, errors } = await gate(file, previous);
    assert.equal(errors, 0, report);
    const silent = file.text.replace(/^changes:[\s\S]*?(?=^---)/m, '').replace(/^ {4}status: перенесена\n/gm, '');
    assert.ok((await gate({ ...file, text: silent }, previous)).errors > 0);
    await work.getByLabel('День работы').fill('2027-04-21');
    await check(page);
    assert.equal((await given(page)).text, published);
  }));

test('a class is moved out of its published row: readers are told of it as of any move, and the gate lets it through', () =>
  visit('#shkola=licey-21&forma=grafik', async ({ page }) => {
    await page.getByRole('button', { name: /^Исправить/ }).click();
    const rows = page.locator('.work-row');
    await rows.first().locator('> summary').click();
    const split = rows.first().getByRole('button', { name: /^По строке на класс/ });
    await split.press('Enter');
    const out = rows.filter({ hasText: '4Б · русский язык' });
    await out.locator('> summary').click();
    await expect(out.getByLabel('День работы')).toHaveValue('2027-04-21');
    await out.getByLabel('День работы').fill('2027-04-29');
    const told = out.getByRole('group', { name: 'Дата: было 21 апреля, стало 29 апреля' });
    await told.getByLabel('Почему').fill('Концерт 4Б в этот день');
    await out.getByLabel('Номер урока').fill('3');
    await expect(out.getByRole('group', { name: 'Урок: был 2-й, стал 3-й' })).toBeVisible();
    await out.getByLabel('Номер урока').fill('2');
    await expect(out.getByRole('group', { name: /^Урок: был/ })).toHaveCount(0);
    await check(page);
    const file = await given(page);
    assert.match(
      file.text,
      /row: 4b-rus\n {4}field: date\n {4}old: 2027-04-21\n {4}new: 2027-04-29\n {4}reason: Концерт 4Б/,
    );
    const { portal } = readPortal('content', NOW);
    const { report, errors } = await gate(file, publishedSchedules(portal.entries.schedules));
    assert.equal(errors, 0, report);
  }));

test('a work is copied, split by classes and named by itself; a published one is cancelled and never lost', () =>
  visit('#shkola=licey-21&forma=grafik', async ({ page }) => {
    await page.getByRole('button', { name: /^Исправить/ }).click();
    const rows = page.locator('.work-row');
    await expect(rows.first()).toBeVisible();
    const before = await rows.count();
    await rows.first().locator('> summary').click();
    await rows
      .first()
      .getByRole('button', { name: /^Копировать строку/ })
      .press('Enter');
    await expect(rows).toHaveCount(before + 1);
    await expect(rows.nth(1)).toHaveAttribute('open', '');
    await check(page);
    const work = '4А, 4Б, 4В · русский язык · 21 апреля';
    const twice = page.locator('[data-problems]').getByRole('link', { name: /Та же работа/ });
    await expect(twice).toHaveText(
      `${work}. Та же работа уже записана строкой «${work}»: класс, предмет и день совпадают.`,
    );
    await rows.nth(1).locator('> summary').click();
    await twice.press('Enter');
    await expect(rows.nth(1).locator('> summary')).toBeFocused();
    await expect(rows.nth(1)).toHaveAttribute('open', '');
    await rows
      .nth(1)
      .getByText(/^Ещё можно указать/)
      .click();
    await rows
      .nth(1)
      .getByRole('button', { name: /^Добавить.*Почему школа отступила/ })
      .press('Enter');
    await rows.nth(1).getByLabel('Рекомендация').selectOption('days-between');
    await expect(rows.nth(1).getByLabel('Рекомендация').locator('option:checked')).toHaveText(/^По одному предмету/);
    await rows
      .nth(1)
      .getByRole('button', { name: /^По строке на класс/ })
      .press('Enter');
    await expect(rows).toHaveCount(before + 3);
    await rows
      .nth(1)
      .getByRole('button', { name: /^Убрать строку/ })
      .press('Enter');
    await expect(rows).toHaveCount(before + 2);
    await rows
      .first()
      .getByRole('button', { name: /^Отменить работу/ })
      .press('Enter');
    await expect(rows).toHaveCount(before + 2);
    await expect(rows.first().locator('> summary')).toContainText('отменена');
    await expect(rows.first().getByRole('group', { name: /^Состояние: было назначена, стало отменена/ })).toBeVisible();
  }));

test('a table from Excel is read in the browser: questions are answered, changes shown, the works come into the form', () =>
  visit('#shkola=licey-21&forma=grafik', async ({ page, requests }) => {
    await page.getByRole('button', { name: /^Исправить/ }).click();
    assert.ok(!requests.some((one) => /spreadsheet/.test(one)), 'the code comes with the table');
    const table = 'Класс;Предмет;Дата;Урок\n4 АБВ;рус. яз.;28.04.2027;2\n5А;ест.;14.05.2027;3\n';
    await page
      .getByLabel(/График есть в Excel/)
      .setInputFiles({ name: 'grafik.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
    const box = page.getByRole('region', { name: 'Загрузка из Excel' });
    await expect(box.getByText('4АБВ класс, русский язык, дата: было 21 апреля, стало 28 апреля')).toBeVisible();
    assert.ok(requests.some((one) => /spreadsheet/.test(one)));
    for (let left = 12; left > 0 && (await box.locator('.questions li').count()) > 0; left -= 1) {
      const question = box.locator('.questions li').first();
      const select = question.getByRole('combobox');
      if ((await select.count()) === 0) break;
      await select.selectOption({ index: 1 });
    }
    assert.deepEqual(await accessibilityFaults(page), []);
    await box.getByRole('button', { name: /^Взять/ }).click();
    const work = page.locator('.work-row').filter({ hasText: '4А, 4Б, 4В · русский язык' });
    await expect(work.locator('> summary')).toContainText('28 апреля, среда · перенесена');
    await check(page);
    await expect(page.locator('[data-problems]')).toContainText('Исправьте');
    const empty = page.getByLabel('Почему');
    for (const reason of await empty.all()) await reason.fill('Районная олимпиада в этот день');
    await check(page);
    const { report, errors } = await gate(await given(page));
    assert.equal(errors, 0, report);
  }));
