/** An observation from choice to its end on a phone, in a real browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Request } from 'playwright';
import { expect } from 'playwright/test';
import { answers, openChecklist, openPlace, radio, reach, ready, records, tick, written } from '../support/kit.ts';
import { phones } from '../support/phones.ts';

const site = phones();
const { onPhone } = site;

const PRESET = '#shkola=licey-21&rabota=4abv-rus';
const summary = (page: Page) => page.locator('[data-summary]');
const dialog = (page: Page) => page.getByRole('dialog');

test('a whole observation by keyboard alone, and no request leaves this host', () =>
  onPhone(async (context) => {
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    const page = await openChecklist(context, site.home);
    const to = async (selector: string): Promise<void> => {
      for (let taps = 0; taps < 250; taps += 1) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
        await page.keyboard.press('Tab');
      }
      assert.fail(`клавиатурой не дойти до ${selector}`);
    };
    await to('#kit-place > summary');
    await page.keyboard.press('Enter');
    await to('#kit-school');
    await page.keyboard.type('лицей 21');
    await expect(page.locator('[data-found] button').first()).toContainText('Лицей № 21');
    await page.keyboard.press('Enter');
    await expect(page.locator('#kit-work')).toBeVisible();
    await to('#kit-work');
    const chosen = page.locator('#kit-work option:checked');
    for (let taps = 0; taps < 60 && !/«А», «Б», «В», русский/.test(await chosen.innerText()); taps += 1)
      await page.keyboard.press('ArrowDown');
    await expect(page.locator('#kit-subject')).toHaveValue('Русский язык');
    await to('[data-letters] button:nth-child(2)');
    await page.keyboard.press('Space');
    await expect(summary(page)).toHaveText(/Лицей № 21, 4\s«Б», русский язык/);
    await to('[data-done]');
    await page.keyboard.press('Enter');
    await to('#etap-appointment [data-item="prikaz"] input');
    await page.keyboard.press('Space');
    await expect(radio(page, 'prikaz', 'да')).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await to('[data-item="prikaz"] textarea');
    await page.keyboard.type('приказ видели');
    await to('#etap-appointment > p button');
    await page.keyboard.press('Enter');
    await expect(page.locator('#etap-access')).toHaveAttribute('open', '');
    await expect(page.locator('#etap-access > summary')).toBeFocused();
    await to('#etap-access input[type="radio"]');
    await page.keyboard.press('ArrowRight');
    await to('[data-clock]');
    await page.keyboard.press('Enter');
    await context.clock.setFixedTime('2027-04-21T09:45:00+03:00');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-clock]')).toHaveText('Время 8:50–9:45');
    await written(page);
    const [record] = await records(page);
    assert.equal((record?.['marks'] as Record<string, { note?: string }>)['prikaz']?.note, 'приказ видели');
    assert.deepEqual([record?.['start'], record?.['end'], record?.['date']], ['08:50', '09:45', '2027-04-21']);
    const { host } = new URL(site.home);
    for (const request of requests) {
      const url = new URL(request.url());
      assert.equal(url.host, host, request.url());
      assert.equal(request.method(), 'GET', request.url());
      assert.equal(request.postData(), null, request.url());
      // The worker keeps the kit and the chosen school.
      assert.match(
        url.pathname,
        /\.(?:js|css|woff2|svg|json|webmanifest)$|\/nablyudatelyam\/(?:[a-z-]+\/)?$|\/shkoly\/licey-21\/$/,
        request.url(),
      );
      assert.equal(url.search, '', request.url());
    }
    assert.ok(requests.some((request) => request.url().endsWith('/licey-21/dannye.json')));
  }));

test('a scanned code begins the observation of its work; scanned again it goes on with it; the code reaches no server', () =>
  onPhone(async (context) => {
    const addresses: string[] = [];
    context.on('request', (request) => addresses.push(request.url()));
    const page = await openChecklist(context, site.home, PRESET);
    await expect(summary(page)).toHaveText(/Лицей № 21, 4\sкласс, русский язык/);
    assert.equal(new URL(page.url()).hash, '');
    await tick(page, 'prikaz', 'да');
    await written(page);
    const again = await openChecklist(context, site.home, PRESET);
    await expect(radio(again, 'prikaz', 'да')).toBeChecked();
    await again.goto(`${site.home}nablyudatelyam/cheklist/#shkola=licey-21&rabota=4abv-mat`);
    await again.reload();
    await ready(again);
    await expect(summary(again)).toHaveText(/математика/);
    await expect.poll(() => answers(again)).toEqual({});
    assert.ok(addresses.every((address) => !address.includes('rabota')));
    await again.goto('about:blank');
    const miss = await openChecklist(context, site.home, '#shkola=net-takoy&rabota=x');
    await expect(miss.locator('[data-toast-words]')).toContainText('не загрузились');
  }));

test('another school keeps the ticks and asks first; a new observation is offered; «ничего не менять» changes nothing', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    await tick(page, 'prikaz', 'нет');
    await tick(page, 'svoy-klass', 'да');
    await openPlace(page);
    const change = async (name: string): Promise<void> => {
      await page.locator('#kit-school').fill('гимназия');
      await page.locator('[data-found] button').first().click();
      await expect(dialog(page)).toContainText('Сменить школу?');
      await expect(dialog(page)).toContainText('2 отметки');
      await dialog(page).getByRole('button', { name }).click();
      await expect(dialog(page)).toHaveCount(0);
    };
    await change('Ничего не менять');
    await expect(page.locator('#kit-school')).toHaveValue('Лицей № 21');
    await change('Сменить школу');
    await expect(summary(page)).toContainText('имназия');
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'нет', 'svoy-klass': 'да' });
    await page.locator('#kit-class').fill('9 «Г»');
    await page.locator('#kit-class').blur();
    await expect(dialog(page)).toContainText('Сменить класс?');
    await page.keyboard.press('Escape');
    await expect(page.locator('#kit-class')).toHaveValue(/4/);
    await page.locator('#kit-class').fill('9 «Г»');
    await page.locator('#kit-class').blur();
    await dialog(page).getByRole('button', { name: 'Начать новое наблюдение' }).click();
    await expect.poll(() => answers(page)).toEqual({});
    await expect(summary(page)).toHaveText(/9\s«Г»/);
    await page.locator('#kit-list > summary').click();
    await expect(page.locator('[data-list] li')).toHaveCount(2);
    await page.getByRole('button', { name: /^Открыть: .*имназия, 4/ }).click();
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'нет', 'svoy-klass': 'да' });
  }));

test('an end before the start is told at the fields and above the act, never on its sheet', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    await openPlace(page);
    const warning = page.getByText('Конец раньше начала: проверьте время.');
    await page.locator('[data-start-field]').fill('10:00');
    await page.locator('[data-end-field]').fill('08:00');
    await page.locator('[data-end-field]').blur();
    await expect(warning).toBeVisible();
    await written(page);
    await page.locator('[data-to-act]').click();
    await expect(warning).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(warning).toBeHidden();
  }));

test('«Очистить» asks, clears and can be undone; so does «Удалить»', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    await tick(page, 'prikaz', 'нет');
    await page.locator('[data-item="prikaz"] textarea').fill('фамилии в списке нет');
    await page.locator('[data-clock]').click();
    await page.locator('[data-clear]').click();
    await dialog(page).getByRole('button', { name: 'Оставить' }).click();
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'нет' });
    await page.locator('[data-clear]').click();
    await dialog(page).getByRole('button', { name: 'Очистить' }).click();
    await expect.poll(() => answers(page)).toEqual({});
    await expect(summary(page)).toContainText('Лицей № 21');
    await page.locator('[data-undo]').click();
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'нет' });
    await expect(page.locator('[data-item="prikaz"] textarea')).toHaveValue('фамилии в списке нет');
    await expect(page.locator('[data-clock]')).toHaveText('Закончить');
    await page.locator('#kit-list > summary').click();
    await page.getByRole('button', { name: /^Удалить/ }).click();
    await expect(dialog(page)).toContainText('1 ответ');
    await dialog(page).getByRole('button', { name: 'Удалить' }).click();
    await expect(page.locator('[data-list] li')).toHaveCount(0);
    await page.locator('[data-undo]').click();
    await expect(page.locator('[data-list] li')).toHaveCount(1);
    await written(page);
    await page.reload();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'нет' });
  }));

test('midnight does not change the day of an observation, nor does a reload after it', () =>
  onPhone(async (context) => {
    await context.clock.setFixedTime('2027-04-21T23:58:00+03:00');
    const page = await openChecklist(context, site.home);
    await tick(page, 'prikaz', 'да');
    await context.clock.setFixedTime('2027-04-22T00:03:00+03:00');
    await tick(page, 'svoy-klass', 'да');
    await expect(page.locator('[data-summary-more]')).toContainText('21 апреля');
    await written(page);
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-summary-more]')).toContainText('21 апреля');
    await expect.poll(() => answers(page)).toEqual({ prikaz: 'да', 'svoy-klass': 'да' });
  }));

test('one tap from an item leads to its rule and to the numbers, with who answers now by the clock of the place', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    await reach(page, 'vhod-do-zvonka');
    const item = page.locator('[data-item="vhod-do-zvonka"]');
    await item.locator('summary').click();
    await expect(item.getByText('Вход после звонка — вторая строка формы.')).toBeVisible();
    const titles = await item.locator('[data-calls] .title').allInnerTexts();
    assert.match(titles[0] ?? '', /^Школа/);
    const first = (level: string): number => titles.findIndex((title) => title.startsWith(level));
    assert.ok(first('Район') > 0 && first('Регион') > first('Район'), titles.join(' | '));
    await expect(item.getByText('Сейчас отвечают').first()).toBeVisible();
    await context.clock.setFixedTime('2027-04-21T20:00:00+03:00');
    await item.locator('summary').click();
    await item.locator('summary').click();
    await expect(item.getByText('Сейчас закрыто').first()).toBeVisible();
    await expect(item.getByText('Сейчас отвечают')).toHaveCount(0);
  }));

test('an answer «нет» opens the note; a name in it is gently spoken of, and the note is kept', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    await tick(page, 'vhod-do-zvonka', 'нет');
    const item = page.locator('[data-item="vhod-do-zvonka"]');
    await expect(item.locator('textarea')).toBeVisible();
    await expect(item.locator('[data-time]')).toHaveValue('08:50');
    await item.locator('textarea').fill('трое вошли после звонка');
    await expect(item.locator('[data-names]')).toBeHidden();
    await item.locator('textarea').fill('Петя Иванов вошёл после звонка');
    await expect(item.locator('[data-names]')).toContainText('Похоже на имя');
    await item.getByRole('button', { name: 'Убрать ответ' }).click();
    await expect.poll(() => answers(page)).toEqual({});
    await expect(item.locator('textarea')).toHaveValue('Петя Иванов вошёл после звонка');
    await expect(page.locator('[data-act-stage][value="проведение в аудитории"]')).toBeChecked();
  }));

test('the kit finds items, rules and numbers without network, in any form and layout', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    await expect(summary(page)).toContainText('Лицей');
    await context.setOffline(true);
    const field = page.locator('#kit-query');
    const hits = page.locator('[data-hits] a');
    await field.fill('звонком');
    await hits.filter({ hasText: 'Дети вошли в кабинет до звонка' }).click();
    await expect(page.locator('#etap-room-before')).toHaveAttribute('open', '');
    await expect(radio(page, 'vhod-do-zvonka', 'да')).toBeFocused();
    await field.fill('дорожная карта');
    await expect(hits.filter({ has: page.locator('small', { hasText: 'правило' }) }).first()).toBeVisible();
    await field.fill('телефон район');
    await expect(hits.first()).toHaveAttribute('href', /^tel:/);
    await field.fill('rhbnthbb');
    await expect(hits.first()).toContainText('Критерии');
    await field.fill('абырвалг');
    await expect(page.locator('[data-hits]')).toContainText('Ничего не нашлось');
  }));

test('without network the school is typed by hand, and everything else works', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home);
    await context.setOffline(true);
    await page.locator('#kit-place > summary').click();
    await page.locator('#kit-school').fill('Школа в Дальнем');
    await expect(page.getByRole('button', { name: /Вписать «Школа в Дальнем»/ })).toBeVisible();
    await page.locator('#kit-class').fill('7б');
    await page.locator('#kit-subject').fill('Физика');
    await page.locator('[data-done]').click();
    await expect(summary(page)).toHaveText(/Школа в Дальнем, 7\s«Б», физика/);
    await tick(page, 'prikaz', 'да');
    await written(page);
  }));
