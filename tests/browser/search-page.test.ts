/** The search page as people use it: the answer first, kinds, filters, the way back, and what it says when it fails. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright';
import { expect } from 'playwright/test';
import { accessibilityFaults, axeSource } from '../support/browser-rules/axe.ts';
import { sidewaysFaults } from '../support/browser-rules/layout.ts';
import { type BuildName } from '../support/builds.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };
const DESK = { viewport: { width: 1280, height: 800 } };

let session: Session;
const sites = new Map<BuildName, ServedSite>();

before(async () => {
  session = await openBrowser();
  for (const build of ['main', 'base', 'spring'] as const) sites.set(build, await serveBuilt(build));
});

after(async () => {
  for (const site of sites.values()) site.close();
  await session.close();
});

interface Visit extends BrowserContextOptions {
  readonly build?: BuildName;
}

/** Opens a search, waits until it has told what it found, and looks. */
async function ask(query: string, look: (page: Page) => Promise<void>, options: Visit = DESK): Promise<void> {
  const { build = 'main', ...rest } = options;
  const context = await openContext(session.browser, { ...rest, build });
  context.setDefaultTimeout(20_000);
  try {
    await context.addInitScript(axeSource);
    const page = await context.newPage();
    await page.goto(`${sites.get(build)?.home}poisk/${query}`);
    await look(page);
  } finally {
    await context.close();
  }
}

const q = (words: string): string => `?q=${encodeURIComponent(words)}`;
const told = (page: Page) => page.locator('[data-search-status]');
const answers = (page: Page) => page.locator('[data-search-answers] section');
const settled = (page: Page) => expect(told(page)).toHaveText(/^(?:Найдено|Других|По запросу)/, { timeout: 20_000 });

