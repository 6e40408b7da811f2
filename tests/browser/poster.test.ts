/** The sheet for a notice board: how many sheets of A4 it takes, what can be read on them, what a phone reads. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type BuildName, ORIGIN } from '../support/builds.ts';
import { readBuilt } from '../support/pages.ts';
import { A4, SCALE_150_DPI, readCode, sheetsOf } from '../support/printed.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

const SITES = ['main', 'base', 'future'] as const satisfies readonly BuildName[];
/** 63 rows of six grades, above the 60 that one sheet holds. */
const MANY = { school: 'licey-21', sheets: 6 };
const COLOURS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

let session: Session;
const sites = new Map<BuildName, ServedSite>();

before(async () => {
  session = await openBrowser();
  for (const name of SITES) sites.set(name, await serveBuilt(name));
});

after(async () => {
  for (const site of sites.values()) site.close();
  await session.close();
});

function posters(build: BuildName): string[] {
  return readBuilt(build)
    .pages.map((page) => page.path)
    .filter((path) => /^\/shkoly\/[^/]+\/plakat\/$/.test(path));
}

type Look = (page: Page, path: string) => Promise<void>;

async function visit(build: BuildName, paths: readonly string[], look: Look): Promise<void> {
  assert.ok(paths.length > 0, 'листов для стенда не нашлось');
  const context = await openContext(session.browser, { build, viewport: A4, deviceScaleFactor: SCALE_150_DPI });
  context.setDefaultTimeout(10_000);
  try {
    const page = await context.newPage();
    for (const path of paths) {
      await page.goto(`${sites.get(build)?.home}${path.slice(1)}`);
      await look(page, path);
    }
  } finally {
    await context.close();
  }
}

for (const build of SITES) {
  test(`a school's poster takes the sheets that it shows, one where it can: ${build}`, () =>
    visit(build, posters(build), async (page, path) => {
      const many = build !== 'future' && path.includes(`/${MANY.school}/`);
      assert.equal(await page.locator('.sheet').count(), many ? MANY.sheets : 1, `${path}: показано`);
      assert.equal(await sheetsOf(page), many ? MANY.sheets : 1, `${path}: на бумаге`);
    }));
}

for (const [name, media] of Object.entries(COLOURS)) {
  test(`a phone reads the school's address from each sheet printed at 150 dpi: ${name}`, () =>
    visit('main', posters('main'), async (page, path) => {
      await page.emulateMedia({ media: 'print', ...media });
      for (const sheet of await page.locator('.sheet').all()) {
        assert.equal(await readCode(sheet), ORIGIN + path.replace('plakat/', ''), path);
      }
    }));
}

test('the code leads to the portal that is not at the root of its host', () =>
  visit('base', posters('base').slice(0, 1), async (page, path) => {
    await page.emulateMedia({ media: 'print' });
    assert.equal(await readCode(page.locator('.sheet').first()), `${ORIGIN}/vpr${path.replace('plakat/', '')}`);
  }));

test('a code is at least 3 cm wide, has its quiet zone, and its address stands beside it in words', () =>
  visit('main', posters('main'), async (page, path) => {
    await page.emulateMedia({ media: 'print' });
    for (const sheet of await page.locator('.sheet').all()) {
      const { dark, quiet } = await sheet.locator('.qr').evaluate((svg) => {
        const whole = svg.getBoundingClientRect();
        const code = svg.querySelector('path')?.getBoundingClientRect() ?? new DOMRect();
        const modules = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
        const module = whole.width / modules;
        const sides = [
          code.left - whole.left,
          code.top - whole.top,
          whole.right - code.right,
          whole.bottom - code.bottom,
        ];
        return { dark: (code.width / 96) * 25.4, quiet: Math.min(...sides) / module };
      });
      assert.ok(dark >= 30, `${path}: код ${dark.toFixed(1)} мм`);
      assert.ok(quiet > 3.99, `${path}: светлое поле ${quiet.toFixed(2)}`);
      await expect(sheet).toContainText(`${new URL(ORIGIN).host}${path.replace('plakat/', '')}`);
    }
  }));

test('no letter on paper is smaller than 10 pt, and the number is the largest', () =>
  visit('main', posters('main'), async (page, path) => {
    await page.emulateMedia({ media: 'print' });
    const sizes = await page.locator('.sheet').evaluateAll((sheets) =>
      sheets.flatMap((sheet) =>
        [...sheet.querySelectorAll('*')]
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''))
          .map((one) => ({
            what: one.className || one.tagName,
            points: parseFloat(getComputedStyle(one).fontSize) * 0.75,
          })),
      ),
    );
    assert.ok(sizes.length > 4);
    assert.deepEqual(
      sizes.filter(({ points }) => points < 9.99),
      [],
      path,
    );
    const largest = sizes.toSorted((a, b) => b.points - a.points)[0];
    if (sizes.some(({ what }) => what === 'sheet-phone')) assert.equal(largest?.what, 'sheet-phone', path);
  }));

test('every sheet says its school, the day and, of an example, that it is one; nothing else is printed', () =>
  visit('main', posters('main'), async (page, path) => {
    const example = (await page.locator('.notice').innerText()).includes('Учебный пример');
    const school = (await page.locator('.crumbs a').last().innerText()).trim();
    await page.emulateMedia({ media: 'print' });
    for (const sheet of await page.locator('.sheet').all()) {
      await expect(sheet).toContainText(school);
      await expect(sheet).toContainText(/По состоянию на 21\s+ноября 2026\s+года/);
      assert.equal(((await sheet.textContent()) ?? '').includes('Учебный пример'), example, path);
    }
    for (const place of ['header', 'footer', '.notice', '.crumbs', 'h1', 'button'])
      for (const one of await page.locator(place).all()) await expect(one, `${path} ${place}`).toBeHidden();
  }));

test('sixty works fit one sheet at 10 pt', () =>
  visit('main', [`/shkoly/${MANY.school}/plakat/`], async (page) => {
    const rows = await page.evaluate(() => {
      const [first, ...others] = document.querySelectorAll('.sheet');
      const works = first?.querySelector('.sheet-works');
      for (const sheet of others) {
        works?.append(...(sheet.querySelector('.sheet-works')?.children ?? []));
        sheet.remove();
      }
      first?.classList.replace('large', 'close');
      for (const row of [...(works?.querySelectorAll('li') ?? [])].slice(60)) row.remove();
      return works?.querySelectorAll('li').length;
    });
    assert.equal(rows, 60);
    assert.equal(await sheetsOf(page), 1);
  }));

test('the button prints', async () => {
  await visit('main', [`/shkoly/${MANY.school}/plakat/`], async (page) => {
    await page.evaluate(() => Object.assign(globalThis, { print: () => document.body.setAttribute('data-was', '1') }));
    await page.getByRole('button', { name: 'Печать' }).click();
    await expect(page.locator('body')).toHaveAttribute('data-was', '1');
  });
});
