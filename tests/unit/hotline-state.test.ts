import assert from 'node:assert/strict';
import test from 'node:test';
import { lineState, staleWords } from '../../src/domain/hotline-state.ts';

const seen = (text: string | undefined): string | undefined => text?.replaceAll('\u00A0', '~');

test('a line outside its period says when it opens or since when it is closed', () => {
  const period = { from: '2027-04-19', to: '2027-05-21' };
  const table: readonly (readonly [on: string, asleep: string | undefined, verb: string])[] = [
    ['2026-11-21', 'Заработает 19~апреля 2027~года', 'Будет работать'],
    ['2027-04-18', 'Заработает 19~апреля 2027~года', 'Будет работать'],
    ['2027-04-19', undefined, 'Работает'],
    ['2027-05-21', undefined, 'Работает'],
    ['2027-05-22', 'Закрыта с 22~мая 2027~года', 'Работала'],
    ['2029-01-15', 'Закрыта с 22~мая 2027~года', 'Работала'],
  ];
  for (const [on, asleep, verb] of table) {
    const state = lineState(period, on);
    assert.deepEqual([seen(state.asleep), state.verb], [asleep, verb], on);
  }
});

test('a line that closes with the year is closed from the new one', () => {
  const state = lineState({ from: '2026-09-01', to: '2026-12-31' }, '2027-01-01');
  assert.equal(seen(state.asleep), 'Закрыта с 1~января 2027~года');
});

test('a line without a period never sleeps', () => {
  assert.deepEqual(lineState(undefined, '2029-01-15'), { asleep: undefined, verb: 'Работает' });
});

test('a number that nobody has checked sends on to somebody who can answer', () => {
  assert.equal(staleWords('школа'), 'Номер давно не проверяли. Не отвечают — звоните в район.');
  assert.equal(staleWords('муниципальный'), 'Номер давно не проверяли. Не отвечают — звоните в регион.');
  assert.equal(staleWords('региональный'), 'Номер давно не проверяли. Не отвечают — спросите номер в своём районе.');
  assert.equal(staleWords('федеральный'), 'Номер давно не проверяли. Не отвечают — спросите номер в своём регионе.');
});
