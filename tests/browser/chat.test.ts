/** What goes to the chat of a class: by the clipboard and by the phone's own «Поделиться». */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright';
import { expect } from 'playwright/test';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

let session: Session;
let site: ServedSite;

before(async () => {
  [session, site] = await Promise.all([openBrowser(), serveBuilt('main')]);
});

after(async () => {
  site.close();
  await session.close();
});

interface Phone {
  readonly place: string;
  readonly now?: string;
  /** Runs in the page before its own code: what the phone's «Поделиться» does. */
  readonly share?: () => void;
}

/** Opens a place below `/shkoly/` on a phone and gives the buttons of the grade that it names. */
async function onPhone({ place, now, share }: Phone, walk: (page: Page, buttons: Locator) => Promise<void>) {
  const context = await openContext(session.browser, { viewport: { width: 360, height: 640 }, hasTouch: true });
  context.setDefaultTimeout(10_000);
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    if (now !== undefined) await context.clock.setFixedTime(now);
    if (share !== undefined) await context.addInitScript(share);
    const page = await context.newPage();
    await page.goto(`${site.home}shkoly/${place}`);
    await walk(page, page.locator(`${/#klass-\d+/.exec(place)?.[0]} .actions`));
  } finally {
    await context.close();
  }
}

async function copied(page: Page, buttons: Locator): Promise<readonly string[]> {
  await buttons.getByRole('button', { name: 'Скопировать для чата' }).tap();
  await expect(buttons.getByRole('status')).toHaveText('Скопировано: вставьте в чат класса.');
  return (await page.evaluate(() => navigator.clipboard.readText()))
    .split('\n')
    .filter((line) => /^•|^и ещё/.test(line));
}

/** The page is built in November; what is past is told by the parent's clock in the zone of the school. */
for (const [now, first, count] of [
  ['2027-04-22T23:59:00+03:00', '• 22 апреля', undefined],
  ['2027-04-23T00:01:00+03:00', '• 27–28 апреля', undefined],
  // The second day of a work that lasts two.
  ['2027-04-28T15:00:00+03:00', '• 27–28 апреля', undefined],
  ['2027-05-10T12:00:00+03:00', '• 17 мая', 2],
  ['2027-05-18T12:00:00+03:00', undefined, 0],
] as const) {
  test(`works that are over are not copied: ${now}`, () =>
    onPhone({ place: 'primersk-shkola-7/#klass-8', now }, async (page, buttons) => {
      const lines = await copied(page, buttons);
      if (first !== undefined) assert.equal(lines[0]?.startsWith(first), true, lines.join('\n'));
      if (count !== undefined) assert.equal(lines.length, count);
    }));
}

const PHONE_SHARES = (): void => {
  Object.defineProperty(navigator, 'share', {
    value: async (data: ShareData) => {
      document.documentElement.dataset['shared'] = JSON.stringify(data);
    },
  });
};
const READER_GOES_BACK = (): void => {
  Object.defineProperty(navigator, 'share', {
    value: () => {
      document.documentElement.dataset['shared'] = 'no';
      return Promise.reject(new DOMException('', 'AbortError'));
    },
  });
};
const PHONE_REFUSES = (): void => {
  Object.defineProperty(navigator, 'share', {
    value: () => Promise.reject(new DOMException('', 'NotAllowedError')),
  });
};

test('the phone is handed the very text that would be copied', () =>
  onPhone({ place: 'licey-21/#klass-7-d', share: PHONE_SHARES }, async (page, buttons) => {
    await copied(page, buttons);
    const text = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(text, /^ВПР, 7 «Д», Лицей № 21\n• 20 апреля/);
    await buttons.getByRole('button', { name: 'Поделиться' }).tap();
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-shared', /./);
    assert.deepEqual(JSON.parse((await html.getAttribute('data-shared')) ?? ''), { text });
  }));

test('where a browser cannot share there is no button for it', () =>
  onPhone({ place: 'licey-21/#klass-7-d' }, async (page, buttons) => {
    assert.equal(await page.evaluate(() => 'share' in navigator), false);
    await expect(buttons.getByRole('button', { name: 'Скопировать для чата' })).toBeVisible();
    await expect(buttons.getByRole('button', { name: 'Поделиться' })).toHaveCount(0);
  }));

test('who closes the list of programs is told nothing; a phone that refuses is said plainly', async () => {
  const place = 'licey-21/#klass-7-d';
  const tap = (buttons: Locator): Promise<void> => buttons.getByRole('button', { name: 'Поделиться' }).tap();
  await onPhone({ place, share: PHONE_REFUSES }, async (_, buttons) => {
    await tap(buttons);
    await expect(buttons.getByRole('status')).toHaveText(/^Не получилось поделиться\./);
  });
  await onPhone({ place, share: READER_GOES_BACK }, async (page, buttons) => {
    await tap(buttons);
    await expect(page.locator('html')).toHaveAttribute('data-shared', 'no');
    await expect(buttons.getByRole('status')).toHaveText('');
  });
});
