/** The kit's opened states: accessible, within 320 px, in dark, in every low-vision scheme and in forced colours. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { accessibilityFaults, axeSource, contrastFaults } from '../support/browser-rules/axe.ts';
import { forcedColourFaults } from '../support/browser-rules/forced-colours.ts';
import { shownHidden, sidewaysFaults } from '../support/browser-rules/layout.ts';
import { openChecklist, openPhone, openPlace, radio, reach, tick } from '../support/kit.ts';
import { viewGroups } from '../../src/components/view/settings.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';

/** Colours of «Версия для слабовидящих», as the portal itself lists them. */
const SCHEMES = (viewGroups.find((group) => group.name === 'scheme')?.options ?? [])
  .map(([value]) => value)
  .filter((value) => value !== '');

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

type Look = (page: Page) => Promise<readonly string[]>;

/** States that the sweep of static pages does not see. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'форма места': async (page) => {
    await openPlace(page);
    await page.locator('#kit-work').waitFor();
  },
  'список школ': async (page) => {
    await openPlace(page);
    await page.locator('#kit-school').fill('школа');
    await page.locator('[data-found] button').first().waitFor();
  },
  'ответ «нет» с заметкой и телефонами': async (page) => {
    await tick(page, 'vhod-do-zvonka', 'нет');
    await page.locator('[data-item="vhod-do-zvonka"] textarea').fill('Петя Иванов вошёл');
    await tick(page, 'bez-podskazok', 'да');
    await tick(page, 'kabinet-gotov', 'не видел');
  },
  'вопрос об очистке': async (page) => {
    await tick(page, 'prikaz', 'да');
    await page.locator('[data-clear]').click();
    await page.getByRole('dialog').waitFor();
  },
  'записи и отмена': async (page) => {
    await tick(page, 'prikaz', 'да');
    await page.locator('[data-clear]').click();
    await page.getByRole('dialog').getByRole('button').first().click();
    await page.locator('#kit-list > summary').click();
  },
  найденное: async (page) => {
    await page.locator('#kit-query').fill('телефон');
    await page.locator('[data-hits] a').first().waitFor();
  },
  'все этапы раскрыты': async (page) => {
    for (const stage of await page.locator('.stage').all())
      await stage.evaluate((fold) => ((fold as HTMLDetailsElement).open = true));
  },
};

async function lookAt(
  options: BrowserContextOptions,
  prepare: (page: Page) => Promise<void>,
  look: Look,
): Promise<void> {
  const context = await openPhone(session.browser, options);
  await context.addInitScript(axeSource);
  const faults: string[] = [];
  try {
    for (const [name, open] of Object.entries(STATES)) {
      const page = await openChecklist(context, site.home, '#shkola=licey-21&rabota=4abv-rus');
      page.on('console', (message) => message.type() === 'error' && faults.push(`${name}: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`));
      await prepare(page);
      await open(page);
      faults.push(...(await look(page)).map((fault) => `${name}: ${fault}`));
      await page.close();
    }
  } finally {
    await context.close();
  }
  assert.deepEqual(faults, []);
}

const asIs = (): Promise<void> => Promise.resolve();

test('every opened state is accessible and fits 320 px', () =>
  lookAt({ viewport: { width: 320, height: 640 } }, asIs, async (page) => [
    ...(await accessibilityFaults(page)),
    ...(await sidewaysFaults(page)),
    ...(await shownHidden(page)),
  ]));

test('contrast holds in the dark and in every scheme for low vision', async () => {
  await lookAt({ colorScheme: 'dark' }, asIs, contrastFaults);
  for (const scheme of SCHEMES)
    await lookAt(
      {},
      (page) => page.evaluate((chosen) => void (document.documentElement.dataset['scheme'] = chosen), scheme),
      contrastFaults,
    );
});

test('in forced colours every control has a border and every text its contrast', () =>
  lookAt({ forcedColors: 'active' }, asIs, forcedColourFaults));

test('enlarged to 200 % with wide spacing nothing sticks out of 360 px, and the bar lets the list be seen', () =>
  lookAt(
    {},
    (page) =>
      page.evaluate(() => {
        document.documentElement.dataset['size'] = '200';
        document.documentElement.dataset['spacing'] = 'wide';
      }),
    async (page) => [
      ...(await sidewaysFaults(page)),
      ...((await page.locator('#kit-bar').evaluate((bar) => getComputedStyle(bar).position)) === 'static'
        ? []
        : ['полоса закрывает список']),
    ],
  ));

test('everything that is tapped is at least 44 px high and wide', async () => {
  const context = await openPhone(session.browser);
  try {
    const page = await openChecklist(context, site.home, '#shkola=licey-21&rabota=4abv-rus');
    await openPlace(page);
    await tick(page, 'vhod-do-zvonka', 'нет');
    await reach(page, 'prikaz');
    await radio(page, 'prikaz', 'да').check();
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll<HTMLElement>(
          '#kit :is(button, input, select, summary), .stage :is(button, input, textarea, summary), #kit-bar :is(button, a), #kit-end :is(button, a)',
        ),
      ]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ one, box: (one.closest('label.check') ?? one).getBoundingClientRect() }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ one, box }) => `${one.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`),
    );
    assert.deepEqual(small, []);
  } finally {
    await context.close();
  }
});

test('the keyboard is never behind the bar', async () => {
  const context = await openPhone(session.browser);
  try {
    const page = await openChecklist(context, site.home);
    const hidden: string[] = [];
    for (let taps = 0; taps < 60; taps += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const [focused, bar] = [document.activeElement, document.querySelector('#kit-bar')];
        if (!focused || !bar || focused === document.body || bar.contains(focused)) return undefined;
        const [one, other] = [focused.getBoundingClientRect(), bar.getBoundingClientRect()];
        return one.bottom > other.top + 1 && one.top < other.bottom ? focused.outerHTML.slice(0, 90) : undefined;
      });
      if (fault !== undefined) hidden.push(fault);
    }
    assert.deepEqual(hidden, []);
  } finally {
    await context.close();
  }
});
