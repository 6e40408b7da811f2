import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  openDataFile,
  type OpenDataRow,
  type OpenDataSet,
  openDataSetNames,
  openDataSets,
} from '../../src/schemas/open-data.ts';
import { ORIGIN } from '../support/builds.ts';
import { readCsv } from '../support/csv.ts';
import { openTags } from '../support/html.ts';
import { type Offender, assertNone } from '../support/offenders.ts';
import { type Built, type Page, readBuilt } from '../support/pages.ts';

type Row = Readonly<Record<string, unknown>>;

/** People's portal, and the one for trying, which has the demonstration's rows and lies in a folder of its host. */
const people = readBuilt('main');
const trying = readBuilt('base');

const textOf = (built: Built, file: string): string => readFileSync(join(built.dir, 'dannye', file), 'utf8');

function rowsOf<Set extends OpenDataSet>(built: Built, set: Set): readonly OpenDataRow<Set>[] {
  const data = JSON.parse(textOf(built, `${set}.json`)) as { rows: OpenDataRow<Set>[] };
  openDataFile(set).parse(data);
  return data.rows;
}

/** A demonstration's page asks search engines to leave it; a poster does so, too, and is not asked here. */
const isDemo = (page: Page): boolean =>
  openTags(page.tokens, 'meta').some((tag) => tag.attributes.get('name') === 'robots');

function pagesAt(built: Built, path: RegExp): readonly Page[] {
  return built.pages.filter((page) => path.test(page.path) && !page.redirect);
}

function count(pages: readonly Page[], name: string, attribute: string, value: RegExp): number {
  const tags = pages.flatMap((page) => openTags(page.tokens, name));
  return tags.filter((tag) => value.test(tag.attributes.get(attribute) ?? '')).length;
}

/** How many of each kind the pages themselves show. */
function shown(built: Built, keep: (page: Page) => boolean): Record<OpenDataSet, number> {
  const at = (path: RegExp): readonly Page[] => pagesAt(built, path).filter(keep);
  const schools = at(/^\/shkoly\/[^/]+\/$/).filter(({ path }) => path !== '/shkoly/territorii/');
  // A line is a card. On the page of a school without a line the card is of the level above, and its head says so.
  const withLines = schools.filter((page) => /Горячая линия: *<a class="phone-line"/.test(page.html));
  const cards = [...at(/^\/goryachaya-liniya\/$/), ...withLines];
  const documents = at(/^\/dokumenty\/[^/]+\/$/);
  return {
    schools: schools.length,
    schedules: count([...schools, ...at(/^\/shkoly\/[^/]+\/\d{4}-\d{4}\/$/)], 'li', 'id', /^r-/),
    hotlines: count(cards, 'div', 'class', /^card$/),
    documents: documents.length,
    measures: count(documents, 'tr', 'class', /^measure$/),
    news: at(/^\/novosti\/[^/]+\/$/).length,
  };
}

const counts = (built: Built): Record<string, number> =>
  Object.fromEntries(openDataSetNames.map((set) => [set, rowsOf(built, set).length]));

test('every set has as many rows as the pages show', () => {
  assert.deepEqual(
    counts(trying),
    shown(trying, () => true),
  );
  assert.deepEqual(
    counts(people),
    shown(people, (page) => !isDemo(page)),
  );
  // Documents and measures of this repository are real: sets that people take are not empty.
  assert.ok((counts(people)['documents'] ?? 0) > 5 && (counts(people)['measures'] ?? 0) > 100);
});

test('no invented row stands in a set for people, and every invented row is marked where it is asked for', () => {
  for (const set of openDataSetNames) {
    assert.deepEqual(
      rowsOf(people, set).filter((row) => row.demo),
      [],
      set,
    );
    assert.ok(!textOf(people, `${set}.csv`).includes('(000)'), set);
  }
  const invented = openDataSetNames.flatMap((set) => rowsOf(trying, set)).filter((row) => row.demo === true);
  const pages = new Map(trying.pages.map((page) => [ORIGIN + trying.base + page.path.slice(1), page]));
  assert.ok(invented.length > 100);
  assert.ok(openDataSetNames.every((set) => rowsOf(trying, set).length >= rowsOf(people, set).length));
  const kept = openDataSetNames.flatMap((set) => rowsOf(trying, set)).filter((row) => row.demo === undefined);
  const wrong = kept.filter((row) => isDemo(pages.get(row.page.split('#')[0] ?? '') ?? assert.fail(row.page)));
  assert.deepEqual(wrong, []);
});

/** Values of a row that its page must show, whatever the typography. */
const SAMPLES: Readonly<Record<OpenDataSet, readonly string[]>> = {
  schools: ['name', 'fullName', 'settlement'],
  schedules: ['subject', 'orderNumber', 'note'],
  hotlines: ['phone', 'title'],
  documents: ['title'],
  measures: ['number', 'activity', 'term', 'responsible', 'result'],
  news: ['title', 'summary'],
};

