import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTags } from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';
import type { BuildName } from '../support/builds.ts';
import { readBuilt, type Page } from '../support/pages.ts';

const HANDOUT = /^\/nablyudatelyam\/razdatka\/(\d{4}-\d{2}-\d{2})\/$/;
const DAY = /^\/grafik\/(\d{4}-\d{2}-\d{2})\/$/;

const datesOf = (pages: readonly Page[], form: RegExp): string[] =>
  pages.flatMap(({ path }) => form.exec(path)?.[1] ?? []).toSorted();

const textOf = ({ tokens }: Page): string => tokens.map((token) => (token.kind === 'text' ? token.text : '')).join('');

/** Classes of every element of a page. */
const classesOf = ({ tokens }: Page): readonly string[] =>
  openTags(tokens).flatMap((tag) => (tag.attributes.get('class') ?? '').split(' '));

for (const name of ['main', 'spring', 'future'] as const satisfies readonly BuildName[]) {
  test(`every day has a handout for ever; without works ahead in the season it says that none is needed: ${name}`, () => {
    const { pages } = readBuilt(name);
    const dates = datesOf(pages, HANDOUT);
    assert.deepEqual(dates, datesOf(pages, DAY));
    assert.ok(dates.length > 20);
    const handouts = pages.filter(({ path }) => HANDOUT.test(path));
    const faults = handouts.flatMap((page) => {
      const needed = classesOf(page).includes('visits');
      const said = textOf(page).includes('Раздатка не нужна');
      return needed === said ? [{ place: page.path, fault: `таблица: ${needed}, «не нужна»: ${said}` }] : [];
    });
    assertNone(faults, 'Раздатки');
    const needed = handouts.filter((page) => classesOf(page).includes('visits')).length;
    if (name === 'future') assert.equal(needed, 0, 'сезоны завершены');
    else assert.ok(needed > 15);
  });
}

test('a handout is asked of no search: neither the portal’s own nor others', () => {
  const faults = readBuilt('main')
    .pages.filter(({ path }) => HANDOUT.test(path))
    .flatMap((page) => {
      const robots = openTags(page.tokens, 'meta').find((tag) => tag.attributes.get('name') === 'robots');
      const body = openTags(page.tokens, 'main').some((tag) => tag.attributes.has('data-pagefind-body'));
      return robots?.attributes.get('content') === 'noindex' && !body
        ? []
        : [{ place: page.path, fault: 'видна поиску' }];
    });
  assertNone(faults, 'Раздатки в поиске');
});

test('the day’s page and the page for observers lead to the handout', () => {
  const { pages } = readBuilt('main');
  const hrefs = (path: string): readonly string[] =>
    pages
      .filter((page) => page.path === path)
      .flatMap((page) => openTags(page.tokens, 'a').map((tag) => tag.attributes.get('href') ?? ''));
  for (const path of ['/grafik/2027-05-06/', '/nablyudatelyam/'])
    assert.ok(hrefs(path).includes('/nablyudatelyam/razdatka/2027-05-06/'), path);
});

test('a handout says which order governs in each territory of its day, or that the portal has none', () => {
  const needed = readBuilt('main').pages.filter(
    (page) => HANDOUT.test(page.path) && classesOf(page).includes('visits'),
  );
  const ordersIn = (page: Page): string => {
    const place = openTags(page.tokens, 'p').find((tag) => tag.attributes.has('data-orders'));
    const rest = page.tokens.slice(page.tokens.indexOf(place ?? assert.fail(`${page.path}: нет приказа`)));
    const end = rest.findIndex((token) => token.kind === 'close' && token.name === 'p');
    return textOf({ ...page, tokens: rest.slice(0, end) }).replaceAll('\u00A0', ' ');
  };
  const faults = needed.flatMap((page) => {
    const said = ordersIn(page);
    const territories = openTags(page.tokens, 'section')
      .map((tag) => /^Выходы: (.+)$/.exec(tag.attributes.get('aria-label') ?? '')?.[1])
      .filter((name) => name !== undefined);
    return territories.length > 0 && territories.every((name) => said.includes(`${name}. `))
      ? []
      : [{ place: page.path, fault: said }];
  });
  assertNone(faults, 'Приказы в раздатках');
  const on = (date: string): string =>
    ordersIn(needed.find(({ path }) => path.includes(date)) ?? assert.fail(`нет раздатки ${date}`));
  assert.ok(on('2027-05-06').includes('Лицей № 21 — приказ от 28.09.2026 № 214-ОД'));
  assert.ok(on('2027-04-24').includes('На портале он не опубликован.'));
});
