/** What search costs before its first answer, and what it says when its files do not come. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright';
import { expect } from 'playwright/test';
import { openSearcher } from '../support/searcher.ts';
import { openBrowser, type ServedSite, serveBuilt, type Session } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

/** Octets over the wire, as the bounds of pages are counted: without the heads of answers. */
const MOST = 150 * 1024;

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

async function withPage<Result>(work: (page: Page, context: BrowserContext) => Promise<Result>): Promise<Result> {
  // A worker that keeps pages for work without network would answer in place of the host.
  const context = await openContext(session.browser, { serviceWorkers: 'block' });
  try {
    return await work(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

interface Transfer {
  readonly octets: number;
  readonly files: Readonly<Record<string, number>>;
}

/** What is fetched from the moment when somebody turns to the search field until the first answer is shown. */
function firstAnswer(query: string): Promise<Transfer> {
  return withPage(async (page) => {
    await page.goto(`${site.home}poisk/`, { waitUntil: 'networkidle' });
    const sizes: Promise<readonly [name: string, octets: number]>[] = [];
    page.on('requestfinished', (request) => {
      const name = new URL(request.url()).pathname.replace(/_?[0-9a-f]{7,}|\.[\w-]{8}(?=\.js)/, '');
      sizes.push(request.sizes().then((size) => [name, size.responseBodySize] as const));
    });
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill(query);
    await field.press('Enter');
    await expect(page.locator('[data-search-status]')).toContainText('Найдено', { timeout: 15_000 });
    const files: Record<string, number> = {};
    for (const [name, octets] of await Promise.all(sizes)) files[name] = (files[name] ?? 0) + octets;
    return { octets: Object.values(files).reduce((sum, one) => sum + one, 0), files };
  });
}

test('the first answer costs not more than 150 KB, whatever is asked', async (t) => {
  const queries = [
    'приказ № 259',
    'лицей 21 5 класс математика',
    'общественный наблюдатель',
    'что такое ВСОКО',
    '14 мая',
  ];
  const heavy: string[] = [];
  for (const query of queries) {
    const { octets, files } = await firstAnswer(query);
    const parts = Object.entries(files)
      .sort(([, a], [, b]) => b - a)
      .map(([name, size]) => `${name} ${(size / 1024).toFixed(1)}`);
    t.diagnostic(`первый ответ на «${query}»: ${(octets / 1024).toFixed(1)} КБ: ${parts.slice(0, 9).join(', ')}`);
    if (octets > MOST) heavy.push(`${query}: ${octets}`);
  }
  assert.deepEqual(heavy, []);
});

test('a file of search that is missing or never comes is told as an error, and the next try may work', async () => {
  const files = ['pagefind/pagefind.js*', 'pagefind/slova.json', 'poisk/leksikon.json', '*.pf_meta', '*.pf_index'];
  const faults: string[] = [];
  for (const file of files) {
    // Waiting for what never comes takes three seconds: two of the files are enough.
    for (const way of /slova|index/.test(file) ? (['missing', 'never'] as const) : (['missing'] as const)) {
      await withPage(async (page, context) => {
        const pattern = `**/${file}`;
        await context.route(pattern, (route) => (way === 'missing' ? route.fulfill({ status: 404 }) : undefined));
        const ask = await openSearcher(page, site);
        const told = (): Promise<string> =>
          ask(['приказ 259']).then(
            ([outcome]) => outcome?.hits[0]?.path ?? 'пусто',
            (error: unknown) => String(error),
          );
        const failure = await told();
        if (!(way === 'missing' ? /search: (?:broken|late)/ : /search: late/).test(failure))
          faults.push(`${file} ${way}: ${failure}`);
        await context.unroute(pattern);
        const again = await told();
        if (again !== '/dokumenty/luga-prikaz-259/') faults.push(`${file} ${way}, ещё раз: ${again}`);
      });
    }
  }
  assert.deepEqual(faults, []);
});
