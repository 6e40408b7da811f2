import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleared } from '../../src/domain/observer/clear.ts';
import { merged } from '../../src/domain/observer/merge.ts';
import { answered, changed, noted } from '../../src/domain/observer/record.ts';
import { observationSchema, type Observation } from '../../src/schemas/observation.ts';
import { ZONE, at, fresh } from './observer-samples.ts';

const base = (): Observation => answered(fresh(), 'vhod', 'да', at('09:10'), ZONE);

/** Merges both ways round: the order must not matter. */
function both(one: Observation, other: Observation): Observation {
  const result = merged(one, other);
  assert.deepEqual(merged(other, one), result);
  assert.deepEqual(merged(result, one), result, 'повторное слияние ничего не меняет');
  return observationSchema.parse(result);
}

test('ticks that two tabs made of different items are all kept', () => {
  const one = answered(base(), 'doska', 'нет', at('09:11'), ZONE);
  const other = answered(base(), 'pravki', 'не видел', at('09:12'), ZONE);
  const result = both(one, other);
  assert.deepEqual(Object.fromEntries(Object.entries(result.marks).map(([id, mark]) => [id, mark.answer])), {
    doska: 'нет',
    pravki: 'не видел',
    vhod: 'да',
  });
  assert.equal(result.updated, other.updated);
});

test('of one item the later answer wins, and a note written in the other tab stays', () => {
  const one = noted(base(), 'vhod', 'двое', at('09:13'));
  const other = answered(base(), 'vhod', 'нет', at('09:12'), ZONE);
  const result = both(one, other);
  assert.equal(result.marks['vhod']?.answer, 'нет');
  assert.equal(result.marks['vhod']?.note, 'двое');
});

test('an answer that was taken back, and a field that was taken away, do not come back', () => {
  const one = changed(answered(base(), 'vhod', undefined, at('09:12'), ZONE), { start: undefined }, at('09:12'));
  const other = answered(changed(base(), { start: '09:00' }, at('09:11')), 'doska', 'да', at('09:14'), ZONE);
  const result = both(one, other);
  assert.equal(result.marks['vhod']?.answer, undefined);
  assert.equal(result.marks['doska']?.answer, 'да');
  assert.equal('start' in result, false);
});

test('a clearing holds against what the other tab still had, not against what it wrote later', () => {
  const shared = answered(base(), 'doska', 'нет', at('09:11'), ZONE);
  const empty = cleared(shared, at('09:20'));
  const other = answered(shared, 'pravki', 'да', at('09:21'), ZONE);
  const result = both(empty, other);
  assert.equal(result.marks['doska']?.answer, undefined);
  assert.equal(result.marks['vhod']?.answer, undefined);
  assert.equal(result.marks['pravki']?.answer, 'да');
});

test('each field goes by its own moment', () => {
  const one = changed(changed(base(), { subject: 'Физика' }, at('09:30')), { remarks: 'старое' }, at('09:10'));
  const other = changed(base(), { subject: 'Химия', remarks: 'новое' }, at('09:40'));
  const third = changed(other, { subject: 'История' }, at('09:20'));
  assert.equal(both(one, third).remarks, 'новое');
  assert.equal(both(one, third).subject, 'История', 'после 09:40 часы перевели назад, а правка последняя');
});

test('two taps of one moment give one result, whichever tab is asked', () => {
  const one = answered(base(), 'vhod', 'нет', at('09:12'), ZONE);
  const other = answered(base(), 'vhod', 'не видел', at('09:12'), ZONE);
  assert.ok(['нет', 'не видел'].includes(both(one, other).marks['vhod']?.answer ?? ''));
});

test('different observations are not merged', () => {
  assert.throws(() => merged(base(), { ...base(), id: 'other' }), /разные наблюдения/);
});
