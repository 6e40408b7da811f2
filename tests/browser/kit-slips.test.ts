/** What happens to people in a corridor: a finger that taps twice, a clock that passes midnight, a day off. */
import { test } from 'node:test';
import { expect } from 'playwright/test';
import { answers, openChecklist, ready, tick, written } from '../support/kit.ts';
import { phones } from '../support/phones.ts';

const site = phones();
const { onPhone } = site;

const PRESET = '#shkola=licey-21&rabota=4abv-rus';

test('a second tap on «Начать» ends the observation with a word, and the end can be taken back', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    const clock = page.locator('[data-clock]');
    await clock.dblclick();
    await expect(clock).toHaveText('Время 8:50–8:50');
    await expect(page.locator('[data-toast-words]')).toHaveText('Наблюдение закончено.');
    await page.locator('[data-undo]').click();
    await expect(clock).toHaveText('Закончить');
    await context.clock.setFixedTime('2027-04-21T09:45:00+03:00');
    await clock.click();
    await expect(clock).toHaveText('Время 8:50–9:45');
    await expect(page.locator('[data-undo]')).toBeVisible();
    // The undo is of this observation, not of one that is opened meanwhile.
    await page.locator('#kit-list > summary').click();
    await page.locator('[data-begin]').click();
    await clock.dblclick();
    await expect(clock).toHaveText('Время 9:45–9:45');
    await page.locator('#kit-list > summary').click();
    await page.getByRole('button', { name: /^Открыть: Лицей/ }).click();
    await page.locator('[data-undo]').click();
    await expect(clock).toHaveText('Время 8:50–9:45');
  }));

test('a page reloaded after midnight, with no tap in between, still has the observation; so has its act', () =>
  onPhone(async (context) => {
    await context.clock.setFixedTime('2027-04-21T23:58:00+03:00');
    const page = await openChecklist(context, site.home);
    await tick(page, 'vhod-do-zvonka', 'нет');
    await written(page);
    await context.clock.setFixedTime('2027-04-22T00:03:00+03:00');
    await page.reload();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет' });
    await expect(page.locator('[data-summary-more]')).toContainText('21 апреля');
    await page.goto(`${site.home}nablyudatelyam/akt/`);
    await expect(page.locator('[data-violation="vhod-do-zvonka"]')).toBeVisible();
    // The next noon it is a record among others, and a new one begins.
    await context.clock.setFixedTime('2027-04-22T12:30:00+03:00');
    const next = await openChecklist(context, site.home);
    await expect(next.locator('[data-list-title]')).toHaveText('Мои записи: 1');
    await expect.poll(() => answers(next)).toEqual({});
  }));

test('on the Monday next to a holiday that fell on a Sunday no office is said to answer', () =>
  onPhone(async (context) => {
    const page = await openChecklist(context, site.home, PRESET);
    const calls = page.locator('[data-calls-here]');
    await expect(calls).toContainText('Сейчас отвечают');
    await context.clock.setFixedTime('2027-05-10T11:00:00+03:00');
    await page.reload();
    await ready(page);
    await page.locator('#kit-list > summary').click();
    await page.getByRole('button', { name: /^Открыть: Лицей/ }).click();
    await expect(calls).toContainText('Сегодня может быть выходной (День Победы): могут не отвечать');
    await expect(calls).not.toContainText('Сейчас отвечают');
  }));
