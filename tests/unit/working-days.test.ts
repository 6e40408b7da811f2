import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingDaysAfter } from '../../src/domain/working-days.ts';

const none = (): boolean => false;

for (const [from, to, days] of [
  ['2026-10-20', '2026-10-20', 0],
  ['2026-10-20', '2026-10-19', 0],
  ['2026-10-20', '2026-10-21', 1],
  ['2026-10-23', '2026-10-26', 1],
  ['2026-10-23', '2026-10-25', 0],
  ['2026-10-20', '2026-11-03', 10],
] as const) {
  test(`working days after ${from} up to ${to}: ${days}`, () => {
    assert.equal(workingDaysAfter(from, to, none), days);
  });
}

test('days off do not count, and counting stops where it was told', () => {
  assert.equal(
    workingDaysAfter('2026-11-02', '2026-11-06', (day) => day === '2026-11-04'),
    3,
  );
  assert.equal(workingDaysAfter('2010-01-01', '2026-11-06', none, 251), 251);
});
