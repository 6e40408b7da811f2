import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endsBeforeStart } from '../../src/domain/observer/times.ts';

const CASES: readonly (readonly [start: string | undefined, end: string | undefined, expected: boolean])[] = [
  ['10:00', '08:00', true],
  ['09:50', '09:49', true],
  ['08:50', '09:45', false],
  ['09:50', '10:00', false],
  ['09:00', '09:00', false],
  ['10:00', undefined, false],
  [undefined, '08:00', false],
  [undefined, undefined, false],
];

for (const [start, end, expected] of CASES) {
  test(`an observation ${start ?? '—'}–${end ?? '—'} ${expected ? 'ends' : 'does not end'} before it starts`, () => {
    assert.equal(endsBeforeStart({ start, end }), expected);
  });
}
