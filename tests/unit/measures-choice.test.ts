import assert from 'node:assert/strict';
import test from 'node:test';
import { type Choice, choiceOf, fitsChoice, searchOf } from '../../src/domain/query/measures.ts';

test('a choice of measures lives in the address and comes back from it', () => {
  const choice: Choice = { territory: 'Луга', month: '2020-10', word: 'ИМЦ семинар' };
  assert.deepEqual(choiceOf(searchOf(choice)), choice);
  assert.equal(searchOf({ territory: '', month: '2020-10', word: ' ' }), '?mesyats=2020-10');
  assert.equal(searchOf(choiceOf('')), '');
});

test('a measure fits when the territory, the month and every word do', () => {
  const row = { territory: 'Луга', months: ['2020-10'], words: 'семинар для школ имц' };
  const any: Choice = { territory: '', month: '', word: '' };
  const fitting: readonly Partial<Choice>[] = [{}, { territory: 'Луга', month: '2020-10', word: 'ИМЦ, семинар' }];
  const not: readonly Partial<Choice>[] = [{ territory: 'Елабуга' }, { month: '2020-11' }, { word: 'семинар завуч' }];
  for (const part of fitting) assert.ok(fitsChoice(row, { ...any, ...part }), JSON.stringify(part));
  for (const part of not) assert.ok(!fitsChoice(row, { ...any, ...part }), JSON.stringify(part));
});
