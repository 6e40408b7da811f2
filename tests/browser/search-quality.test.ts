/** What people type and what becomes of it, asked of the search that pages load, in a real browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type PackedVocabulary, unpackVocabulary } from '../../src/domain/query/vocabulary.ts';
import { buildDir } from '../support/builds.ts';
import { readBuilt } from '../support/pages.ts';
import { DAMAGE, randomFrom, rankOf, readQueries, type TestQuery } from '../support/search-queries.ts';
import { openSearcher, type Outcome } from '../support/searcher.ts';
import { openBrowser, type ServedSite, serveBuilt, type Session } from '../support/session.ts';
import { openContext } from '../support/sweep.ts';

let session: Session;
let site: ServedSite;
let ask: (queries: readonly string[]) => Promise<readonly Outcome[]>;

before(async () => {
  session = await openBrowser();
  site = await serveBuilt('main');
  const context = await openContext(session.browser, { serviceWorkers: 'block' });
  ask = await openSearcher(await context.newPage(), site);
});

after(async () => {
  site.close();
  await session.close();
});

interface Score {
  readonly first: number;
  readonly three: number;
  /** Queries without a right answer in the first place. */
  readonly late: readonly string[];
  readonly empty: readonly string[];
}

function scoreOf(queries: readonly TestQuery[], outcomes: readonly Outcome[]): Score {
  const ranks = queries.map((query, index) => {
    const outcome = outcomes[index];
    assert.equal(outcome?.query, query.q);
    return { query, rank: outcome ? rankOf(query, outcome) : 0, empty: outcome?.hits.length === 0 };
  });
  return {
    first: ranks.filter(({ rank }) => rank === 1).length,
    three: ranks.filter(({ rank }) => rank >= 1 && rank <= 3).length,
    late: ranks.filter(({ rank }) => rank !== 1).map(({ query, rank }) => `${query.q}: ${rank === 0 ? 'нет' : rank}`),
    empty: ranks.filter(({ query, empty }) => empty && query.nothing !== true).map(({ query }) => query.q),
  };
}

for (const [name, bound] of [
  ['queries', { first: 0.95, three: 0.95 }],
  ['own-queries', { first: 0.85, three: 0.95 }],
] as const) {
  test(`what people type has its answer first, or among the first three: ${name}`, async (t) => {
    const queries = readQueries(name);
    const { first, three, late, empty } = scoreOf(queries, await ask(queries.map(({ q }) => q)));
    t.diagnostic(
      `${name}: первым ${first}, в первых трёх ${three} из ${queries.length}; не первым: ${late.join('; ')}`,
    );
    assert.deepEqual(empty, [], 'ничего не нашлось');
    assert.ok(first >= bound.first * queries.length, `первым ${first} из ${queries.length}`);
    assert.ok(three >= bound.three * queries.length, `в первых трёх ${three} из ${queries.length}`);
  });
}

/** Queries as they should be: damage is done to them, not to what is damaged already. */
const CLEAN = new Set(['layout', 'typo', 'look-alike', 'caps', 'half-typed']);

test('a damaged query finds nearly what the clean one finds', async (t) => {
  const all = [...readQueries('queries'), ...readQueries('own-queries')].filter(
    (query) => query.nothing !== true && !CLEAN.has(query.class ?? '') && !/[a-z]/i.test(query.q),
  );
  // Every other one is enough: a hundred queries damaged in six ways take a minute.
  const queries = all.filter((_, index) => index % 2 === 0);
  const clean = await ask(queries.map(({ q }) => q));
  const isFirst = (query: TestQuery, outcome: Outcome | undefined): boolean =>
    outcome !== undefined && rankOf(query, outcome) === 1;
  const shares: Record<string, number> = {};
  for (const [name, damage] of Object.entries(DAMAGE)) {
    const random = randomFrom(20_261_126);
    const damaged = queries.flatMap((query, index) => {
      const typed = damage(query.q, random);
      return typed === undefined ? [] : [{ query, typed, before: clean[index] }];
    });
    assert.ok(damaged.length >= 40, `${name}: ${damaged.length} запросов`);
    const outcomes = await ask(damaged.map(({ typed }) => typed));
    const was = damaged.filter(({ query, before: outcome }) => isFirst(query, outcome)).length;
    const lost = damaged.filter((one, index) => isFirst(one.query, one.before) && !isFirst(one.query, outcomes[index]));
    const now = damaged.filter(({ query }, index) => isFirst(query, outcomes[index])).length;
    shares[name] = now / was;
    const told = lost.map(({ query, typed }) => `${query.q} → ${typed}`).join('; ');
    t.diagnostic(`${name}: первым ${now} из ${was} найденных без порчи (${damaged.length} запросов); пропали: ${told}`);
  }
  assert.deepEqual(
    Object.entries(shares).filter(([, share]) => share < 0.85),
    [],
  );
});

