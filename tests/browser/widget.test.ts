import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import type { Frame, Page } from 'playwright';
import { listen } from '../../src/cli/serve.ts';
import { ORIGIN } from '../support/builds.ts';
import { readBuilt } from '../support/pages.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';

const SCHOOL = '/shkoly/licey-21/';

let session: Session;
let portal: ServedSite;
before(async () => {
  session = await openBrowser();
  portal = await serveBuilt('spring');
});
after(async () => {
  portal.close();
  await session.close();
});

/** The line as a school copies it, from the portal that this test serves. */
async function line(): Promise<string> {
  const page = await session.browser.newPage();
  await page.goto(new URL(SCHOOL, portal.home).href);
  const text = await page.locator('textarea').inputValue();
  await page.close();
  return text.replace(ORIGIN, new URL(portal.home).origin);
}

/** A school's own site on another origin: a page of its own with the line in its middle. */
async function schoolSite(code: string): Promise<{ address: string; close: () => void }> {
  const text = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Сайт лицея</title>
<body style="margin:0;background:#cfc"><h1>Сайт лицея</h1>${code}<p>Конец</p>`;
  const server = createServer((_, res) => res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text));
  const port = await listen(server, 0);
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() };
}

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle?.contentFrame();
  assert.ok(frame, 'рамка не открылась');
  await frame.locator('h1').waitFor();
  return frame;
}

for (const { width, colorScheme } of [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 800, colorScheme: 'light' },
  { width: 800, colorScheme: 'dark' },
] as const) {
  test(`on a foreign page of ${width} px, ${colorScheme}, the widget is whole, light and without scripts`, async () => {
    const site = await schoolSite(await line());
    const page = await session.browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    try {
      const complaints: string[] = [];
      const kinds: string[] = [];
      let octets = 0;
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('requestfinished', async (request) => {
        if (!request.url().startsWith(new URL(portal.home).origin)) return;
        kinds.push(request.resourceType());
        octets += (await request.sizes()).responseBodySize;
      });
      await page.goto(site.address, { waitUntil: 'networkidle' });
      const frame = await frameOf(page);
      const text = (await frame.locator('main').innerText()).replaceAll('\u00A0', ' ');
      assert.match(text, /ВПР: Лицей № 21/);
      assert.match(text, /по состоянию на 17 апреля 2027 года/);
      assert.match(text, /20 апреля, вторник/);
      assert.match(text, /\+7 \(000\) 000-21-21/);
      assert.doesNotMatch(text, /сегодня|завтра/i);
      const room = await frame.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        const colour = getComputedStyle(document.body).backgroundColor;
        return { sideways: scrollWidth - clientWidth, down: scrollHeight - clientHeight, colour };
      });
      assert.deepEqual([room.sideways, room.down], [0, 0], `рамка прокручивается: ${JSON.stringify(room)}`);
      // The style came through the sandbox and obeys the reader's scheme.
      assert.equal(room.colour, colorScheme === 'dark' ? 'rgb(16, 24, 31)' : 'rgb(255, 255, 255)');
      assert.deepEqual(kinds.toSorted(), ['document', 'stylesheet']);
      assert.ok(octets > 0 && octets <= 10 * 1024, `${octets} октетов`);
      assert.deepEqual(complaints, []);
    } finally {
      await page.close();
      site.close();
    }
  });
}

test('the widget of every school has room in the frame that its page hands out', async () => {
  const pages = readBuilt('spring').pages.map(({ path }) => /^\/shkoly\/[^/]+\/(?=vidzhet\/$)/.exec(path)?.[0]);
  const schools = pages.filter((path) => path !== undefined);
  assert.ok(schools.length >= 11, `школ: ${schools.length}`);
  const page = await session.browser.newPage();
  const scrolled: string[] = [];
  for (const school of schools) {
    await page.goto(new URL(school, portal.home).href);
    const code = await page.locator('textarea', { hasText: '<iframe' }).inputValue();
    const height = Number(/ height="(\d+)"/.exec(code)?.[1]);
    await page.goto(new URL(`${school}vidzhet/`, portal.home).href);
    for (const width of [320, 500, 800]) {
      await page.setViewportSize({ width, height });
      const over = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      if (over > 0) scrolled.push(`${school}, ${width} px: не вошло ${over} px из ${height}`);
    }
  }
  await page.close();
  assert.deepEqual(scrolled, []);
});

test('a link of the widget opens in the whole window', async () => {
  const site = await schoolSite(await line());
  const page = await session.browser.newPage({ viewport: { width: 800, height: 900 } });
  try {
    await page.goto(site.address);
    const frame = await frameOf(page);
    await frame.getByRole('link', { name: /Весь график/ }).click();
    await page.waitForURL(new URL(SCHOOL, portal.home).href);
    assert.match(await page.locator('h1').innerText(), /Лицей № 21/);
  } finally {
    await page.close();
    site.close();
  }
});

test('the school page gives the line by a button, and without scripts by a field', async () => {
  const context = await session.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(new URL(SCHOOL, portal.home).href);
  await page.getByText('Виджет для сайта школы').click();
  const block = page.locator('details', { hasText: 'Виджет для сайта школы' });
  await block.getByRole('button', { name: 'Скопировать' }).click();
  await block.getByText('Скопировано').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(copied, await block.getByRole('textbox').inputValue());
  assert.ok(copied.startsWith(`<iframe src="${ORIGIN}${SCHOOL}vidzhet/"`), copied);
  await context.close();
  const plain = await session.browser.newPage({ javaScriptEnabled: false });
  await plain.goto(new URL(SCHOOL, portal.home).href);
  await plain.getByText('Виджет для сайта школы').click();
  assert.equal(await plain.getByRole('textbox', { name: /Вставьте строку/ }).isVisible(), true);
  assert.equal(await plain.getByRole('button', { name: 'Скопировать' }).count(), 0);
  await plain.close();
});
