import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationsHold } from '../support/mutations.ts';

const COUNT = 1000;

for (const seed of [1, 22, 333, 4444, 55_555, 666_666]) {
  test(`${COUNT} mutated files of the seed ${seed}: no crash, no hang, every problem can be found`, () => {
    const refused = mutationsHold(COUNT, seed);
    assert.ok(refused > COUNT / 2, `only ${refused} of ${COUNT} mutants were noticed`);
  });
}
