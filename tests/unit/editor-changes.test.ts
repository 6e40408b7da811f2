import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesOfRow, publishedIn, renameRow, writeChanges } from '../../src/editor/changes.ts';
import { EditedFile } from '../../src/markdown/edited-file.ts';
import { mergeSchedule } from '../../src/import/schedule/merge.ts';
import type { Schedule } from '../../src/schemas/schedule.ts';

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

test('a class that is left without its work is told of, in the words that the gate asks for', () => {
  const published = publishedIn(TEXT, { 5: ['А', 'Б', 'В'] });
  const file = new EditedFile(TEXT);
  file.set(['rows', 0, 'letters'], ['В', 'А']);
  writeChanges(file, published, TODAY);
  assert.deepEqual(
    changesOfRow(file, published, '5-rus').map(({ entry }) => entry),
    [{ date: TODAY, row: '5-rus', field: 'letters', old: '', new: 'А, В' }],
  );
});

test('a new schedule has published nothing', () => {
  const file = new EditedFile('---\nrows:\n  - id: 5-rus\n    date: 2027-04-20\n---\n');
  assert.equal(writeChanges(file, publishedIn(''), TODAY), false);
});

const CLASSES = { 5: ['А', 'Б', 'В'] };

/** Takes 5Б out of the Russian of its parallel, into a row of its own. */
function partedFile(more: Readonly<Record<string, string | number>>): EditedFile {
  const file = new EditedFile(TEXT);
  file.set(['rows', 0, 'letters'], ['А', 'В']);
  file.insert(['rows'], 1, { id: '5b-rus', grade: 5, letters: ['Б'], subject: 'русский язык', lesson: 2, ...more });
  return file;
}

test('a class that is moved out of its parallel is told of, as the import of a spreadsheet tells of it', () => {
  const file = partedFile({ date: '2027-04-27' });
  writeChanges(file, publishedIn(TEXT, CLASSES), TODAY);
  const { date, row, field, old, new: now } = changesOfRow(file, publishedIn(TEXT), '5b-rus')[0]?.entry ?? {};
  assert.deepEqual([date, row, field, old, now], [TODAY, '5b-rus', 'date', '2027-04-20', '2027-04-27']);
  const works = [
    { grade: 5, letters: ['А', 'В'], subject: 'русский язык', date: '2027-04-20', address: 'B2' },
    { grade: 5, letters: ['Б'], subject: 'русский язык', date: '2027-04-27', address: 'B3' },
    { grade: 5, subject: 'математика', date: '2027-04-22', address: 'B4' },
  ];
  const published = { rows: new EditedFile(TEXT).get(['rows']) } as unknown as Schedule;
  const settings = { schoolYear: '2026-2027', today: TODAY, classes: CLASSES };
  const [told, ...others] = mergeSchedule(published, works, settings).changes;
  assert.deepEqual(others, []);
  assert.deepEqual([told?.date, told?.row, told?.field, told?.old, told?.new], [date, row, field, old, now]);
});

test('a class that stays on the day of its parallel, and one that is in both rows, tell nothing', () => {
  const published = publishedIn(TEXT, CLASSES);
  assert.equal(writeChanges(partedFile({ date: '2027-04-20' }), published, TODAY), false);
  const both = partedFile({ date: '2027-04-27' });
  both.set(['rows', 0, 'letters'], undefined);
  assert.equal(writeChanges(both, published, TODAY), false);
});

test('the reason that was typed follows a new row to its new name, and is gone with the row', () => {
  const published = publishedIn(TEXT, CLASSES);
  const file = partedFile({ date: '2027-04-27' });
  writeChanges(file, published, TODAY);
  file.set(['changes', 1, 'reason'], 'Карантин');
  renameRow(file, published, 1, '5b-rus-2');
  assert.equal(writeChanges(file, published, TODAY), false);
  assert.equal(changesOfRow(file, published, '5b-rus-2')[0]?.entry['reason'], 'Карантин');
  file.remove(['rows', 1]);
  file.set(['rows', 0, 'letters'], undefined);
  assert.equal(writeChanges(file, published, TODAY), true);
  assert.equal(file.text(), TEXT);
});

test('a new work that is cancelled is told of', () => {
  const file = partedFile({ subject: 'история', date: '2027-04-27', status: 'отменена' });
  writeChanges(file, publishedIn(TEXT, CLASSES), TODAY);
  const { field, old, new: now } = changesOfRow(file, publishedIn(TEXT), '5b-rus')[0]?.entry ?? {};
  assert.deepEqual([field, old, now], ['status', 'назначена', 'отменена']);
});

test('what a spreadsheet says of an earlier day stays, while the work stays where the spreadsheet has it', () => {
  const published = publishedIn(TEXT, CLASSES);
  const file = new EditedFile(TEXT);
  file.set(['rows', 1, 'status'], 'перенесена');
  file.insert(['changes'], 1, { date: TODAY, row: '5-mat', field: 'date', old: '2027-04-15', new: '2027-04-22' });
  assert.equal(writeChanges(file, published, TODAY), false);
  file.set(['rows', 1, 'date'], '2027-04-23');
  writeChanges(file, published, TODAY);
  const steps = changesOfRow(file, published, '5-mat').map(
    ({ entry }) => `${String(entry['old'])} ${String(entry['new'])}`,
  );
  assert.deepEqual(steps, ['2027-04-15 2027-04-22', '2027-04-22 2027-04-23']);
  file.set(['rows', 1, 'date'], '2027-04-22');
  file.set(['rows', 1, 'status'], undefined);
  writeChanges(file, published, TODAY);
  assert.equal(file.text(), TEXT);
});
