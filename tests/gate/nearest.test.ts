import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, distance, nearest, withoutLookalikes } from '../../src/checks/nearest.ts';

for (const [a, b, slips] of [
  ['date', 'date', 0],
  ['dete', 'date', 1],
  ['adte', 'date', 1],
  ['dat', 'date', 1],
  ['dates', 'date', 1],
  ['', 'date', 4],
  ['novosty', 'novosti', 1],
] as const) {
  test(`«${a}» is ${slips} slips from «${b}»`, () => assert.equal(distance(a, b), slips));
}

const fields = ['title', 'date', 'summary', 'updated', 'verifiedOn'];
for (const [word, meant] of [
  ['dete', 'date'],
  ['Date', 'date'],
  ['dаtе', 'date'],
  ['verified_on', 'verifiedOn'],
  ['sumary', 'summary'],
  ['foto', undefined],
  ['on', undefined],
  ['', undefined],
] as const) {
  test(`«${word}» → ${meant ?? 'nothing close'}`, () => assert.equal(nearest(word, fields), meant));
}

test('another number is no near miss', () => {
  assert.equal(nearest('prikaz-100', ['prikaz-259']), undefined);
  assert.equal(nearest('prikaz-295', ['prikaz-259']), 'prikaz-259');
});

test('very long words are compared without hanging', () => {
  assert.equal(nearest('a'.repeat(100_000), ['date']), undefined);
});

test('names become ids', () => {
  assert.equal(asId('Школа № 3'), 'shkola-3');
  assert.equal(asId('liсey-21'), 'licey-21');
  assert.equal(withoutLookalikes('оblast'), 'oblast');
});
