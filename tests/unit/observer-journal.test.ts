import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { newObservation } from '../../src/domain/observer/record.ts';
import { openJournal } from '../../src/observer/journal.ts';
import { ZONE } from './observer-samples.ts';

const record = (id: string) => newObservation(id, new Date('2027-04-21T05:40:00Z'), ZONE);

/** The part of the browser's storage that the journal uses: keys are its own properties. */
class FakeStorage {
  [key: string]: unknown;
}
for (const [name, value] of Object.entries({
  getItem(this: FakeStorage, key: string) {
    return this[key] ?? null;
  },
  setItem(this: FakeStorage, key: string, text: string) {
    this[key] = text;
  },
  removeItem(this: FakeStorage, key: string) {
    delete this[key];
  },
}))
  Object.defineProperty(FakeStorage.prototype, name, { value });

let storage: FakeStorage;
const use = (value: unknown): void => {
  Object.defineProperty(globalThis, 'localStorage', { value, configurable: true });
};

beforeEach(() => use((storage = new FakeStorage())));
afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

test('what a page put in and did not clear is recovered once, by the next page of the same portal', () => {
  const left = openJournal('vpr:/');
  left.put(record('a'));
  left.put(record('b'));
  left.drop('b');
  const next = openJournal('vpr:/');
  assert.deepEqual(openJournal('vpr:/other/').recover(), []);
  assert.deepEqual(next.recover(), [record('a')]);
  assert.deepEqual(next.recover(), []);
});

test('two open pages keep apart, and a cleared journal leaves nothing behind', () => {
  const [one, two] = [openJournal('vpr:/'), openJournal('vpr:/')];
  one.put(record('a'));
  two.put(record('b'));
  one.clear();
  assert.deepEqual(openJournal('vpr:/').recover(), [record('b')]);
  two.put(record('c'));
  two.clear();
  assert.deepEqual(Object.keys(storage), []);
});

test('a damaged entry stops nothing; an entry of a newer version stays where it is', () => {
  storage['vpr://1'] = '{';
  storage['vpr://2'] = '7';
  storage['vpr://3'] = JSON.stringify([{ id: 'x' }, record('a')]);
  storage['vpr://4'] = JSON.stringify([{ ...record('b'), version: 99 }]);
  assert.deepEqual(openJournal('vpr:/').recover(), [record('a')]);
  assert.deepEqual(Object.keys(storage), ['vpr://4']);
});

test('a browser that keeps nothing, or has no room, is no reason to stop', () => {
  const refuse = (): never => {
    throw new DOMException('', 'QuotaExceededError');
  };
  use({ getItem: refuse, setItem: refuse, removeItem: refuse });
  openJournal('vpr:/').put(record('a'));
  use(undefined);
  const journal = openJournal('vpr:/');
  journal.put(record('a'));
  journal.clear();
  assert.deepEqual(journal.recover(), []);
});

test('a journal that could not be written says so, until there is nothing to write', () => {
  const journal = openJournal('vpr:/');
  assert.equal(journal.holds(), true);
  use({
    setItem() {
      throw new DOMException('нет места', 'QuotaExceededError');
    },
    removeItem: () => undefined,
  });
  journal.put(record('a'));
  assert.equal(journal.holds(), false);
  journal.drop('a');
  assert.equal(journal.holds(), true);
  use(undefined);
  journal.put(record('b'));
  assert.equal(journal.holds(), false);
  use((storage = new FakeStorage()));
  journal.put(record('b'));
  assert.equal(journal.holds(), true);
});
