/** A school of forty works and one of four hundred: the page's weight, a class on one sheet, the poster. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { listen, portalServer } from '../../src/cli/serve.ts';
import { letterSlug } from '../../src/domain/calendar/classes.ts';
import { ALL_GRADES, ALL_LETTERS, writeBigSchools } from '../support/big-schools.ts';
import { BUILDS, copySources, ORIGIN } from '../support/builds.ts';
import { runScript } from '../support/command.ts';
import { A4, sheetsOf } from '../support/printed.ts';
import { BOUNDS } from '../support/rules/sizes.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

const COUNTS = [40, 60, 400] as const;
const folder = mkdtempSync(join(tmpdir(), 'big-'));
const site = join(folder, 'site');
let server: ReturnType<typeof portalServer>;
let session: Session;
let home = '';

before(async () => {
  const content = join(folder, 'content');
  writeBigSchools(content, COUNTS);
  const cwd = await copySources();
  try {
    const env = { ...BUILDS.main, PORTAL_SITE: ORIGIN, PORTAL_CONTENT: content, PORTAL_OUT: site, PORTAL_BASE: '/' };
    const { code, output } = await runScript({ args: ['src/cli/build.ts'], cwd, env });
    assert.equal(code, 0, output);
  } finally {
    rmSync(cwd, { recursive: true });
  }
  server = portalServer({ dir: site, base: '/' });
  home = `http://localhost:${await listen(server, 0)}/`;
  session = await openBrowser();
});

after(async () => {
  await session.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

async function visit(path: string, look: (page: Page) => Promise<void>, javaScriptEnabled = true): Promise<void> {
  const context = await openContext(session.browser, { viewport: A4, javaScriptEnabled });
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(home + path);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await look(page);
  } finally {
    await context.close();
  }
}

/** Octets over the wire of a page and its stylesheets. */
async function weightOf(page: Page): Promise<number> {
  const sheets = await page
    .locator('link[rel=stylesheet]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  const files = [`${new URL(page.url()).pathname}index.html`, ...sheets].map((path) => join(site, path));
  return files.reduce((sum, file) => sum + statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size, 0);
}

const BOUND: Readonly<Record<(typeof COUNTS)[number], number>> = {
  40: BOUNDS.single,
  60: BOUNDS.single,
  400: BOUNDS.list,
};
for (const count of COUNTS) {
  test(`a page of ${count} works shows them all and keeps to its bound`, (t) =>
    visit(`shkoly/shkola-${count}/`, async (page) => {
      assert.equal(await page.locator('.work').count(), count);
      const weight = await weightOf(page);
      t.diagnostic(`${count} работ: ${(weight / 1024).toFixed(1)} КБ`);
      assert.ok(weight <= BOUND[count], `${weight} октетов`);
    }));
}

/** Classes of the works that are seen: «10 «Т»». */
function classesSeen(page: Page): Promise<string[]> {
  return page
    .locator('.work .subject small')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent.replace(/\s/g, ' ')));
}

for (const javaScriptEnabled of [true, false]) {
  test(`every letter that a class can have folds the others away${javaScriptEnabled ? '' : ', JavaScript off'}`, () =>
    visit(
      'shkoly/shkola-11/',
      async (page) => {
        for (const letter of ALL_LETTERS) {
          await page.goto(`${home}shkoly/shkola-11/#klass-10-${letterSlug(letter)}`);
          assert.deepEqual(await classesSeen(page), [`10 «${letter}»`]);
        }
      },
      javaScriptEnabled,
    ));

  test(`every grade that there can be folds the others away and is marked${javaScriptEnabled ? '' : ', JavaScript off'}`, () =>
    visit(
      'shkoly/shkola-11/',
      async (page) => {
        const pills = page.getByRole('navigation', { name: 'Выберите класс' }).locator('.pills a');
        for (const grade of ALL_GRADES) {
          await page.goto(`${home}shkoly/shkola-11/#klass-${grade}-ya`);
          assert.deepEqual(await classesSeen(page), [`${grade} «Я»`]);
          const inks = await pills.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
          const marked = inks.flatMap((ink, index) => (inks.indexOf(ink) === inks.lastIndexOf(ink) ? [index + 1] : []));
          assert.deepEqual(marked, [grade]);
        }
      },
      javaScriptEnabled,
    ));
}

