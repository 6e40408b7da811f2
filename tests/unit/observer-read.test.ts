import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, changed } from '../../src/domain/observer/record.ts';
import { fileOf, readFile, readRecord } from '../../src/domain/observer/read.ts';
import { OBSERVATION_FORMAT } from '../../src/schemas/observation.ts';
import { ZONE, at, fresh } from './observer-samples.ts';

const record = changed(
  answered(fresh(), 'vhod', 'нет', at('09:31'), ZONE),
  { class: { grade: 5, letter: 'А' }, place: { school: 'licey-21', name: 'Лицей № 21', timeZone: ZONE } },
  at('09:32'),
);

test('a record of this version is read as it was written', () => {
  assert.deepEqual(readRecord(JSON.parse(JSON.stringify(record))), { ok: true, record });
});

test('a record of version 0 becomes one of this version with all its answers', () => {
  const saved = '2026-11-20T07:00:00.000Z';
  const old = { id: 'old-1', saved, date: '2026-11-20', school: 'Школа № 3', class: '5 «Б»', answers: { vhod: 'нет' } };
  const read = readRecord(old);
  assert.ok(read.ok);
  assert.equal(read.record.version, 1);
  assert.deepEqual(read.record.marks, { vhod: { answer: 'нет', at: saved } });
  assert.deepEqual(read.record.class, { words: '5 «Б»' });
  assert.deepEqual(read.record.place, { name: 'Школа № 3', timeZone: 'Europe/Moscow' });
  assert.deepEqual(read.record.changed, { date: saved, place: saved, class: saved });
  const bare = readRecord({ id: 'old-2', saved, date: '2026-11-20', answers: {} });
  assert.ok(bare.ok);
  assert.equal(bare.record.place, undefined);
});

test('a damaged record is said to be so, one of a newer site otherwise, and none is guessed at', () => {
  const { marks: _, ...lacking } = record;
  for (const broken of [
    null,
    'текст',
    7,
    [],
    {},
    lacking,
    { ...record, version: 'x' },
    { ...record, version: -1 },
    { ...record, date: '2027-02-31' },
    { ...record, updated: '2027-99-99T99:99:99.999Z' },
    { ...record, created: '9999-12-31T23:59:59.999Z' },
    { ...record, changed: { date: '2027-02-30T06:25:00.000Z' } },
    { ...record, marks: { vhod: { answer: 'нет', at: '2100-01-01T00:00:00.000Z' } } },
    { ...record, place: { name: 'Лицей', timeZone: 'Foo/Bar' } },
  ])
    assert.deepEqual(
      readRecord(broken),
      { ok: false, reason: 'запись повреждена', newer: false },
      JSON.stringify(broken),
    );
  const newer = readRecord({ ...record, version: 2 });
  assert.ok(!newer.ok && newer.newer && newer.reason.includes('новой версией'));
});

test('after the last moment that a record may bear, it still can be changed and read', () => {
  const last = { ...record, updated: '2099-12-31T23:59:59.999Z' };
  assert.ok(readRecord(last).ok);
  assert.ok(readRecord(answered(last, 'vhod', 'да', at('09:40'), ZONE)).ok);
  assert.ok(readRecord(answered(fresh(), 'vhod', 'да', new Date('2101-01-01T00:00:00Z'), ZONE)).ok);
});

test('a file goes round: several observations, and one damaged among them costs no other', () => {
  const second = { ...fresh(), id: 'second' };
  const text = JSON.stringify(fileOf([record, second], at('10:00')));
  assert.deepEqual(readFile(text), { ok: true, records: [record, second], broken: [] });
  const file = JSON.parse(text) as { observations: unknown[] };
  file.observations.splice(1, 0, { version: 1, id: 'broken' });
  const read = readFile(JSON.stringify(file));
  assert.ok(read.ok);
  assert.deepEqual(read.records, [record, second]);
  assert.deepEqual(read.broken, [{ place: 1, reason: 'запись повреждена' }]);
});

test('what is no file of observations is refused in words', () => {
  const head = { format: OBSERVATION_FORMAT, version: 1, saved: '2027-04-20T06:00:00.000Z' };
  const cases: readonly (readonly [string, RegExp])[] = [
    ['не json', /не файл с записями.*nablyuden/],
    ['{}', /не файл с записями/],
    ['null', /не файл с записями/],
    [JSON.stringify({ ...head, version: 2, observations: [record] }), /новой версией/],
    [JSON.stringify({ ...head, observations: [{ id: 1 }] }), /ни одной записи/],
    [JSON.stringify({ ...head, observations: [] }), /ни одной записи/],
  ];
  for (const [text, expected] of cases) {
    const read = readFile(text);
    assert.ok(!read.ok, text);
    assert.match(read.reason, expected);
  }
  assert.throws(() => fileOf([], at('10:00')), /Сохранять нечего/);
});
