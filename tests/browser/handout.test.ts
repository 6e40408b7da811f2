/** A coordinator's handout of a day: sheets, codes that lead to the checklist, nothing of the site around. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type BuildName, ORIGIN } from '../support/builds.ts';
import { A4, SCALE_150_DPI, inksOf, readCode, sheetsOf } from '../support/printed.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

/** One work in one school; a day of two sheets of visits and two of coupons. */
const [ONE, MANY] = ['2027-04-24', '2027-05-06'];
let session: Session;
const sites = new Map<BuildName, ServedSite>();

before(async () => {
  session = await openBrowser();
  for (const name of ['main', 'base'] as const) sites.set(name, await serveBuilt(name));
});

after(async () => {
  for (const site of sites.values()) site.close();
  await session.close();
});

async function onHandout(build: BuildName, day: string, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await openContext(session.browser, {
    build,
    viewport: A4,
    deviceScaleFactor: SCALE_150_DPI,
    colorScheme: 'dark',
  });
  try {
    const page = await context.newPage();
    await page.goto(`${sites.get(build)?.home}nablyudatelyam/razdatka/${day}/`);
    await look(page);
  } finally {
    await context.close();
  }
}

for (const [build, day, root] of [
  ['main', ONE, ORIGIN],
  ['main', MANY, ORIGIN],
  ['base', ONE, `${ORIGIN}/vpr`],
] as const) {
  test(`a phone reads from each coupon the checklist with school and work chosen: ${build} ${day}`, () =>
    onHandout(build, day, async (page) => {
      const works = await page.locator('.visits tbody tr').count();
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      const read: (string | undefined)[] = [];
      for (const code of await page.locator('.coupons .qr').all()) read.push(await readCode(code));
      assert.equal(read.length, works);
      assert.equal(new Set(read).size, works, 'все коды разные');
      const form = /^\/nablyudatelyam\/cheklist\/#shkola=[a-z0-9-]+&rabota=[a-z0-9-]+&den=([0-9-]+)$/;
      for (const address of read) {
        assert.ok(address !== undefined && address.startsWith(root), `код ведёт на ${address}`);
        assert.equal(form.exec(address.slice(root.length))?.[1], day, address);
      }
    }));
}

test('a handout of one work is five sheets: a memo, an act on both sides, the table, a coupon', () =>
  onHandout('main', ONE, async (page) => {
    assert.equal(await sheetsOf(page), 5);
    assert.deepEqual(
      [...(await inksOf(page))].filter((ink) => !['0 0 0', '1 1 1', '.6 .6 .6'].includes(ink)),
      [],
    );
    await page.emulateMedia({ media: 'print' });
    for (const place of ['body > header', 'body > footer', '.notice', '.crumbs', 'h1', 'button'])
      for (const one of await page.locator(place).all()) await expect(one, place).toBeHidden();
  }));

test('each part of a large handout begins a sheet, and a school is not torn between two', () =>
  onHandout('main', MANY, async (page) => {
    assert.equal(await sheetsOf(page), 7);
    await page.emulateMedia({ media: 'print' });
    const starts = await page
      .locator('.act')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).breakBefore));
    assert.deepEqual(starts, ['auto', 'page', 'page', 'page', 'page']);
    const torn = await page
      .locator('.visits tbody, .coupons li')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length);
    assert.equal(torn, 0);
  }));
