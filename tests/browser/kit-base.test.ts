/** The kit where the portal is not at the root of its host: an observation from choice to act, the network gone on the way. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { baseOf, buildDir } from '../support/builds.ts';
import { answers, openPhone, openPlace, ready, tick } from '../support/kit.ts';
import { cutOff, expect, keptSchools, makeReady } from '../support/offline.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { serveStoppable } from '../support/stoppable.ts';

let session: Session;

before(async () => {
  session = await openBrowser();
});

after(async () => {
  await session.close();
});

test('under a base path an observation is chosen, ticked, reloaded without network and made an act', async () => {
  const base = baseOf('base');
  const site = await serveStoppable(buildDir('base'), base);
  const context = await openPhone(session.browser);
  try {
    const page = await context.newPage();
    await makeReady(page, site);
    await page.goto(`${site.home}nablyudatelyam/cheklist/`);
    await openPlace(page);
    await page.locator('#kit-school').fill('лицей 21');
    await page.locator('[data-found] button').first().click();
    await page.locator('#kit-work').selectOption('4b-cht 2027-05-12');
    await tick(page, 'vhod-do-zvonka', 'нет');
    await expect.poll(() => keptSchools(page)).toContain(`${base}shkoly/licey-21/dannye.json`);
    await cutOff(context, site);
    site.asked.length = 0;
    await page.reload();
    await ready(page);
    await expect.poll(() => answers(page)).toEqual({ 'vhod-do-zvonka': 'нет' });
    await openPlace(page);
    await expect(page.locator('#kit-work')).toHaveValue('4b-cht 2027-05-12');
    await page.getByRole('link', { name: 'К акту' }).click();
    await expect(page.locator('.act [data-act="school"]')).toHaveText('Лицей № 21, город Примерск');
    await expect(page.locator('.act [data-act="class"]')).toHaveText(/4\s«Б»/);
    await expect(page.locator('[data-violation="vhod-do-zvonka"]')).toBeVisible();
    assert.equal(new URL(page.url()).pathname, `${base}nablyudatelyam/akt/`);
    assert.deepEqual(site.asked, [], 'хост остановлен');
  } finally {
    await context.close();
    site.stop();
  }
});
