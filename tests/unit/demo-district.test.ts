import assert from 'node:assert/strict';
import test from 'node:test';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { territorySchema } from '../../src/schemas/territory.ts';
import { demoHotlines, demoSchools, parsed, pathsOf, textOf } from './demo-content.ts';

const schools = demoSchools();
const hotlines = demoHotlines();
const lines = [
  ...hotlines.map((hotline) => ({ owner: 'primer', ...hotline })),
  ...schools.flatMap(({ id, card }) => (card.hotlines ?? []).map((hotline) => ({ owner: id, ...hotline }))),
];

/** Everything that the district publishes, school files and authority's lines. */
const texts = [...pathsOf('schools/primer/**/*.md'), ...pathsOf('hotlines/primer-*.md'), 'territories/primer.md'].map(
  (path) => ({ path, text: textOf(path) }),
);

/** A Russian number in any writing: 8 or +7, the code with or without brackets, seven digits. */
const PHONE = /(?:\+7|(?<![\d-])8)[\s-]*\(?\d{3,5}\)?(?:[\s-]*\d){5,7}/g;

test('the district says that it is an example', () => {
  const territory = parsed('territories/primer.md', territorySchema);
  assert.equal(territory.demo, true);
  assert.match(textOf('territories/primer.md'), /учебный пример/i);
});

test('a phone of the district has the unassigned code, in one writing', () => {
  const numbers = texts.flatMap(({ path, text }) => [...text.matchAll(PHONE)].map(([phone]) => ({ path, phone })));
  assert.ok(numbers.length >= lines.length);
  assert.deepEqual(
    numbers.filter(({ phone }) => !/^\+7 \(000\) 000-\d\d-\d\d$/.test(phone)),
    [],
  );
});

test('a phone belongs to one line', () => {
  const phones = lines.map(({ phone }) => phone);
  assert.deepEqual(
    phones.filter((phone, index) => phones.indexOf(phone) !== index),
    [],
  );
});

test('addresses in the net are of the domain kept for examples', () => {
  const hosts = texts.flatMap(({ text }) =>
    [...text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)].map((match) => match[1]),
  );
  assert.ok(hosts.length > 0);
  assert.deepEqual(
    hosts.filter((host) => !/(^|\.)example\.org$/.test(host ?? '')),
    [],
  );
});

test('lines of the region and the district serve every purpose; one school has none of its own', () => {
  assert.deepEqual([...new Set(hotlines.map(({ level }) => level))].sort(), ['муниципальный', 'региональный']);
  assert.deepEqual([...new Set(hotlines.map(({ purpose }) => purpose))].sort(), [
    'консультация',
    'психологическая помощь',
    'сообщить о нарушении',
  ]);
  assert.ok(schools.some(({ card, schedule }) => schedule !== undefined && (card.hotlines ?? []).length === 0));
});

test('a line names a post and never a person', () => {
  assert.deepEqual(
    lines.filter(({ role, person }) => role === undefined || person !== undefined).map(({ title }) => title),
    [],
  );
});

test('half of the schools show a paper of their own, each a real short text', () => {
  assert.ok(schools.filter(({ papers }) => papers.size > 0).length >= schools.length / 2);
  const words = pathsOf('schools/primer/*/dokumenty/*.md').map((path) => {
    const { body } = readContentFile(textOf(path));
    return { path, words: body.split(/\s+/).filter((word) => /[а-яё]/i.test(word)).length };
  });
  assert.deepEqual(
    words.filter((paper) => paper.words < 100),
    [],
  );
});

test('no text was published after the day on which the example was made', () => {
  const late = schools.flatMap(({ id, papers }) =>
    [...papers].filter(([, paper]) => paper.published > '2026-11-21').map(([paper]) => `${id} ${paper}`),
  );
  assert.deepEqual(late, []);
});
