import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cleared, restored } from '../../src/domain/observer/clear.ts';
import { answered, changed, clean, cleanLine, newObservation, noted, timed } from '../../src/domain/observer/record.ts';
import { stampAfter } from '../../src/domain/observer/stamp.ts';
import { timeInZone } from '../../src/domain/schedule/relative.ts';
import { progressOf } from '../../src/domain/observer/progress.ts';
import { observationSchema, type Observation } from '../../src/schemas/observation.ts';
import { STAGES, ZONE, at, fresh } from './observer-samples.ts';

const licey = { name: 'Лицей № 21', settlement: 'город Примерск', timeZone: 'Asia/Yekaterinburg' };

function valid(record: Observation): Observation {
  return observationSchema.parse(JSON.parse(JSON.stringify(record)));
}

test('a new observation is of the day that it is at the school, empty and valid', () => {
  const late = new Date('2027-04-20T22:30:00+03:00');
  assert.equal(newObservation('a', late, 'Europe/Moscow').date, '2027-04-20');
  const east = newObservation('a', late, 'Asia/Yekaterinburg');
  assert.equal(east.date, '2027-04-21');
  assert.deepEqual(valid(east), east);
  assert.deepEqual(east.marks, {});
});

test('the record has no field for a person, and takes no unknown one', () => {
  const names = /имя реб|фио|фамил|ученик|child|pupil|person|student/i;
  assert.deepEqual(
    Object.keys(observationSchema.shape).filter((field) => names.test(field)),
    [],
  );
  assert.equal(observationSchema.safeParse({ ...fresh(), pupil: 'Иванов' }).success, false);
  assert.equal(
    observationSchema.safeParse({ ...fresh(), marks: { vhod: { answer: 'нет', name: 'Иванов' } } }).success,
    false,
  );
});

test('an answer keeps its time on the clocks of the school; the same one again keeps the first time', () => {
  const record = changed(fresh(), { place: licey }, at('09:10'));
  const first = answered(record, 'vhod', 'нет', at('09:31'), ZONE);
  assert.deepEqual(first.marks['vhod'], { answer: 'нет', time: '11:31', at: first.updated });
  const again = answered(first, 'vhod', 'нет', at('09:40'), ZONE);
  assert.equal(again.marks['vhod']?.time, '11:31');
  const other = answered(again, 'vhod', 'да', at('09:41'), ZONE);
  assert.equal(other.marks['vhod']?.time, '11:41');
  const taken = answered(other, 'vhod', undefined, at('09:42'), ZONE);
  assert.deepEqual(taken.marks['vhod'], { at: taken.updated });
  valid(taken);
});

test('an answer and a note live apart; the time of an answer can be set by hand', () => {
  let record = noted(fresh(), 'vhod', 'вошли трое', at('09:30'));
  record = answered(record, 'vhod', 'нет', at('09:31'), ZONE);
  assert.equal(record.marks['vhod']?.note, 'вошли трое');
  record = timed(record, 'vhod', '09:29', at('09:32'));
  assert.equal(record.marks['vhod']?.time, '09:29');
  record = noted(record, 'vhod', '  ', at('09:33'));
  assert.equal(record.marks['vhod']?.note, undefined);
  assert.equal(record.marks['vhod']?.answer, 'нет');
  assert.equal(timed(record, 'doska', '09:29', at('09:34')), record, 'без ответа времени нет');
  valid(record);
});

test('another school, class or day keeps every tick; midnight changes nothing', () => {
  const ticked = noted(answered(fresh(), 'vhod', 'нет', at('09:31'), ZONE), 'vhod', 'трое', at('09:32'));
  const moved = changed(
    ticked,
    { place: licey, class: { grade: 5, letter: 'А' }, subject: 'Математика', date: '2027-04-21' },
    at('09:33'),
  );
  assert.deepEqual(moved.marks, ticked.marks);
  assert.equal(moved.date, '2027-04-21');
  const nextDay = answered(moved, 'doska', 'да', new Date('2027-04-22T00:10:00+03:00'), ZONE);
  assert.equal(nextDay.date, '2027-04-21');
  const bare = changed(moved, { place: undefined }, at('09:40'));
  assert.equal('place' in bare, false);
  assert.ok(bare.changed.place, 'снятое поле помнит, когда его сняли');
  valid(bare);
});

