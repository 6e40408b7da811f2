import assert from 'node:assert/strict';
import test from 'node:test';
import { counted, groupedNumber, plural } from '../../src/domain/plural.ts';

const forms = ['школа', 'школы', 'школ'] as const;

test('a word takes the form of its number', () => {
  const expected: Record<string, readonly number[]> = {
    школа: [1, 21, 101, 1001],
    школы: [2, 3, 4, 22, 34, 104],
    школ: [0, 5, 9, 10, 11, 12, 13, 14, 19, 20, 111, 112, 1000],
  };
  for (const [form, numbers] of Object.entries(expected)) {
    for (const n of numbers) assert.equal(plural(n, ...forms), form, String(n));
  }
});

test('fractions and negative numbers are read aloud correctly', () => {
  assert.equal(plural(1.5, ...forms), 'школы');
  assert.equal(plural(-1, ...forms), 'школа');
  assert.equal(plural(-5, ...forms), 'школ');
});

test('a counted word never parts from its number', () => {
  assert.equal(counted(2, forms), '2\u00A0школы');
  assert.equal(counted(0, forms), '0\u00A0школ');
  assert.equal(counted(12_500, forms), '12\u00A0500\u00A0школ');
});

test('four digits stay together, five are grouped', () => {
  assert.equal(groupedNumber(2027), '2027');
  assert.equal(groupedNumber(20_000), '20\u00A0000');
});
