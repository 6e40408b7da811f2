import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName, offered } from '../../src/domain/observer/file.ts';
import { fileOf, readFile } from '../../src/domain/observer/read.ts';
import { answered, changed, noted } from '../../src/domain/observer/record.ts';
import type { Observation } from '../../src/schemas/observation.ts';
import { STAGES, ZONE, at, fresh } from './observer-samples.ts';

const placed = (place: Partial<NonNullable<Observation['place']>>): Observation =>
  changed(fresh(), { place: { name: 'Школа', timeZone: ZONE, ...place } }, at('09:00'));
const stated = (): Observation => changed(placed({ school: 'licey-21' }), { noViolations: true }, at('09:01'));
const write = (records: readonly Observation[]): string => JSON.stringify(fileOf(records, at('10:00')));

test('the name of a file says school and day in Latin letters', () => {
  const name = (one: Observation): string => fileName([one], '2027-05-01');
  assert.equal(name(placed({ school: 'licey-21' })), 'nablyudenie-licey-21-2027-04-20.json');
  assert.equal(name(placed({ name: 'Школа № 5, пос. Щучье' })), 'nablyudenie-shkola-5-pos-shchuche-2027-04-20.json');
  assert.equal(name(fresh()), 'nablyudenie-2027-04-20.json');
  assert.equal(name(placed({ name: '«../../etc»' })), 'nablyudenie-etc-2027-04-20.json');
  assert.ok(name(placed({ name: 'Ы'.repeat(200) })).length < 80);
  assert.equal(fileName([fresh(), { ...fresh(), id: 'def' }], '2027-05-01'), 'nablyudeniya-2027-05-01.json');
});

test('an observation that goes through a file comes back as it was', () => {
  const one = noted(answered(stated(), 'vhod', 'да', at('09:31'), ZONE), 'vhod', 'строка\nи вторая', at('09:32'));
  assert.deepEqual(readFile(write([one])), { ok: true, records: [one], broken: [] });
});

test('what is in a file is told beside what is on the device', () => {
  const here = answered(placed({}), 'vhod', 'да', at('09:31'), ZONE);
  const later = answered(here, 'doska', 'нет', at('09:40'), ZONE);
  const told = (records: readonly Observation[]): readonly string[] =>
    offered(STAGES, records, [here]).map((one) => `${one.title}; ${one.answers}; ${one.here}`);
  assert.deepEqual(told([here, later, { ...later, id: 'def' }]), [
    'Школа, 20\u00A0апреля; 1; такая уже есть',
    'Школа, 20\u00A0апреля; 2; дополнит запись на этом устройстве',
    'Школа, 20\u00A0апреля; 2; новая',
  ]);
});

test('a file of a newer site is told from a damaged one, and each from a foreign one', () => {
  const reason = (text: string): string => {
    const read = readFile(text);
    return read.ok ? 'прочитан' : read.reason;
  };
  const file = JSON.parse(write([stated()])) as Record<string, unknown> & { observations: Record<string, unknown>[] };
  const [record] = file.observations;
  assert.match(reason(JSON.stringify({ ...file, version: 2 })), /более новой версией.*Обновите/);
  assert.match(reason(JSON.stringify({ ...file, observations: [{ ...record, version: 2 }] })), /более новой версией/);
  assert.match(reason(JSON.stringify({ ...file, observations: [{ ...record, date: 'вчера' }] })), /повреждён/);
  assert.match(reason(JSON.stringify({ ...file, observations: [] })), /повреждён/);
  assert.match(reason(JSON.stringify({ ...file, version: '1' })), /повреждён/);
  for (const foreign of ['', '{', '[]', '7', '{"format":"чужой","version":1,"observations":[]}', '<html>'])
    assert.match(reason(foreign), /не файл с записями.*nablyuden/, foreign);
});

test('nothing that a record must not have comes in through a file', () => {
  const file = JSON.parse(write([stated()])) as { observations: Record<string, unknown>[] };
  const [record = {}] = file.observations;
  const hostile: readonly Record<string, unknown>[] = [
    { ...record, pupil: 'Иванов' },
    { ...record, id: '<img src=x>' },
    { ...record, marks: { '<b>': { answer: 'да' } } },
    { ...record, remarks: 'x'.repeat(5000) },
    { ...record, remarks: 'слева\u202Eнаправо' },
    { ...record, noViolations: false },
    { ...record, numbers: { taken: '2027-04-20', builtOn: '2027-04-20', lines: [{ tel: 'javascript:alert(1)' }] } },
    JSON.parse(`{"__proto__":{"polluted":true},${JSON.stringify(record).slice(1)}`) as Record<string, unknown>,
  ];
  for (const one of hostile)
    assert.equal(
      readFile(JSON.stringify({ ...file, observations: [one] })).ok,
      false,
      JSON.stringify(one).slice(0, 90),
    );
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});