test('a device whose clock is put back loses no tap: stamps only grow', () => {
  const first = answered(fresh(), 'vhod', 'да', at('09:31'), ZONE);
  const back = answered(first, 'vhod', 'нет', at('08:00'), ZONE);
  assert.ok(back.updated > first.updated);
  assert.ok((back.marks['vhod']?.at ?? '') > (first.marks['vhod']?.at ?? ''));
  assert.equal(stampAfter(at('09:00'), undefined), at('09:00').toISOString());
});

test('clearing takes answers, notes, times and remarks, keeps school and day, and can be undone', () => {
  let before = changed(
    fresh(),
    { place: licey, start: '09:00', stages: ['проверка работ'], remarks: 'шумно' },
    at('09:05'),
  );
  before = noted(answered(before, 'vhod', 'нет', at('09:31'), ZONE), 'doska', 'схема', at('09:32'));
  const empty = cleared(before, at('09:40'));
  assert.equal(progressOf(STAGES, empty).answered, 0);
  assert.deepEqual([empty.start, empty.remarks, empty.stages], [undefined, undefined, []]);
  assert.equal(empty.place, before.place);
  valid(empty);
  const back = restored(empty, before, empty.updated, at('09:41'));
  for (const field of ['start', 'remarks', 'stages', 'place', 'date'] as const)
    assert.deepEqual(back[field], before[field]);
  assert.equal(back.marks['vhod']?.answer, 'нет');
  assert.equal(back.marks['vhod']?.time, '11:31');
  assert.equal(back.marks['doska']?.note, 'схема');
  valid(back);
});

test('what was written after the clearing survives its undo', () => {
  const before = noted(answered(fresh(), 'vhod', 'нет', at('09:31'), ZONE), 'vhod', 'трое', at('09:32'));
  const empty = cleared(before, at('09:40'));
  const anew = changed(answered(empty, 'vhod', 'да', at('09:41'), ZONE), { start: '09:41' }, at('09:41'));
  const back = restored(anew, changed(before, { start: '09:00' }, at('09:33')), empty.updated, at('09:42'));
  assert.equal(back.marks['vhod']?.answer, 'да');
  assert.equal(back.marks['vhod']?.note, 'трое');
  assert.equal(back.start, '09:41');
});

test('what is typed or pasted is made fit for a record', () => {
  assert.equal(clean('а\r\nб\u2028в\u0000г\u202Eд', 100), 'а\nб\nвгд');
  assert.equal(clean('абвгд', 3), 'абв');
  assert.equal(clean('а😀', 2), 'а');
  assert.equal(clean('а😀\uDE00б', 100), 'а😀б');
  assert.equal(cleanLine('  5 \n «А»  ', 40), '5 «А»');
  assert.equal(cleanLine(' \n ', 40), undefined);
  valid(noted(fresh(), 'vhod', 'а\r\n\tб\u202E', at('09:30')));
});

test('progress counts answers by stage; a note is no answer', () => {
  let record = answered(fresh(), 'vhod', 'нет', at('09:31'), ZONE);
  record = answered(record, 'pravki', 'не видел', at('09:32'), ZONE);
  record = noted(record, 'srok', 'спросить', at('09:33'));
  assert.deepEqual(progressOf(STAGES, record), {
    answered: 2,
    total: 5,
    no: 1,
    stages: [
      { id: 'room-before', answered: 1, total: 2 },
      { id: 'marking', answered: 1, total: 3 },
    ],
  });
});

test('a clock is read in the zone of the school', () => {
  assert.equal(timeInZone(at('00:05'), 'Europe/Moscow'), '00:05');
  assert.equal(timeInZone(at('09:05'), 'Europe/Kaliningrad'), '08:05');
});
