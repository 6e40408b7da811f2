/** The editor's form in a real browser: a deputy head writes a file, and the gate lets it through. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { expect } from 'playwright/test';
import { accessibilityFaults } from '../support/browser-rules/axe.ts';
import { forcedColourFaults } from '../support/browser-rules/forced-colours.ts';
import { sidewaysFaults } from '../support/browser-rules/layout.ts';
import { check, EditorPage, gate, given } from '../support/editor-page.ts';

let editor: EditorPage;
const visit: EditorPage['visit'] = (...what) => editor.visit(...what);

before(async () => {
  editor = await EditorPage.open();
});

after(() => editor.close());

test('a news item is written by keyboard alone, and the gate lets the file through', () =>
  visit('', async ({ page }) => {
    await page.getByLabel('Номер, название или посёлок').focus();
    await page.keyboard.type('лицей 21');
    await expect(page.locator('[data-found] button')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Новость/ }).press('Enter');
    await page.getByRole('button', { name: 'Новость: начать новый файл' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Новость: новый файл' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByLabel('Заголовок')).toBeFocused();
    await page.keyboard.type('Приглашаем наблюдателей: нужны «новые» люди');
    await page.getByLabel('Одно предложение для списков').focus();
    await page.keyboard.type('Нужны восемь взрослых на одно утро.');
    await page.getByLabel('Текст', { exact: true }).focus();
    await page.keyboard.type('Записаться можно до 1 марта.\n\n## Как\n\n- по телефону\n- на собрании');
    await expect(page.locator('[data-preview]').getByRole('heading', { name: 'Как' })).toBeVisible();
    await check(page);
    await expect(page.getByRole('heading', { name: 'Файл готов' })).toBeVisible();
    await expect(page.locator('[data-giving]')).toBeFocused();
    const file = await given(page);
    assert.equal(
      file.path,
      'content/schools/primer/licey-21/novosti/2026-11-21-priglashaem-nablyudateley-nuzhny-novye-lyudi.md',
    );
    const { report, errors } = await gate(file);
    assert.equal(errors, 0, report);
  }));

test('planted mistakes are told in the words of the gate, at the field and in a summary that leads there', () =>
  visit('#shkola=licey-21&forma=novost', async ({ page }) => {
    await page.getByRole('button', { name: /начать новый файл/ }).click();
    await page.getByLabel('Одно предложение для списков').fill('Пишет ученик 7А класса Петров Иван.');
    await page.getByLabel('День публикации').fill('');
    await page.getByLabel('Текст', { exact: true }).fill('# Большой заголовок\n\nСмотрите <b>здесь</b>.');
    const summary = page.locator('[data-problems]');
    const compare = async (count: number): Promise<void> => {
      await check(page);
      await expect(summary).toBeFocused();
      await expect(summary).toContainText(`Исправьте: ${count}`);
      const { report } = await gate(await given(page));
      const lines = await page.locator('[data-form] .field-problem').allTextContents();
      assert.equal(lines.length, count);
      for (const line of lines)
        assert.ok(report.includes(line.replace(/^(?:Ошибка|Совет): /, '')), `${line}\n\n${report}`);
    };
    await compare(2);
    await summary.getByRole('link', { name: /^Заголовок/ }).click();
    const title = page.getByLabel('Заголовок');
    await expect(title).toBeFocused();
    await expect(title).toHaveAttribute('aria-invalid', 'true');
    await expect(title).toHaveAccessibleDescription(/Нет обязательного поля/);
    await title.fill('Кого звать');
    await expect(summary).toContainText('Исправьте: 1');
    await page.getByLabel('День публикации').fill('2026-11-20');
    await compare(3);
  }));

test('a draft survives a reload; a deleted one comes back', () =>
  visit('#shkola=licey-21&forma=sobytie', async ({ page }) => {
    await page.getByRole('button', { name: /начать новый файл/ }).click();
    await page.getByLabel('Название события').fill('Собрание в пятницу');
    await page.getByLabel('Где').fill('Кабинет 12');
    await page.reload();
    await expect(page.getByLabel('Название события')).toHaveValue('Собрание в пятницу');
    await expect(page.getByLabel('Где')).toHaveValue('Кабинет 12');
    await page.goto(`${editor.home}redaktoru/`);
    const draft = page.getByRole('listitem').filter({ hasText: 'Собрание в пятницу' });
    await draft.getByRole('button', { name: /^Удалить/ }).click();
    await expect(draft).toHaveCount(0);
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await draft.getByRole('button', { name: /^Продолжить/ }).click();
    await expect(page.getByLabel('Где')).toHaveValue('Кабинет 12');
  }));

test('a draft opens only under its own school, and the school that was chosen last stays', () =>
  visit('#shkola=licey-21&forma=sobytie', async ({ page }) => {
    await page.getByRole('button', { name: /начать новый файл/ }).click();
    await page.getByLabel('Название события').fill('Собрание в пятницу');
    let broken = true;
    let late = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      late = resolve;
    });
    await page.route('**/shkoly/licey-21/fayly.json', async (route) => {
      if (broken) return route.fulfill({ body: 'нет' });
      await held;
      return route.continue();
    });
    await page.goto(`${editor.home}redaktoru/`);
    const field = page.getByLabel('Номер, название или посёлок');
    const choose = async (words: string): Promise<void> => {
      await field.fill(words);
      await page.locator('[data-found] button').first().click();
    };
    await choose('Зареченская');
    const other = /Заречен/;
    await expect(field).toHaveValue(other);
    await page.getByRole('button', { name: /^Продолжить.*Собрание в пятницу/ }).click();
    await expect(page.locator('[data-desk-status]')).toContainText('Файлы школы не загрузились');
    await expect(page.locator('[data-work]')).toBeHidden();
    broken = false;
    await choose('лицей 21');
    await choose('Зареченская');
    await expect(page.locator('[data-choice]')).toBeVisible();
    const answer = page.waitForResponse('**/shkoly/licey-21/fayly.json');
    late();
    await (await answer).finished();
    await page.waitForTimeout(100);
    await expect(field).toHaveValue(other);
    assert.match(page.url(), /shkola=zarechenskaya-shkola/);
  }));

