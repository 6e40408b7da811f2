/** What is printed is what was chosen, on as few sheets as it needs. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

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

async function onPaper(path: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, { viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(new URL(path, site.home).href);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.emulateMedia({ media: 'print' });
    await look(page);
  } finally {
    await context.close();
  }
}

/** Pages of a PDF as Chromium writes it: one object of the type Page each. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** Texts of elements that paper shows. */
function shown(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.textContent.replace(/\s+/g, ' ').trim()),
    );
}

const CHOSEN: readonly (readonly [school: string, place: string])[] = [
  ['licey-21', 'klass-8'],
  ['licey-21', 'klass-8-a'],
  ['gimnaziya-primersk', 'klass-8'],
];

for (const [school, place] of CHOSEN) {
  test(`a chosen class is one sheet: its works, the order and one number: ${school} #${place}`, () =>
    onPaper(`shkoly/${school}/#${place}`, async (page) => {
      assert.deepEqual(await shown(page, '.grade h3'), ['8 класс']);
      assert.ok((await shown(page, '.grade .work')).length > 1, 'works');
      assert.match((await shown(page, '[data-checked]')).join(), /приказом № /);
      assert.equal((await shown(page, 'a[href^="tel:"]')).length, 1, 'numbers');
      assert.deepEqual(await shown(page, 'main :is(aside, .pills, .month, form, button, #izmeneniya, #kalendar)'), []);
      assert.equal(await sheets(page), 1);
    }));
}

test('a class that was chosen leaves the works of other classes out', () =>
  onPaper('shkoly/licey-21/#klass-8-a', async (page) => {
    const others = (await shown(page, '.grade .work .subject small')).filter((classes) => !classes.includes('«А»'));
    assert.deepEqual(others, []);
  }));

test('a schedule without a choice is printed whole', () =>
  onPaper('shkoly/licey-21/', async (page) => {
    assert.ok((await shown(page, '.grade h3')).length > 3);
    assert.equal((await shown(page, 'main aside')).length, 1);
  }));

test('a printed day has its works and no way to its neighbours', () =>
  onPaper('grafik/2027-04-20/', async (page) => {
    assert.ok((await shown(page, '.by-school .rows > li')).length > 0);
    assert.deepEqual(await shown(page, 'main nav a'), []);
  }));

for (const path of ['goryachaya-liniya/', 'grafik/2027-04-20/', 'dokumenty/luga-prikaz-259/', 'grafik/']) {
  test(`no heading of a printed page can be left alone at the foot of a sheet: ${path}`, () =>
    onPaper(path, async (page) => {
      // `break-after` of an item of a grid is not kept: what holds a heading has to be a block.
      const torn = await page.locator('main :is(h2, h3)').evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .filter((one) => {
            const { display } = getComputedStyle(one.parentElement ?? one);
            return display !== 'block' || getComputedStyle(one).breakAfter !== 'avoid';
          })
          .map((one) => one.textContent.trim()),
      );
      assert.deepEqual(torn, []);
      const forced = await page
        .locator('main *')
        .evaluateAll((all) =>
          all.filter((one) => !['auto', 'avoid'].includes(getComputedStyle(one).breakBefore)).map((one) => one.tagName),
        );
      assert.deepEqual(forced, []);
    }));
}
