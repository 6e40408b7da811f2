import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openChecklist, openPhone, tick, written } from './kit.ts';

/** A phone on the morning of the work that `observed` observes. */
export async function openWorkDay(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await openPhone(browser, options);
  await context.clock.setFixedTime('2027-04-29T08:50:00+03:00');
  return context;
}

/** A violation, a remark and something that was not seen. */
export async function observed(context: BrowserContext, home: string): Promise<Page> {
  const page = await openChecklist(context, home, '#shkola=licey-21&rabota=5-mat');
  await expect(page.locator('[data-summary]')).toContainText('Лицей № 21');
  await tick(page, 'komnata', 'нет');
  await page.locator('[data-item="komnata"] textarea').fill('Вошёл посторонний,\nстоял у принтера.');
  await tick(page, 'printer', 'нет');
  await tick(page, 'kamera', 'не видел');
  await page.locator('[data-remarks]').fill('Шумно в коридоре.');
  await written(page);
  return page;
}

/** From the checklist to the act of its observation. */
export async function toAct(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'К акту' }).click();
  await expect(page.locator('#act-tool')).toBeVisible();
}

export async function openAct(context: BrowserContext, home: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${home}nablyudatelyam/akt/`);
  await expect(page.locator('#act-tool')).toBeVisible();
  return page;
}

/** A place of the sheet that the kit fills. */
export const place = (page: Page, name: string) => page.locator(`.act [data-act="${name}"]`);

/** The file that a button hands over. */
export async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: await text(await download.createReadStream()) };
}

/** Chooses a file with such a text to be loaded. */
export async function load(page: Page, content: string): Promise<void> {
  const file = { name: 'zapisi.json', mimeType: 'application/json', buffer: Buffer.from(content) };
  await page.getByLabel('Загрузить записи из файла').setInputFiles(file);
}
