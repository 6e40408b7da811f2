import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** The project's own test queries say of themselves what they are; here the saying is held against the list. */
const folder = join(import.meta.dirname, '../fixtures/search');

const CLASSES =
  'plain inflection everyday-word question number-code date grade-subject school settlement abbreviation typo layout caps look-alike half-typed nothing';
const LEAST = { parent: 45, observer: 20, editor: 15, maintainer: 15 };

interface Query {
  readonly q: string;
  readonly path?: string;
  readonly text?: string;
  readonly nothing?: boolean;
  readonly group: string;
  readonly class: string;
  readonly why: string;
}

interface OwnQueries {
  readonly note: string;
  readonly shares: {
    readonly total: number;
    readonly groups: Readonly<Record<string, number>>;
    readonly classes: Readonly<Record<string, number>>;
  };
  readonly queries: readonly Query[];
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}

const { shares, queries } = read<OwnQueries>('own-queries.json');
const given = read<{ readonly queries: readonly { readonly q: string }[] }>('queries.json').queries;
const garbage = read<{ readonly words: readonly string[] }>('garbage.json').words;

const plain = (query: string): string => query.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();

function counts(values: readonly string[]): Record<string, number> {
  const result: Record<string, number> = {};
  for (const value of values) result[value] = (result[value] ?? 0) + 1;
  return result;
}

test('the shares stated are the counts', () => {
  assert.equal(shares.total, queries.length);
  assert.deepEqual(shares.groups, counts(queries.map((query) => query.group)));
  assert.deepEqual(shares.classes, counts(queries.map((query) => query.class)));
});

test('every class and every group is there, each group often enough', () => {
  assert.deepEqual(Object.keys(shares.classes).sort(), CLASSES.split(' ').sort());
  assert.deepEqual(Object.keys(shares.groups).sort(), Object.keys(LEAST).sort());
  for (const [group, least] of Object.entries(LEAST)) assert.ok((shares.groups[group] ?? 0) >= least, group);
});

test('a query names its answers, or says that there is none', () => {
  for (const query of queries) {
    assert.ok(query.why.length > 10, query.q);
    assert.equal(query.nothing === true, query.class === 'nothing', query.q);
    assert.equal(query.nothing === true, query.path === undefined && query.text === undefined, query.q);
    if (query.nothing) continue;
    const path = new RegExp(query.path ?? '', 'u');
    const text = new RegExp(query.text ?? '', 'u');
    assert.ok(!path.test('/poisk/') && !text.test(''), `${query.q}: anything would be an answer`);
  }
});

test('the queries are unique, none is among the given ones, and 80 are left when one of them is taken out', () => {
  const own = queries.map((query) => plain(query.q));
  assert.equal(new Set(own).size, own.length);
  const known = new Set(given.map((query) => plain(query.q)));
  assert.deepEqual(
    own.filter((query) => known.has(query)),
    [],
  );
  assert.ok(own.length - 1 >= 80);
});

test('garbage is twenty different words', () => {
  assert.equal(new Set(garbage.map(plain)).size, 20);
  assert.deepEqual(
    garbage.filter((word) => !/^\p{L}+$/u.test(word)),
    [],
  );
});
