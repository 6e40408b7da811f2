import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CODED_WORKS, handoutScope } from '../../src/domain/observer/handout.ts';

const LISTED = 200;
/** Works by number; the first `waiting` of them wait for observers. */
const scope = (count: number, waiting: number) =>
  handoutScope(
    Array.from({ length: count }, (_, index) => index),
    (index) => index < waiting,
    LISTED,
  );
const sizes = (count: number, waiting: number) => {
  const { named, works, coded } = scope(count, waiting);
  return [named, works.length, coded.length];
};

test('a handout names every work while one table can, and gives each a code while a few sheets can', () => {
  assert.deepEqual(sizes(1, 0), ['все', 1, 1]);
  assert.deepEqual(sizes(CODED_WORKS, 0), ['все', CODED_WORKS, CODED_WORKS]);
  assert.deepEqual(sizes(CODED_WORKS + 1, 0), ['все', CODED_WORKS + 1, 0]);
  assert.deepEqual(sizes(LISTED, LISTED), ['все', LISTED, 0]);
});

test('of too many works a handout names those that wait for observers, of too many of those none', () => {
  assert.deepEqual(sizes(LISTED + 1, 0), ['никакие', 0, 0]);
  assert.deepEqual(sizes(3500, 10), ['где ждут', 10, 10]);
  assert.deepEqual(sizes(3500, 100), ['где ждут', 100, 0]);
  assert.deepEqual(sizes(3500, LISTED + 1), ['никакие', 0, 0]);
});
