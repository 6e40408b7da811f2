import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, newObservation } from '../../src/domain/observer/record.ts';
import { isRecent } from '../../src/domain/observer/stamp.ts';
import { Session } from '../../src/observer/session.ts';
import type { Journal } from '../../src/observer/journal.ts';
import type { Store } from '../../src/observer/store.ts';
import type { Observation } from '../../src/schemas/observation.ts';
import { ZONE } from './observer-samples.ts';

const tabs = { tell: () => undefined, listen: () => undefined };

/** A journal that finds what a page before it left, and shows what it holds. */
function journalOf(left: readonly Observation[]): Journal & { readonly held: Map<string, Observation> } {
  const held = new Map<string, Observation>();
  return {
    held,
    recover: () => left,
    put: (record) => void held.set(record.id, record),
    drop: (id) => void held.delete(id),
    clear: () => held.clear(),
    holds: () => true,
  };
}

const started = (store: Store, journal: Journal = journalOf([])) =>
  Session.start(store, tabs, journal, () => undefined);

/** A store in memory; what a test gives stands in place of its ways. */
function storeOf(records: readonly Observation[], other: Partial<Store> = {}): Store {
  const kept = new Map(records.map((record) => [record.id, record]));
  return {
    lasting: true,
    all: async () => ({ records: [...kept.values()], setAside: 0, newer: 0 }),
    read: async (id) => kept.get(id),
    async save(record) {
      kept.set(record.id, record);
      return record;
    },
    async remove(id) {
      kept.delete(id);
    },
    ...other,
  };
}

const today = answered(newObservation('today', new Date(), ZONE), 'vhod', 'нет', new Date(), ZONE);

test('a record whose moment is none stops no start, and hides none of today', async () => {
  const wrong = { ...today, id: 'wrong', updated: '2027-99-99T99:99:99.999Z' };
  const { session } = await started(storeOf([wrong, today]));
  assert.equal(session.state().current.id, 'today');
});

test('an observation that is removed while it is being written stays removed, and comes back by the undo alone', async () => {
  const store = storeOf([today]);
  const { save } = store;
  let write: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (write = resolve));
  const slow: Store = { ...store, save: (record) => held.then(() => save(record)) };
  const { session } = await started(slow);
  session.apply((record, now) => answered(record, 'doska', 'да', now, ZONE));
  const removed = session.remove('today');
  write();
  const undo = await removed;
  await session.write();
  assert.deepEqual(session.state().list, []);
  assert.equal(await store.read('today'), undefined);
  assert.notEqual(session.state().current.id, 'today');
  undo();
  await session.write();
  assert.equal((await store.read('today'))?.marks['doska']?.answer, 'да');
  assert.equal(session.state().current.id, 'today');
});

test('what the store does not remove is back on the page, and the caller learns it', async () => {
  const refusing = storeOf([today], { remove: () => Promise.reject(new Error('нет')) });
  const { session } = await started(refusing);
  await assert.rejects(session.remove('today'), /нет/);
  await session.write();
  assert.equal(session.state().current.id, 'today');
  assert.equal(session.state().saving, 'сохранено');
});

test('what a page left unwritten is found by the next one, joined with what is stored, and written', async () => {
  const later = new Date(Date.now() + 1000);
  const left = answered(today, 'doska', 'да', later, ZONE);
  const stored = answered(today, 'vhod', 'да', later, ZONE);
  const store = storeOf([stored]);
  const { session } = await started(store, journalOf([left]));
  await session.write();
  const marks = (await store.read('today'))?.marks;
  assert.deepEqual([marks?.['doska']?.answer, marks?.['vhod']?.answer], ['да', 'да']);
  assert.equal(session.state().current.marks['doska']?.answer, 'да');
});

test('the journal holds a change until the store has it, keeps it on a full device, and lets go of what is removed', async () => {
  let full = true;
  const store = storeOf([today]);
  const { save } = store;
  const refusing: Store = {
    ...store,
    save: (record) => (full ? Promise.reject(new DOMException('', 'QuotaExceededError')) : save(record)),
  };
  const journal = journalOf([]);
  const { session } = await started(refusing, journal);
  session.apply((record, now) => answered(record, 'doska', 'да', now, ZONE));
  assert.deepEqual([...journal.held.keys()], ['today'], 'at once, before the store has answered');
  await session.write();
  assert.equal(session.state().saving, 'переполнено');
  assert.deepEqual([...journal.held.keys()], ['today']);
  full = false;
  await session.write();
  assert.deepEqual([...journal.held.keys()], []);
  full = true;
  session.apply((record, now) => answered(record, 'doska', 'нет', now, ZONE));
  await session.write();
  await session.remove('today');
  assert.deepEqual([...journal.held.keys()], []);
});

test('what was touched before midnight is still open after it; what is of another day and long ago is not', () => {
  const now = new Date('2027-04-22T00:03:00+03:00');
  const of = (moment: string): boolean => isRecent(new Date(moment).toISOString(), now, ZONE);
  assert.deepEqual(['2027-04-21T23:58:00+03:00', '2027-04-21T12:04:00+03:00', '2027-04-21T12:02:00+03:00'].map(of), [
    true,
    true,
    false,
  ]);
  // A whole day is open from its first minute to its last, whatever the clock of the device said meanwhile.
  assert.deepEqual(['2027-04-22T23:59:00+03:00', '2027-04-23T00:01:00+03:00'].map(of), [true, false]);
});

test('without a database the journal keeps everything, and the page knows when not even that is kept', async () => {
  const journal = journalOf([]);
  const { session } = await started(storeOf([], { lasting: false }), journal);
  session.apply((record, now) => answered(record, 'vhod', 'нет', now, ZONE));
  await session.write();
  const { id } = session.state().current;
  assert.deepEqual([...journal.held.keys()], [id]);
  assert.equal(session.outlives(), true);
  await session.remove(id);
  assert.deepEqual([...journal.held.keys()], []);
  const nowhere = await started(storeOf([], { lasting: false }), { ...journalOf([]), holds: () => false });
  assert.equal(nowhere.session.outlives(), false);
  assert.equal((await started(storeOf([]), { ...journalOf([]), holds: () => false })).session.outlives(), true);
});
