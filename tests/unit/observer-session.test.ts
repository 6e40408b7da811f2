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
