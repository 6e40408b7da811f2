/** The editor's form in a real browser: a deputy head writes a file, and the gate lets it through. */
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ContentCheck, checkContent } from '../../src/checks/content.ts';
import { publishedSchedules } from '../../src/checks/previous.ts';
import { readPortal } from '../../src/checks/read.ts';
import type { PublishedSchedules } from '../../src/domain/schedule/compare.ts';
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
  prepare?: () => void,
): Promise<void> {
  const context = await openContext(session.browser, { viewport: { width: 1280, height: 900 }, ...options });
  await context.addInitScript(axeSource);
  if (prepare) await context.addInitScript(prepare);
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
async function gate(
  { path, text }: { readonly path: string; readonly text: string },
  previous?: PublishedSchedules,
): Promise<ContentCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return await checkContent({ contentDir: join(folder, 'content'), now: NOW }, { root: 'content', previous });
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
    await page.goto(`${site.home}redaktoru/`);
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
    await expect(work.getByRole('group', { name: 'День: было 21 апреля, стало 28 апреля' })).toBeVisible();
    await expect(work.locator('> summary')).toContainText('28 апреля, среда · перенесена');
    await check(page);
    const problem = page.locator('[data-problems]').getByRole('link');
    await expect(problem).toHaveText(
      '4А, 4Б, 4В · русский язык · 28 апреля: День: было 21 апреля, стало 28 апреля. Нет обязательного поля: почему.',
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
    const told = out.getByRole('group', { name: 'День: было 21 апреля, стало 29 апреля' });
    await told.getByLabel('Почему').fill('Концерт 4Б в этот день');
    await out.getByLabel('Номер урока').fill('3');
    await expect(out.getByRole('group', { name: 'Урок: было 2, стало 3' })).toBeVisible();
    await out.getByLabel('Номер урока').fill('2');
    await expect(out.getByRole('group', { name: /^Урок: было/ })).toHaveCount(0);
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
    await expect(box.getByText('4АБВ класс, русский язык: было 21 апреля, стало 28 апреля')).toBeVisible();
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
