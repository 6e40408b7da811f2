/** Numbers at the foot of printed pages: an act is one paper, a handout is several that go to different hands. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { MORNING, openPhone } from '../support/kit.ts';
import { sheetTexts } from '../support/pdf-text.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';

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

async function onPage(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await openPhone(session.browser);
  try {
    const page = await context.newPage();
    await page.goto(`${site.home}nablyudatelyam/${path}`);
    await look(page);
  } finally {
    await context.close();
  }
}

/** The words of each sheet, without spaces: «стр.1из2» at its foot. */
const sheets = async (page: Page): Promise<readonly string[]> =>
  sheetTexts(await page.pdf({ preferCSSPageSize: true }));

function assertNumbered(texts: readonly string[]): void {
  for (const [index, text] of texts.entries()) {
    const own = `стр.${index + 1}из${texts.length}`;
    assert.ok(text.includes(own), `на листе нет «${own}»: ${text}`);
  }
}

test('sheets of an act are numbered, blank and filled, each with how many there are', () =>
  onPage('akt/', async (page) => {
    const blank = await sheets(page);
    assert.equal(blank.length, 2);
    assertNumbered(blank);
    const items = await page
      .locator('[data-act-item]')
      .evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['actItem'] ?? ''));
    const at = new Date(MORNING).toISOString();
    const mark = { answer: 'нет', time: '08:50', at, note: 'Долгая заметка. '.repeat(12), noteAt: at };
    const record = {
      version: 1,
      id: 'dolgiy',
      created: at,
      updated: at,
      date: '2027-04-21',
      stages: [],
      marks: Object.fromEntries(items.map((id) => [id, mark])),
      changed: { date: at },
    };
    const file = { format: 'vpr-otkryto/nablyudenie', version: 1, saved: at, observations: [record] };
    await page
      .getByLabel('Загрузить записи из файла')
      .setInputFiles({ name: 'z.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) });
    await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
    await expect(page.locator('[data-violation]').first()).toBeVisible();
    const filled = await sheets(page);
    assert.ok(filled.length > 2, `листов ${filled.length}`);
    assertNumbered(filled);
  }));

test('no sheet of a handout bears a number: each observer gets an act of one’s own', () =>
  onPage('razdatka/2027-05-06/', async (page) => {
    const texts = await sheets(page);
    assert.ok(texts.length > 5, `листов ${texts.length}`);
    assert.deepEqual(
      texts.filter((text) => /стр\.\d/.test(text)),
      [],
    );
  }));