test('a parent on a phone reads the day of the work without scrolling, and a tap opens its row', () =>
  ask(
    q('лицей 21 5а математика'),
    async (page) => {
      const day = answers(page)
        .first()
        .getByRole('link', { name: /апреля, / })
        .first();
      await expect(day).toBeInViewport({ ratio: 1, timeout: 20_000 });
      await day.tap();
      await expect(page).toHaveURL(/\/vpr\/shkoly\/licey-21\/#r-/);
    },
    { ...PHONE, build: 'base' },
  ));

const ANSWERED: readonly (readonly [string, RegExp, string])[] = [
  ['20 апреля', /20\s+апреля 2027\s+года, вторник: \d+\s+работ/, 'grafik/2027-04-20/'],
  ['14.05.2027', /14\s+мая 2027/, 'grafik/2027-05-14/'],
  ['что такое ВСОКО', /внутренняя система оценки качества образования/, 'slovar/#vsoko'],
  ['приказ №259', /Срок плана прошёл/, 'dokumenty/luga-prikaz-259/'],
  ['горячая линия', /\+7 \(000\) 000-10-10/, 'goryachaya-liniya/'],
  ['когда впр 6 класс', /дни назначает она/, 'shkoly/'],
];
for (const [query, words, path] of ANSWERED) {
  test(`«${query}» is answered above the list`, () =>
    ask(q(query), async (page) => {
      await expect(answers(page).first()).toHaveText(words, { timeout: 20_000 });
      const link = answers(page).first().getByRole('heading').getByRole('link');
      assert.equal(await link.getAttribute('href'), `/${path}`);
    }));
}

test('in the season works that are over are no longer told', () =>
  ask(
    q('лицей 21 4 класс'),
    async (page) => {
      await settled(page);
      const days = await answers(page)
        .first()
        .getByRole('link', { name: /апреля|мая/ })
        .allTextContents();
      assert.ok(days.length > 0);
      for (const day of days) assert.ok(!/апреля/.test(day) || Number.parseInt(day, 10) >= 17, day);
    },
    { ...DESK, build: 'spring' },
  ));

test('a query in the other layout is mended, said, and undone', () =>
  ask(q('uhfabr'), async (page) => {
    await settled(page);
    await expect(told(page)).toContainText('Показаны результаты для «график»');
    await page.getByRole('link', { name: 'Искать «uhfabr» как есть' }).click();
    await expect(told(page)).toContainText('На портале нет слова «uhfabr»');
    await expect(page).toHaveURL(/tochno=1/);
    await page.goBack();
    await expect(told(page)).toContainText('Показаны результаты для «график»');
  }));

test('a school that the portal lacks is said to be absent, seen and heard; other schools are offered', () =>
  ask(
    q('когда впр в лицее 22'),
    async (page) => {
      await settled(page);
      await expect(answers(page)).toHaveCount(1);
      const heading = answers(page).getByRole('heading', { name: 'Лицея № 22 на портале нет' });
      await expect(heading).toBeInViewport({ ratio: 1 });
      await expect(answers(page).getByRole('link')).toHaveText([
        'Лицея № 22 на портале нет',
        'Лицей № 21',
        'Все школы портала',
      ]);
      await expect(told(page)).toContainText('Лицея № 22 на портале нет');
      await expect(page.locator('.hits > li').filter({ hasText: '22 апреля 2027 года, четверг' })).toHaveCount(0);
      await page.goto(`${sites.get('main')?.home}shkoly/?q=${encodeURIComponent('лицей 2')}`);
      await page.getByRole('main').getByRole('searchbox').press('Enter');
      await expect(page.getByRole('main').getByRole('status')).toHaveText(/с таким номером на портале нет/);
      await expect(page).toHaveURL(/\/shkoly\/\?q=/);
    },
    PHONE,
  ));

test('a word that no page has is named, and words like it are offered', () =>
  ask(q('приказобраз'), async (page) => {
    await settled(page);
    await expect(told(page)).toContainText('На портале нет слова «приказобраз». Похожие слова: приказ');
    await expect(page.getByRole('main').getByRole('link', { name: 'Горячая линия' })).toBeVisible();
    await told(page).getByRole('link').first().click();
    await expect(told(page)).toContainText('Найдено');
  }));

test('kinds are counted, chosen, shared by the address and left by Back', () =>
  ask(q('приказ'), async (page) => {
    await settled(page);
    const kinds = page.getByRole('navigation', { name: 'Виды страниц' });
    const papers = kinds.getByRole('link', { name: /^Документы \d+$/ });
    const count = Number((await papers.textContent())?.replace(/\D/g, ''));
    await papers.click();
    await expect(told(page)).toContainText(`Найдено: ${count}`);
    await expect(papers).toHaveAttribute('aria-current', 'true');
    const shared = page.url();
    assert.match(shared, /vid=/);
    await page.goBack();
    await expect(kinds.getByRole('link', { name: /^Всё/ })).toHaveAttribute('aria-current', 'true');
    await page.goto(shared);
    await expect(told(page)).toContainText(`Найдено: ${count}`);
  }));

test('the keyboard stays where it was: on the chosen kind, on what is told, also after Back', () =>
  ask(
    q('ghbrfp'),
    async (page) => {
      await settled(page);
      await expect(page).toHaveTitle(/^ghbrfp: Поиск/);
      const kinds = page.getByRole('navigation', { name: 'Виды страниц' });
      await kinds.getByRole('link', { name: /^Документы/ }).press('Enter');
      await expect(page).toHaveURL(/vid=/);
      await expect(kinds.getByRole('link', { name: /^Документы/ })).toBeFocused();
      await page.goBack();
      await expect(kinds.getByRole('link', { name: /^Всё/ })).toBeFocused();
      await page.getByRole('link', { name: 'Искать «ghbrfp» как есть' }).press('Enter');
      await expect(told(page)).toContainText('ничего не нашлось');
      await expect(told(page)).toBeFocused();
    },
    { viewport: { width: 320, height: 640 } },
  ));

test('filters narrow the finds, stand in the address and are taken off', () =>
  ask(q('график впр'), async (page) => {
    await settled(page);
    const before = await told(page).textContent();
    await page.getByText('Уточнить: место, класс, предмет, год').click();
    const place = page.getByLabel('Где');
    await expect(place.locator('option')).not.toHaveCount(1);
    await place.selectOption('Примерский район');
    await expect(page).toHaveURL(/gde=/);
    await expect(told(page)).not.toHaveText(before ?? '');
    await settled(page);
    for (const facts of await page.locator('.hits > li p:first-of-type').allTextContents())
      assert.match(facts, /Примерский район/);
    await place.selectOption('');
    await expect(told(page)).toHaveText(before ?? '');
  }));

test('an index that hangs is given up, and the site map is offered', () =>
  ask('', async (page) => {
    await page.route('**/pagefind/**', () => undefined);
    await page.getByLabel(/Что найти: школу/).fill('приказ');
    await page.keyboard.press('Enter');
    await expect(told(page)).toContainText('Поиск не загрузился', { timeout: 20_000 });
    await expect(page.getByRole('main').getByRole('link', { name: 'Карта сайта' })).toBeVisible();
  }));

test('with no network the page says so', () =>
  ask('', async (page) => {
    await page.context().setOffline(true);
    await page.getByLabel(/Что найти: школу/).fill('приказ');
    await page.keyboard.press('Enter');
    await expect(told(page)).toContainText('Нет связи с сетью');
  }));

test('answers that cannot be had leave the list as it is', () =>
  ask('', async (page) => {
    await page.route('**/poisk/otvety.json', (route) => route.abort());
    await page.getByLabel(/Что найти: школу/).fill('горячая линия');
    await page.keyboard.press('Enter');
    await expect(told(page)).toContainText('Найдено');
    await expect(answers(page)).toHaveCount(0);
  }));

test('hostile words stay words', () =>
  ask(q('<img src=x onerror=alert(1)> приказ \u202e\u0000'), async (page) => {
    await settled(page);
    assert.equal(await page.locator('main img').count(), 0);
    await expect(page.locator('.hits > li').first()).toBeVisible();
  }));

for (const width of [320, 1280]) {
  test(`answers, kinds, filters and finds are accessible at ${width} px, and nothing scrolls sideways`, () =>
    ask(
      q('лицей 21 5 класс математека'),
      async (page) => {
        await settled(page);
        await page.getByText('Уточнить: место, класс, предмет, год').click();
        await expect(page.getByLabel('Где').locator('option')).not.toHaveCount(1);
        assert.deepEqual(await accessibilityFaults(page), []);
        assert.deepEqual(await sidewaysFaults(page), []);
      },
      { viewport: { width, height: 800 } },
    ));
}
