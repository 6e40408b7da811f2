import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOfRow, publishedIn, writeChanges } from '../../src/editor/changes.ts';
import { EditedFile } from '../../src/editor/edited-file.ts';

const TEXT = `---
schoolYear: 2026-2027
rows:
  - id: 5-rus
    grade: 5
    subject: русский язык
    date: 2027-04-20
    lesson: 2
  - id: 5-mat
    grade: 5
    subject: математика
    date: 2027-04-22
changes:
  - { date: 2026-11-01, row: 5-rus, field: date, old: 2027-04-19, new: 2027-04-20, reason: Олимпиада }
---
`;
const TODAY = '2026-11-21';

test('a step of a published row becomes an entry, is followed by later steps and is gone when it is undone', () => {
  const published = publishedIn(TEXT);
  const file = new EditedFile(TEXT);
  assert.equal(writeChanges(file, published, TODAY), false);
  file.set(['rows', 0, 'date'], '2027-04-27');
  assert.equal(writeChanges(file, published, TODAY), true);
  file.set(['changes', 1, 'reason'], 'Карантин');
  file.set(['rows', 0, 'date'], '2027-04-28');
  writeChanges(file, published, TODAY);
  assert.deepEqual(
    changesOfRow(file, published, '5-rus').map(({ entry }) => entry),
    [{ date: TODAY, row: '5-rus', field: 'date', old: '2027-04-20', new: '2027-04-28', reason: 'Карантин' }],
  );
  assert.match(
    file.text(),
    /\n {2}- \{ date: 2026-11-21, row: 5-rus, field: date, old: 2027-04-20, new: 2027-04-28, reason: Карантин \}\n/,
  );
  file.set(['rows', 0, 'date'], '2027-04-20');
  writeChanges(file, published, TODAY);
  assert.equal(file.text(), TEXT);
});

test('a field that is taken out is told as empty; filling in what was not said and new rows tell nothing', () => {
  const published = publishedIn(TEXT);
  const file = new EditedFile(TEXT);
  file.set(['rows', 1, 'lesson'], 3);
  file.insert(['rows'], 2, { id: '6-mat', grade: 6, subject: 'математика', date: '2027-04-23' });
  assert.equal(writeChanges(file, published, TODAY), false);
  file.set(['rows', 0, 'lesson'], undefined);
  writeChanges(file, published, TODAY);
  assert.deepEqual(changesOfRow(file, published, '5-rus')[0]?.entry, {
    date: TODAY,
    row: '5-rus',
    field: 'lesson',
    old: 2,
    new: '',
  });
});

test('a new schedule has published nothing', () => {
  const file = new EditedFile('---\nrows:\n  - id: 5-rus\n    date: 2027-04-20\n---\n');
  assert.equal(writeChanges(file, publishedIn(''), TODAY), false);
});