test('garbage finds nothing, and its words are named', async () => {
  const { words } = JSON.parse(readFileSync('tests/fixtures/search/garbage.json', 'utf8')) as { words: string[] };
  const outcomes = await ask([...words, 'щщщъъъ', 'привет', 'зарплата', 'ыыыыы']);
  for (const { query, total, missing } of outcomes) {
    assert.equal(total, 0, query);
    assert.deepEqual(missing, [query]);
  }
});

test('hostile queries neither hang nor break the search', async () => {
  const hostile = [
    'а'.repeat(10_000),
    'приказ '.repeat(1500),
    '(a+)+$'.repeat(1500),
    '[[[[((((****????\\\\{{{{',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '\u202Eприказ\u2066 259\u200B',
    '👩‍👩‍👧‍👦 приказ 🏴',
    '\u0000приказ\u0000',
    '"приказ"',
    '-приказ +259 NOT (',
    '14.05.'.repeat(2000),
    '5'.repeat(5000),
    'null',
    '__proto__',
    'constructor',
  ];
  const outcomes = await ask([...hostile, 'приказ 259']);
  const found = (query: string): number => outcomes.find((one) => one.query === query)?.total ?? 0;
  for (const query of ['\u202Eприказ\u2066 259\u200B', '\u0000приказ\u0000', '"приказ"']) assert.ok(found(query) > 0);
  for (const query of ['null', '__proto__', 'constructor', '5'.repeat(5000)]) assert.equal(found(query), 0, query);
  assert.equal(outcomes.at(-1)?.hits[0]?.path, '/dokumenty/luga-prikaz-259/');
});

test('every word that the list of words has is found: an empty answer can only mean a file that did not come', async () => {
  const packed = readFileSync(join(buildDir('main'), 'pagefind/slova.json'), 'utf8');
  const forms = [...unpackVocabulary(JSON.parse(packed) as PackedVocabulary).stems.values()].map(({ form }) => form);
  // Every seventh: the whole list takes a minute.
  const words = forms.filter((form, index) => index % 7 === 0 && form.length > 1);
  const empty = (await ask(words)).filter(({ total, missing }) => total === 0 || missing.length > 0);
  assert.deepEqual(
    empty.map(({ query }) => query),
    [],
  );
});

/** Pages that repeat others for a use of their own, or hold nothing but a form. */
const NOT_SEARCHED =
  /^\/(?:404\.html|poisk\/|redaktoru\/|nablyudatelyam\/(?:akt|cheklist|bez-seti|razdatka\/.*)\/|shkoly\/[^/]+\/(?:plakat|vidzhet)\/)$/;

test('every page is found by its title', async (t) => {
  const pages = readBuilt('main').pages.filter(({ path, redirect }) => !redirect && !NOT_SEARCHED.test(path));
  const titles = pages.map(({ html }) =>
    (/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&nbsp;', ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const outcomes = await ask(titles);
  const places = pages.map(({ path }, index) => ({
    path,
    title: titles[index],
    place: (outcomes[index]?.hits ?? []).findIndex((hit) => hit.path.split('#')[0] === path) + 1,
  }));
  const late = places
    .filter(({ place }) => place !== 1)
    .map(({ path, title, place }) => `${path} («${title}»): ${place}`);
  t.diagnostic(
    `по заголовку: первой ${places.length - late.length} из ${places.length}; не первой: ${late.join('; ')}`,
  );
  assert.deepEqual(
    places.filter(({ place }) => place === 0).map(({ path }) => path),
    [],
  );
  assert.ok(late.length <= places.length / 10, late.join('\n'));
});
