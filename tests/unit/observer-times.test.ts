import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merged } from '../../src/domain/observer/merge.ts';
import { answered, changed, noted, timed } from '../../src/domain/observer/record.ts';
import { endsBeforeStart, ofItsDay, onClocksOf } from '../../src/domain/observer/times.ts';
import { type Observation, observationSchema } from '../../src/schemas/observation.ts';
import { ZONE, at, fresh } from './observer-samples.ts';

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

const KAMCHATKA = 'Asia/Kamchatka';
const shown = (record: Observation, device = ZONE) => ofItsDay(record, device).marks['vhod'];
/** A rehearsal on the morning of 20 April of an observation that is to be on 29 April. */
const ahead = changed(fresh(), { date: '2027-04-29' }, at('09:01'));

test('an answer shows the minute of its tap on the day of the observation', () => {
  const record = answered(fresh(), 'vhod', 'нет', at('09:31'), ZONE);
  assert.deepEqual(ofItsDay(record, ZONE), record);
});

test('an answer of a rehearsal has no minute, and keeps its note', () => {
  const record = noted(answered(ahead, 'vhod', 'нет', at('09:31'), ZONE), 'vhod', 'трое', at('09:32'));
  const { time, ...rest } = record.marks['vhod'] ?? {};
  assert.equal(time, '09:31');
  assert.deepEqual(shown(record), rest);
});

test('the minute is back when the date is put right, and gone when the day turns out to be another', () => {
  const record = answered(ahead, 'vhod', 'нет', at('09:31'), ZONE);
  assert.equal(shown(changed(record, { date: '2027-04-20' }, at('09:40')))?.time, '09:31');
  const tapped = answered(fresh(), 'vhod', 'нет', at('09:31'), ZONE);
  assert.equal(shown(changed(tapped, { date: '2027-04-21' }, at('09:40')))?.time, undefined);
});

test('a time set by hand stays, whenever it was set', () => {
  const record = timed(answered(ahead, 'vhod', 'нет', at('20:15'), ZONE), 'vhod', '09:31', at('20:16'));
  assert.equal(shown(record)?.time, '09:31');
});

test('the day is that of the school’s clocks', () => {
  // At 22:30 in Moscow it is 7:30 of the next morning in Kamchatka, where the work is.
  const place = { name: 'Школа', settlement: 'город', timeZone: KAMCHATKA };
  const evening = at('22:30');
  const there = answered(changed(fresh(), { place, date: '2027-04-21' }, evening), 'vhod', 'нет', evening, ZONE);
  assert.equal(shown(there)?.time, '07:30');
  assert.equal(shown(changed(there, { date: '2027-04-20' }, evening))?.time, undefined);
  // Before a school is chosen it is the device's day.
  const bare = answered(changed(fresh(), { date: '2027-04-21' }, evening), 'vhod', 'нет', evening, KAMCHATKA);
  assert.equal(shown(bare, KAMCHATKA)?.time, '07:30');
});

test('at the first and the last minute of the day an answer is of that day', () => {
  for (const minute of ['00:00', '23:59'])
    assert.equal(shown(answered(fresh(), 'vhod', 'да', at(minute), ZONE))?.time, minute);
});

const URAL = { name: 'Лицей № 21', timeZone: 'Asia/Yekaterinburg' };
/** The observation once its school is chosen, on a phone that keeps Moscow's time. */
const placed = (record: Observation): Observation =>
  changed(onClocksOf(record, URAL.timeZone, ZONE), { place: URAL }, at('09:50'));

test('minutes that were tapped before the school was chosen are then on its clocks, typed ones stay', () => {
  let record = changed(fresh(), { start: '09:05' }, at('09:05'));
  record = answered(record, 'vhod', 'нет', at('09:31'), ZONE);
  record = timed(answered(record, 'doska', 'да', at('09:35'), ZONE), 'doska', '11:33', at('09:36'));
  record = changed(record, { end: '11:45' }, at('09:46'));
  const there = placed(record);
  assert.deepEqual([there.start, there.end], ['11:05', '11:45']);
  assert.deepEqual([there.marks['vhod']?.time, there.marks['doska']?.time], ['11:31', '11:33']);
  assert.deepEqual(observationSchema.parse(there), there);
  // Another tab writes on with the record as it was: its minutes do not come back.
  const other = answered(record, 'pravki', 'да', at('09:59'), ZONE);
  for (const both of [merged(other, there), merged(there, other)])
    assert.deepEqual([both.start, both.end, both.marks['vhod']?.time], ['11:05', '11:45', '11:31']);
  // A school chosen by mistake is put right, and so are the minutes.
  const back = onClocksOf(there, ZONE, ZONE);
  assert.deepEqual([back.start, back.end, back.marks['vhod']?.time], ['09:05', '11:45', '09:31']);
});

test('on the same clocks nothing is read again', () => {
  const record = changed(fresh(), { start: '09:05' }, at('09:05'));
  assert.equal(onClocksOf(record, ZONE, ZONE), record);
});
