import { after, before, test } from 'node:test';
import { accessibilityFaults } from '../support/browser-rules/axe.ts';
import { shownHidden, sidewaysFaults } from '../support/browser-rules/layout.ts';
import { type Offender, assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { sweep } from '../support/sweep.ts';

let session: Session;
let site: ServedSite;
let faults: ReadonlyMap<string, readonly Offender[]>;

before(async () => {
  [session, site] = await Promise.all([openBrowser(), serveBuilt('main')]);
  const paths = readBuilt('main')
    .pages.filter((page) => !page.redirect)
    .map((page) => page.path);
  faults = await sweep(session.browser, site, paths, {
    width: 320,
    height: 640,
    look: async (page) => ({
      доступность: await accessibilityFaults(page),
      ширина: await sidewaysFaults(page),
      скрытое: await shownHidden(page),
    }),
  });
});

after(async () => {
  site.close();
  await session.close();
});

test('every page is accessible on a narrow phone', () => assertNone(faults.get('доступность') ?? [], 'axe, 320 px'));
test('no page scrolls sideways on a narrow phone', () => assertNone(faults.get('ширина') ?? [], '320 px'));
test('what is hidden is not shown', () => assertNone(faults.get('скрытое') ?? [], 'Скрытое видно'));
test('no page asks another host or breaks its policy', () =>
  assertNone(faults.get('просьбы') ?? [], 'Просьбы и ошибки'));
