import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mutationsHold } from '../support/mutations.ts';

const COUNT = 500;

test(`${COUNT} mutated files: no crash, no hang, every problem has a file, a line and Russian words`, () => {
  const refused = mutationsHold(COUNT, 20_261_121);
  assert.ok(refused > COUNT / 2, `only ${refused} of ${COUNT} mutants were noticed`);
});
