/** What is printed is what was chosen, on as few sheets as it needs. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { ORIGIN } from '../support/builds.ts';
import { openTags } from '../support/html.ts';
import { type Offender, assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { sheetTexts } from '../support/pdf-text.ts';
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
  test(`a chosen class is printed with its works, the order and one number, and nothing else: ${school} #${place}`, () =>
    onPaper(`shkoly/${school}/#${place}`, async (page) => {
      assert.deepEqual(await shown(page, '.grade h3'), ['8 класс']);
      assert.ok((await shown(page, '.grade .work')).length > 1, 'works');
      assert.match((await shown(page, '[data-checked]')).join(), /приказом № /);
      assert.equal((await shown(page, 'a[href^="tel:"]')).length, 1, 'numbers');
      assert.deepEqual(await shown(page, 'main :is(aside, .pills, .month, form, button, #izmeneniya, #kalendar)'), []);
    }));
}

test('every grade of every school is one A4 with its works, the address and the day of the build', async () => {
  const schools = readBuilt('main').pages.flatMap(({ path, tokens }) => {
    const grades = openTags(tokens, 'section').filter((tag) => tag.attributes.get('class') === 'grade');
    return /^\/shkoly\/[^/]+\/$/.test(path) ? grades.map((tag) => [path.slice(1), tag.attributes.get('id') ?? '']) : [];
  });
  assert.ok(schools.length > 50, `${schools.length} параллелей`);
  const faults: Offender[] = [];
  await onPaper('shkoly/', async (page) => {
    for (const [path = '', grade] of schools) {
      const place = `${path}#${grade}`;
      // A query makes it another page: a choice made anew on the same one would not be that of a parent who comes.
      await page.goto(new URL(`${path}?${grade}#${grade}`, site.home).href);
      const subjects = await shown(page, `#${grade} .subject`);
      if (subjects.length === 0) faults.push({ place, fault: 'нет работ' });
      const sheets = sheetTexts(await page.pdf({ preferCSSPageSize: true }));
      if (sheets.length !== 1) faults.push({ place, fault: `листов: ${sheets.length}` });
      const wanted = [...subjects, 'Страница собрана 21 ноября 2026 года', `Адрес страницы: ${ORIGIN}/${path}`];
      for (const words of wanted)
        if (!sheets[0]?.includes(words.replace(/\s/g, '')))
          faults.push({ place, fault: `на листе нет слов «${words}»` });
    }
  });
  assertNone(faults, 'Печать параллели');
});

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
