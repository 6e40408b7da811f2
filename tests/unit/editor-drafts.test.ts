import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Draft, draftsIn } from '../../src/editor/drafts.ts';

const KEY = 'vpr-otkryto:chernoviki:/';

function storageOf(items: Map<string, string>): Storage {
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage;
}

const DRAFT: Draft = {
  id: 'a1',
  kind: 'novost',
  school: 'licey-21',
  territory: 'primer',
  schoolName: 'Лицей № 21',
  path: 'schools/primer/licey-21/novosti/novost.md',
  ownName: true,
  isNew: true,
  text: '---\n---\n',
  opened: '',
  updated: 1,
};

test('drafts that this version of the page cannot read are not shown and stay as they are', () => {
  const newer = { ...DRAFT, id: 'b2', version: 2 };
  const items = new Map([[KEY, JSON.stringify([newer])]]);
  const drafts = draftsIn(storageOf(items), '/');
  assert.deepEqual(drafts.all(), []);
  assert.ok(drafts.keep(DRAFT));
  assert.ok(drafts.keep({ ...DRAFT, updated: 2 }));
  assert.deepEqual(drafts.all(), [{ ...DRAFT, updated: 2 }]);
  assert.deepEqual(JSON.parse(items.get(KEY) ?? ''), [newer, { ...DRAFT, updated: 2 }]);
  const back = drafts.remove(DRAFT.id);
  assert.deepEqual(JSON.parse(items.get(KEY) ?? ''), [newer]);
  back();
  assert.equal(drafts.all().length, 1);
});
