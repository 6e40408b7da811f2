import type { Page } from 'playwright';
import { after, before, test } from 'node:test';
import { accessibilityFaults, contrastFaults } from '../support/browser-rules/axe.ts';
import { forcedColourFaults } from '../support/browser-rules/forced-colours.ts';
import { sidewaysFaults } from '../support/browser-rules/layout.ts';
import { type Offender, assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { sweep } from '../support/sweep.ts';
import { viewGroups } from '../../src/components/view/settings.ts';

/** Colours of «Версия для слабовидящих», as the portal itself lists them. */
const SCHEMES = (viewGroups.find((group) => group.name === 'scheme')?.options ?? [])
  .map(([value]) => value)
  .filter((value) => value !== '');

let session: Session;
let site: ServedSite;
let faults: ReadonlyMap<string, readonly Offender[]>;

function setView(page: Page, name: string, value: string | undefined): Promise<void> {
  return page.evaluate(
    ([key, chosen]) => {
      if (chosen === undefined) delete document.documentElement.dataset[key];
      else document.documentElement.dataset[key] = chosen;
    },
    [name, value] as const,
  );
}

async function look(page: Page): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = { доступность: await accessibilityFaults(page) };
  await page.emulateMedia({ colorScheme: 'dark' });
  found['тёмная'] = await contrastFaults(page);
  await page.emulateMedia({ colorScheme: 'light' });
  for (const scheme of SCHEMES) {
    await setView(page, 'scheme', scheme);
    found[scheme] = await contrastFaults(page);
  }
  await setView(page, 'scheme', undefined);
  await page.emulateMedia({ forcedColors: 'active' });
  found['цвета системы'] = await forcedColourFaults(page);
  await page.emulateMedia({ forcedColors: 'none' });
  // Zoom of 200 % halves the window in CSS pixels; the view's own size and spacing must fit as well.
  await page.setViewportSize({ width: 640, height: 450 });
  const zoomed = await sidewaysFaults(page);
  await setView(page, 'size', '200');
  await setView(page, 'spacing', 'wide');
  found['ширина'] = [...zoomed, ...(await sidewaysFaults(page))];
  await setView(page, 'size', undefined);
  await setView(page, 'spacing', undefined);
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}

before(async () => {
  [session, site] = await Promise.all([openBrowser(), serveBuilt('main')]);
  const paths = readBuilt('main')
    .pages.filter((page) => !page.redirect)
    .map((page) => page.path);
  faults = await sweep(session.browser, site, paths, { width: 1280, height: 900, look });
});

after(async () => {
  site.close();
  await session.close();
});

test('every page is accessible on a wide screen', () => assertNone(faults.get('доступность') ?? [], 'axe, 1280 px'));
test('text stands out in the dark', () => assertNone(faults.get('тёмная') ?? [], 'Контраст'));
for (const scheme of SCHEMES) {
  test(`text stands out in the low-vision scheme ${scheme}`, () => assertNone(faults.get(scheme) ?? [], 'Контраст'));
}
test("every page obeys the system's forced colours", () =>
  assertNone(faults.get('цвета системы') ?? [], 'Цвета системы'));
test('no page scrolls sideways at 200 %, nor with the largest text and spacing', () =>
  assertNone(faults.get('ширина') ?? [], 'Ширина'));
test('no page asks another host or breaks its policy', () =>
  assertNone(faults.get('просьбы') ?? [], 'Просьбы и ошибки'));
