/** Observations that go through a file, from one phone to another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expect } from 'playwright/test';
import { load, observed, openAct, openWorkDay, place, saved, toAct } from '../support/act.ts';
import { records, tick } from '../support/kit.ts';
import { phones } from '../support/phones.ts';

const site = phones(openWorkDay);
const { onPhone } = site;

test('a saved file restores what was cleared, on this phone and on another', async () => {
  let file = { name: '', text: '' };
  await onPhone(async (context) => {
    const faults: string[] = [];
    const page = await observed(context, site.home);
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await expect(page.locator('main')).toContainText(/iPhone и iPad могут стереть записи/);
    file = await saved(page, 'Сохранить эту запись');
    assert.deepEqual(faults, [], 'политика содержания не против');
    assert.equal(file.name, 'nablyudenie-licey-21-2027-04-29.json');
    // Ticks made after the saving stay.
    await tick(page, 'ekran', 'да');
    await load(page, file.text);
    await expect(page.locator('[data-offered]')).toContainText('такая уже есть');
    await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
    await expect(page.locator('[data-file-status]')).toContainText('Загружено: 1');
    await expect(page.locator('[data-item="ekran"]')).toHaveAttribute('data-answer', 'да');
    const [record] = await records(page);
    assert.deepEqual(Object.keys(record?.['marks'] as object).toSorted(), ['ekran', 'kamera', 'komnata', 'printer']);
  });
  await onPhone(async (context) => {
    const page = await openAct(context, site.home);
    await expect(page.locator('[data-none]')).toBeVisible();
    await load(page, file.text);
    await expect(page.locator('[data-offered]')).toContainText('Лицей № 21, 5\u00A0класс, математика');
    await expect(page.locator('[data-offered]')).toContainText('ответов 3, новая');
    await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
    await expect(place(page, 'school')).toHaveText('Лицей № 21, город Примерск');
    await page.reload();
    await expect(page.getByLabel('Что в акте')).toContainText('Лицей № 21');
    await expect(page.locator('[data-violation="komnata"]')).toContainText('стоял у принтера.');
  });
});

test('a foreign, damaged or newer file is refused in words, loading can be declined, hostile text is only text', () =>
  onPhone(async (context) => {
    const page = await observed(context, site.home);
    const file = await saved(page, 'Сохранить эту запись');
    const status = page.locator('[data-file-status]');
    const whole = JSON.parse(file.text) as { observations: Record<string, unknown>[] };
    for (const [text, words] of [
      ['это не файл', /не файл с записями/],
      [file.text.slice(0, -40), /не файл с записями/],
      [JSON.stringify({ ...whole, version: 9 }), /более новой версией сайта\. Обновите/],
      [JSON.stringify({ ...whole, observations: [{ ...whole.observations[0], date: 'x' }] }), /повреждён/],
      [' '.repeat(5_000_001), /слишком велик/],
    ] as const) {
      await load(page, text);
      await expect(status).toHaveText(words);
      await expect(page.locator('[data-file-offer]')).toBeHidden();
    }
    const markup = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
    const evil = { ...whole.observations[0], id: 'evil', name: markup, remarks: markup };
    await load(page, JSON.stringify({ ...whole, observations: [evil, { version: 1 }] }));
    await expect(status).toContainText('В файле 1\u00A0запись. Ещё 1\u00A0запись прочитать не удалось');
    await expect(page.locator('[data-offered]')).toContainText(markup);
    await page.getByRole('button', { name: 'Не загружать' }).click();
    assert.equal((await records(page)).length, 1);
    await load(page, JSON.stringify({ ...whole, observations: [evil] }));
    await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
    await toAct(page);
    await expect(place(page, 'remarks')).toContainText(markup);
    assert.equal(await page.locator('main img').count(), 0);
    assert.equal(await page.title(), 'Акт наблюдателя — ВПР открыто');
  }));