test('a file from the computer that the form cannot show is refused in the words of the gate', () =>
  visit('#shkola=licey-21&forma=goryachaya-liniya', async ({ page }) => {
    const open = (text: string): Promise<void> =>
      page
        .getByLabel(/откройте файл \.md/)
        .setInputFiles({ name: 'index.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
    const status = page.locator('[data-desk-status]');
    await open('---\ntitle: "a\nb: [1\n---\n');
    await expect(status).toContainText('Строка 2: Кавычка открыта и не закрыта.');
    await open('---\nhotlines:\n  -\n---\n');
    await expect(status).toContainText('Файл не читается. Строка');
    await expect(status).not.toContainText('Кавычка');
    await expect(page.locator('[data-work]')).toBeHidden();
    const published = readFileSync('content/schools/primer/licey-21/index.md', 'utf8');
    const same = page.getByText('Вы ничего не изменили');
    await open(published);
    await expect(status).toHaveText('');
    await check(page);
    await expect(same).toBeVisible();
    await open(`${published.trimEnd()}\n\nЕщё одна строка.\n`);
    await check(page);
    await expect(page.getByRole('heading', { name: 'Файл готов' })).toBeVisible();
    await expect(same).toBeHidden();
  }));

test('over http, where browsers have no randomUUID, a draft is kept', () =>
  visit(
    '#shkola=licey-21&forma=sobytie',
    async ({ page }) => {
      await page.getByRole('button', { name: /начать новый файл/ }).click();
      await page.getByLabel('Название события').fill('Собрание в пятницу');
      await expect(page.locator('[data-kept]')).toContainText('Черновик хранится');
    },
    {},
    () => void Reflect.deleteProperty(Crypto.prototype, 'randomUUID'),
  ));

test('a browser without Temporal and with an older clock of features writes a file all the same', () =>
  visit(
    '#shkola=licey-21&forma=novost',
    async ({ page }) => {
      assert.equal(await page.evaluate(() => 'Temporal' in globalThis), false);
      await page.getByRole('button', { name: /начать новый файл/ }).click();
      await page.getByLabel('Заголовок').fill('Кого звать');
      await page.getByLabel('Одно предложение для списков').fill('Нужны взрослые на одно утро.');
      await check(page);
      await expect(page.getByRole('heading', { name: 'Файл готов' })).toBeVisible();
    },
    {},
    () => {
      Reflect.deleteProperty(globalThis, 'Temporal');
      Reflect.deleteProperty(URL, 'parse');
    },
  ));

test('the form is accessible when it is open, with errors shown and with a preview, narrow and in forced colours', () =>
  visit(
    '#shkola=licey-21&forma=goryachaya-liniya',
    async ({ page }) => {
      await page.getByRole('button', { name: /^Исправить/ }).click();
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.getByRole('button', { name: /^Добавить ещё.*Горячие линии/ }).click();
      await check(page);
      await expect(page.locator('[data-problems]')).toContainText('Исправьте');
      assert.deepEqual(await accessibilityFaults(page), []);
      assert.deepEqual(await sidewaysFaults(page), []);
      await page.emulateMedia({ colorScheme: 'dark' });
      assert.deepEqual(await accessibilityFaults(page), []);
      await page.emulateMedia({ forcedColors: 'active' });
      assert.deepEqual(await forcedColourFaults(page), []);
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('without JavaScript the page says how to do it by hand', () =>
  visit(
    '',
    async ({ page }) => {
      await expect(page.locator('[data-editor]')).toBeHidden();
      await expect(page.getByText('Сверху между строками из трёх дефисов')).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Кому отправить файл' })).toBeVisible();
    },
    { javaScriptEnabled: false },
  ));
