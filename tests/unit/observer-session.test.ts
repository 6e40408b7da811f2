import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, newObservation } from '../../src/domain/observer/record.ts';
import { Session } from '../../src/observer/session.ts';
import type { Store } from '../../src/observer/store.ts';
import type { Observation } from '../../src/schemas/observation.ts';
import { ZONE } from './observer-samples.ts';

const tabs = { tell: () => undefined, listen: () => undefined };

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
  const { session } = await Session.start(storeOf([wrong, today]), tabs, () => undefined);
  assert.equal(session.state().current.id, 'today');
});

test('an observation that is removed while it is being written stays removed, and comes back by the undo alone', async () => {
  const store = storeOf([today]);
  const { save } = store;
  let write: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (write = resolve));
  const slow: Store = { ...store, save: (record) => held.then(() => save(record)) };
  const { session } = await Session.start(slow, tabs, () => undefined);
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
  const { session } = await Session.start(refusing, tabs, () => undefined);
  await assert.rejects(session.remove('today'), /нет/);
  await session.write();
  assert.equal(session.state().current.id, 'today');
  assert.equal(session.state().saving, 'сохранено');
});
