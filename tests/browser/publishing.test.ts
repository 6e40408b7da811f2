/** The way of a deputy head from a grid in Excel to the school's page: the form, the file, the gate, the build. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { expect } from 'playwright/test';
import { listen, portalServer } from '../../src/cli/serve.ts';
import { check, given, NOW } from '../support/editor-page.ts';
import { copySources } from '../support/builds.ts';
import { runScript } from '../support/command.ts';
import { type Session, openBrowser } from '../support/session.ts';
import { makeXlsx, type SheetText } from '../support/xlsx.ts';

const SCHOOL = 'novaya-shkola';
const GRID = 'tests/fixtures/import/schedule/05-klassy-v-stolbcah.json';
/** A portal that names its repository and whom to write to. */
const WAYS = `contacts:
  email: vpr@primer.example
repository:
  kind: github
  url: https://github.example.org/primer/vpr
  branch: main`;

let home: string;
let cwd: string;
let session: Session;
let server: Server;
let origin: string;

async function command(...args: readonly string[]): Promise<string> {
  const { code, output } = await runScript({
    args,
    cwd,
    env: {
      PORTAL_NOW: NOW.toString(),
      PORTAL_SITE: 'https://vpr.example.org',
      PORTAL_CONTENT: join(home, 'content'),
      PORTAL_OUT: join(home, 'dist'),
    },
  });
  assert.equal(code, 0, output);
  return output;
}

before(async () => {
  home = mkdtempSync(join(tmpdir(), 'publishing-'));
  cpSync('content', join(home, 'content'), { recursive: true });
  const portal = join(home, 'content/portal.md');
  writeFileSync(portal, readFileSync(portal, 'utf8').replace('contacts: {}', WAYS));
  cwd = await copySources();
  await command('src/cli/build.ts');
  session = await openBrowser();
  server = portalServer({ dir: join(home, 'dist'), base: '/' });
  origin = `http://localhost:${await listen(server, 0)}/`;
});

after(async () => {
  server.close().closeAllConnections();
  await session.close();
  for (const folder of [home, cwd]) rmSync(folder, { recursive: true, force: true });
});

test('a grid from Excel becomes a file by the form, the file passes the gate, and the next build shows it', async () => {
  const page = await session.browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.clock.setFixedTime(NOW.toString());
  await page.goto(`${origin}redaktoru/#shkola=${SCHOOL}&forma=grafik`);
  const { sheets } = JSON.parse(readFileSync(GRID, 'utf8')) as { readonly sheets: readonly SheetText[] };
  await page.getByRole('button', { name: 'График: начать новый файл' }).click();
  await page.getByLabel(/График есть в Excel/).setInputFiles({
    name: 'График.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(makeXlsx(sheets)),
  });
  const box = page.getByRole('region', { name: 'Загрузка из Excel' });
  await box.locator('select').first().selectOption('на бумаге');
  await expect(box).toContainText('осталось вопросов: 1');
  await box.getByRole('combobox', { name: /сколько длятся работы/ }).selectOption('45 минут');
  await box.getByRole('button', { name: /^Взять/ }).click();
  await check(page);
  await expect(page.locator('[data-problems]')).toContainText('Исправьте: 1 ошибка');
  const order = page.getByRole('group', { name: 'Приказ, которым утверждён график' });
  await order.getByRole('textbox').first().fill('145-од');
  await order.locator('input[type=date]').fill('2026-11-20');
  await check(page);
  const file = await given(page);
  assert.equal(file.path, `content/schools/primer/${SCHOOL}/grafik-2026-2027.md`);

  // The ways to hand it over: a filled page of the repository, and a letter that names the place.
  const filled = new URL(
    (await page.getByRole('link', { name: 'Открыть страницу в GitHub' }).getAttribute('href')) ?? '',
  );
  assert.equal(filled.origin + filled.pathname, 'https://github.example.org/primer/vpr/new/main');
  assert.equal(filled.searchParams.get('filename'), file.path);
  assert.equal(filled.searchParams.get('value'), file.text);
  const letter = new URL((await page.getByRole('link', { name: 'Написать письмо' }).getAttribute('href')) ?? '');
  assert.equal(letter.pathname, 'vpr@primer.example');
  assert.ok(letter.searchParams.get('body')?.includes(file.path));

  const place = join(home, file.path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, file.text);
  assert.match(await command('src/cli/check.ts'), /ошибок нет/);
  await command('src/cli/build.ts');
  await page.goto(`${origin}shkoly/${SCHOOL}/`);
  for (const words of ['20 апреля', '22 апреля', '14 мая', 'Русский язык', 'Математика', 'Информатика', '№ 145-од'])
    await expect(page.locator('main')).toContainText(words);
  await page.goto(`${origin}grafik/2027-05-14/`);
  await expect(page.locator('main')).toContainText('Новая школа');
});
