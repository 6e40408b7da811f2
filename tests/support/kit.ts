import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import { openContext } from './sweep.ts';

/** The morning of a work in the demonstration district. */
export const MORNING = '2027-04-21T08:50:00+03:00';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** A phone in a corridor on the morning of 21 April 2027. */
export async function openPhone(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await openContext(browser, { ...PHONE, ...options });
  await context.clock.setFixedTime(MORNING);
  context.setDefaultTimeout(15_000);
  return context;
}

/** The checklist, ready to be ticked. @param fragment with its `#` */
export async function openChecklist(context: BrowserContext, home: string, fragment = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${home}nablyudatelyam/cheklist/${fragment}`);
  await ready(page);
  return page;
}

export async function ready(page: Page): Promise<void> {
  await page.locator('#kit-bar').waitFor();
}

/** Opens the form of the place, of whatever a code has left of it: one of several classes opens it by itself. */
export async function openPlace(page: Page): Promise<void> {
  await page.waitForFunction(() => !location.hash.includes('shkola='));
  const place = page.locator('#kit-place');
  if ((await place.getAttribute('open')) === null) await place.locator('> summary').click();
}

/** Answers an item, opening its stage first. */
export async function tick(page: Page, item: string, answer: 'да' | 'нет' | 'не видел'): Promise<void> {
  await reach(page, item);
  await radio(page, item, answer).check();
}

export function radio(page: Page, item: string, answer: string): Locator {
  return page.locator(`[data-item="${item}"] input[type=radio][value="${answer}"]`);
}

/** Opens the stage of an item. */
export async function reach(page: Page, item: string): Promise<void> {
  const stage = page.locator('.stage', { has: page.locator(`[data-item="${item}"]`) });
  if ((await stage.getAttribute('open')) === null) await stage.locator('> summary').click();
}

/** Answers that the page shows, by item. */
export function answers(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-item]')]
        .map((item) => [item.dataset['item'] ?? '', item.dataset['answer'] ?? ''] as const)
        .filter(([, answer]) => answer !== ''),
    ),
  );
}

/** Waits until the last change is on the disk: the store has what the page shows. */
export async function written(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((done) => {
        const shown = document.querySelectorAll('[data-item] input:checked').length;
        const request = indexedDB.open('vpr-otkryto:/');
        request.onsuccess = () => {
          const all = request.result.transaction('observations').objectStore('observations').getAll();
          all.onsuccess = () => {
            request.result.close();
            const counts = (all.result as { marks: Record<string, { answer?: string }> }[]).map(
              ({ marks }) => Object.values(marks).filter(({ answer }) => answer !== undefined).length,
            );
            done(counts.includes(shown));
          };
        };
      }),
  );
}

/** All stored records, as they stand on the disk. */
export function records(page: Page): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    () =>
      new Promise((done, fail) => {
        const request = indexedDB.open('vpr-otkryto:/');
        request.onerror = () => fail(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('observations').objectStore('observations').getAll();
          all.onsuccess = () => {
            request.result.close();
            done(all.result as Record<string, unknown>[]);
          };
        };
      }),
  );
}
