/** The editor's form in a real browser: a deputy head writes a file, and the gate lets it through. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ContentCheck, checkContent } from '../../src/checks/content.ts';
import { accessibilityFaults, axeSource } from '../support/browser-rules/axe.ts';
import { forcedColourFaults } from '../support/browser-rules/forced-colours.ts';
import { sidewaysFaults } from '../support/browser-rules/layout.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

const NOW = Temporal.Instant.from('2026-11-21T12:00:00+03:00');

let session: Session;
let site: ServedSite;

before(async () => {
  session = await openBrowser();
  site = await serveBuilt('main');
});

after(async () => {
  site.close();
  await session.close();
});

interface Visit {
  readonly page: Page;
  /** Everything that the page asked for. */
  readonly requests: readonly string[];
  /** Errors of the console and of the code. */
  readonly complaints: readonly string[];
}

async function visit(
  hash: string,
  work: (visit: Visit) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await openContext(session.browser, { viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(axeSource);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  try {
    await page.goto(`${site.home}redaktoru/${hash}`);
    await work({ page, requests, complaints });
    assert.deepEqual(complaints, []);
    // Only files of the portal itself are read, and nothing is handed over with a request.
    const strange = requests.filter((one) => !one.startsWith(`GET ${site.home}`) && !one.startsWith('GET data:'));
    assert.deepEqual(strange, []);
    assert.deepEqual(
      requests.filter((one) => one.includes('?')),
      [],
    );
  } finally {
    await context.close();
  }
}

const check = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Проверить и получить файл' }).press('Enter');

/** What the form gives: the file that would be downloaded, and the place that it names. */
async function given(page: Page): Promise<{ readonly path: string; readonly text: string }> {
  const link = page.getByRole('link', { name: 'Скачать файл' });
  const address = (await link.getAttribute('href')) ?? '';
  const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const path = (await page.locator('[data-giving] code').textContent()) ?? '';
  return { path, text };
}

/** Lays a file into a copy of the portal's content and asks the gate. */
async function gate({ path, text }: { readonly path: string; readonly text: string }): Promise<ContentCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return await checkContent({ contentDir: join(folder, 'content'), now: NOW }, { root: 'content' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
    await page.goto(`${site.home}redaktoru/`);
    const draft = page.getByRole('listitem').filter({ hasText: 'Собрание в пятницу' });
    await draft.getByRole('button', { name: /^Удалить/ }).click();
    await expect(draft).toHaveCount(0);
    await page.getByRole('button', { name: 'Вернуть' }).click();
    await draft.getByRole('button', { name: /^Продолжить/ }).click();
    await expect(page.getByLabel('Где')).toHaveValue('Кабинет 12');
  }));

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