for (const javaScriptEnabled of [true, false]) {
  test(`a class that no work names can be chosen, too${javaScriptEnabled ? '' : ', JavaScript off'}`, () =>
    visit(
      'shkoly/shkola-11/#klass-8-b',
      async (page) => {
        const seen = page.locator('.work .subject:visible');
        await expect(seen).toHaveText(['Биология']);
        await expect(page.getByText('работ не назначено')).toHaveCount(1);
        await expect(page.getByText('работ не назначено')).toBeHidden();
        await page.locator('.grade-head:visible').getByRole('link', { name: 'Все классы' }).click();
        await page.getByRole('link', { name: '9 класс', exact: true }).click();
        await page.locator('#klass-9').getByRole('link', { name: '9 В', exact: true }).click();
        await expect(seen).toHaveCount(0);
        await expect(page.locator('#klass-9').getByText('9 «Б», «В»: работ не назначено.')).toBeVisible();
        await page.locator('#klass-9').getByRole('link', { name: '9 Я', exact: true }).click();
        await expect(seen).toHaveCount(1);
        await expect(page.locator('#klass-9').getByText('работ не назначено')).toBeHidden();
        for (const letter of ['b', 'v']) assert.ok(existsSync(join(site, `shkoly/shkola-11/klass-9-${letter}.ics`)));
      },
      javaScriptEnabled,
    ));
}

test('what is copied for the chat is told by the rows, whatever a style sheet shows', () =>
  visit('shkoly/shkola-11/', async (page) => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('.work { display: flex !important }');
      document.adoptedStyleSheets = [sheet];
    });
    for (const letter of ALL_LETTERS) {
      await page.goto(`${home}shkoly/shkola-11/#klass-10-${letterSlug(letter)}`);
      await page.locator('#klass-10').getByRole('button', { name: 'Скопировать для чата' }).click();
      const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toContain(`ВПР, 10 «${letter}», Школа № 11\n`);
      const text = await copied();
      assert.deepEqual(text.match(/Математика .*/g), [
        `Математика 10 «${letter}» (урок и время сообщит школа · 45 минут · на бумаге)`,
      ]);
    }
  }));

for (const place of ['shkola-40/#klass-5', 'shkola-60/#klass-8', 'shkola-400/#klass-5-a', 'shkola-400/#klass-10-r']) {
  test(`what was chosen is printed on one A4: ${place}`, () =>
    visit(`shkoly/${place}`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const works = page.locator('.work');
      const seen = await works.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
      assert.ok(seen > 0 && seen < (await works.count()) / 4, `${seen} работ`);
      assert.equal(await sheetsOf(page), 1);
    }));
}

for (const count of COUNTS) {
  test(`the poster of ${count} works: each sheet one A4, letters of 10 pt or more, no work lost`, () =>
    visit(`shkoly/shkola-${count}/plakat/`, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const sheets = page.locator('.sheet');
      assert.equal(await sheets.locator('.sheet-works li').count(), count);
      const grades = await sheets.evaluateAll((all) => all.map((sheet) => sheet.querySelectorAll('h3').length));
      // Up to sixty works there is one sheet; beyond that no sheet has works of two grades.
      if (count <= 60) assert.equal(grades.length, 1);
      else assert.ok(grades.length >= 6 && grades.every((one) => one === 1), grades.join());
      assert.equal(await sheetsOf(page), grades.length);
      const points = await sheets.evaluateAll((all) =>
        all.flatMap((sheet) =>
          [...sheet.querySelectorAll('*')]
            .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''))
            .map((one) => parseFloat(getComputedStyle(one).fontSize) * 0.75),
        ),
      );
      assert.ok(Math.min(...points) > 9.99, `${Math.min(...points)} пт`);
    }));
}