/** The letters and figures of a text: spaces, quotes and dashes are the typesetter's. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The summary of a news item stands in lists and in the page's description. */
const describes = (page: Page): string =>
  openTags(page.tokens, 'meta')
    .find((tag) => tag.attributes.get('name') === 'description')
    ?.attributes.get('content') ?? '';

function faultsOf(built: Built, set: OpenDataSet): Offender[] {
  const pages = new Map(built.pages.map((page) => [ORIGIN + built.base + page.path.slice(1), page]));
  const read = new Map<string, { text: string; ids: ReadonlySet<string | undefined> }>();
  const faults: Offender[] = [];
  for (const row of rowsOf(built, set) as readonly Row[]) {
    const [address = '', anchor] = String(row['page']).split('#');
    const page = pages.get(address);
    if (page === undefined) {
      faults.push({ place: address, fault: `${set}: нет такой страницы` });
      continue;
    }
    const seen = read.getOrInsertComputed(address, () => ({
      text: letters(
        [describes(page), ...page.tokens.map((token) => (token.kind === 'text' ? token.text : ' '))].join(''),
      ),
      ids: new Set(openTags(page.tokens).map((tag) => tag.attributes.get('id'))),
    }));
    if (anchor !== undefined && !seen.ids.has(anchor)) faults.push({ place: address, fault: `${set}: нет #${anchor}` });
    for (const field of SAMPLES[set]) {
      const value = row[field];
      if (typeof value !== 'string' || seen.text.includes(letters(value))) continue;
      faults.push({ place: address, fault: `${set}.${field}: на странице нет «${value}»` });
    }
  }
  return faults;
}

test('every row leads to its place on the portal, which shows the same values', () => {
  const offenders = [people, trying].flatMap((built) => openDataSetNames.flatMap((set) => faultsOf(built, set)));
  assertNone(offenders, 'Расхождения со страницами');
});

/** What a cell of the table has to hold for a value of the JSON. */
function cellOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  const text = Array.isArray(value) ? value.join(' | ') : String(value);
  return /^[=+@-]/.test(text) && typeof value !== 'number' ? `'${text}` : text;
}

test('the tables say the same as the JSON, cell by cell', () => {
  for (const built of [people, trying]) {
    for (const set of openDataSetNames) {
      const columns = Object.keys(openDataSets[set].row.shape);
      const rows = rowsOf(built, set) as readonly Row[];
      assert.deepEqual(
        readCsv(textOf(built, `${set}.csv`)),
        [columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))],
        set,
      );
    }
  }
});

interface Passport {
  readonly identifier: string;
  readonly rows: number;
  readonly version: string;
  readonly data: readonly { readonly source: string; readonly sha256: string; readonly octets: number }[];
}

test('list and passports name every set with files that exist, their size and hash', () => {
  const meta = JSON.parse(textOf(people, 'meta.json')) as { meta: Passport[] };
  const list = JSON.parse(textOf(people, 'list.json')) as { meta: { identifier: string; link: string }[] };
  assert.deepEqual(
    meta.meta.map(({ identifier }) => identifier),
    [...openDataSetNames],
  );
  assert.deepEqual(
    list.meta.map(({ identifier }) => identifier),
    [...openDataSetNames],
  );
  for (const { link } of list.meta) assert.equal(link, `${ORIGIN}/dannye/meta.json`);
  for (const { identifier, rows, version, data } of meta.meta) {
    assert.equal(rows, rowsOf(people, identifier as OpenDataSet).length);
    for (const { source, sha256, octets } of data) {
      const file = readFileSync(join(people.dir, source.slice(ORIGIN.length)));
      assert.equal(createHash('sha256').update(file).digest('hex'), sha256, source);
      assert.equal(file.byteLength, octets, source);
    }
    assert.ok(version.endsWith(data[0]?.sha256.slice(0, 8) ?? 'нет'), version);
  }
});

test('the page shows six passports of 17 rows with RDFa, and says what is not stated', () => {
  const page = people.pages.find(({ path }) => path === '/otkrytye-dannye/') ?? assert.fail('нет страницы');
  assert.equal(openTags(page.tokens, 'tr').length, 6 * 17);
  const properties = Map.groupBy(openTags(page.tokens), (tag) => tag.attributes.get('property'));
  for (const name of ['identifier', 'title', 'description', 'creator', 'subject', 'valid', 'format'])
    assert.equal(properties.get(`dc:${name}`)?.length, 6, name);
  const modified = properties.get('dc:modified')?.map((tag) => tag.attributes.get('content'));
  assert.ok(modified?.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day ?? '')) && modified.length >= 3);
  assert.match(page.html, /не указано/);
  assert.match(page.html, /Вымышленные записи учебного примера в наборы не входят/);
  const other = trying.pages.find(({ path }) => path === '/otkrytye-dannye/') ?? assert.fail('нет страницы');
  assert.match(other.html, /Пробная сборка: вымышленных записей \d+/);
});
