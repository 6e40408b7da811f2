import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PublishedRow, publishedRow, silentChanges } from '../../src/domain/schedule/compare.ts';
import type { Schedule, ScheduleChange, ScheduleRow } from '../../src/schemas/schedule.ts';

const TODAY = '2026-11-21';
const ROW: ScheduleRow = {
  id: '5-mat',
  grade: 5,
  subject: 'математика',
  date: '2027-04-22',
  lesson: 3,
  minutes: 45,
  form: 'на бумаге',
};
const WAS = publishedRow(ROW);
const CHOICE = { group: 'предмет по выбору', subjects: ['география', 'биология'], knownFrom: '2027-04-15' };

function entry(
  field: ScheduleChange['field'],
  old: string | number,
  now: string | number,
  row = ROW.id,
): ScheduleChange {
  return { date: TODAY, row, field, old, new: now, reason: 'Олимпиада' };
}

function without<Key extends keyof ScheduleRow>(key: Key): ScheduleRow {
  const { [key]: _gone, ...rest } = ROW;
  return rest as ScheduleRow;
}

/** What was published, what the row says now, its entries, and what is noticed: `field: old → new`. */
const CASES: readonly (readonly [
  string,
  Partial<PublishedRow>,
  ScheduleRow,
  readonly ScheduleChange[],
  readonly string[],
])[] = [
  ['nothing changed', {}, ROW, [], []],
  ['a date in silence', {}, { ...ROW, date: '2027-04-29' }, [], ['date: 2027-04-22 → 2027-04-29']],
  ['a date with its entry', {}, { ...ROW, date: '2027-04-29' }, [entry('date', '2027-04-22', '2027-04-29')], []],
  [
    'a date moved twice since',
    {},
    { ...ROW, date: '2027-05-06' },
    [entry('date', '2027-04-22', '2027-04-29'), entry('date', '2027-04-29', '2027-05-06')],
    [],
  ],
  [
    'an entry of another row',
    {},
    { ...ROW, date: '2027-04-29' },
    [entry('date', '2027-04-22', '2027-04-29', '5-rus')],
    ['date: 2027-04-22 → 2027-04-29'],
  ],
  [
    'an entry of another field',
    {},
    { ...ROW, date: '2027-04-29' },
    [entry('reserve', '2027-04-22', '2027-04-29')],
    ['date: 2027-04-22 → 2027-04-29'],
  ],
  [
    'an entry older than the publication',
    {},
    { ...ROW, date: '2027-04-29' },
    [entry('date', '2027-04-20', '2027-04-22')],
    ['date: 2027-04-22 → 2027-04-29'],
  ],
  ['a second day in silence', {}, { ...ROW, secondDate: '2027-04-23' }, [], ['secondDate:  → 2027-04-23']],
  [
    'a second day with its entry',
    {},
    { ...ROW, secondDate: '2027-04-23' },
    [entry('secondDate', '', '2027-04-23')],
    [],
  ],
  ['a second day taken away', { secondDate: '2027-04-23' }, ROW, [], ['secondDate: 2027-04-23 → ']],
  ['another lesson', {}, { ...ROW, lesson: 4 }, [], ['lesson: 3 → 4']],
  ['a lesson with its entry', {}, { ...ROW, lesson: 4 }, [entry('lesson', 3, 4)], []],
  ['a lesson that became known', { lesson: undefined }, ROW, [], []],
  ['a lesson taken away', {}, without('lesson'), [], ['lesson: 3 → ']],
  ['another subject', {}, { ...ROW, subject: 'физика' }, [], ['subject: математика → физика']],
  ['a drawn subject', { subject: undefined }, { ...ROW, choice: CHOICE, subject: 'география' }, [], []],
  ['a subject from nowhere', { subject: undefined }, { ...ROW, subject: 'география' }, [], ['subject:  → география']],
  [
    'a drawn subject drawn again',
    { subject: 'биология' },
    { ...ROW, choice: CHOICE, subject: 'география' },
    [],
    ['subject: биология → география'],
  ],
  ['cancelled in silence', {}, { ...ROW, status: 'отменена' }, [], ['status: назначена → отменена']],
  ['cancelled with its entry', {}, { ...ROW, status: 'отменена' }, [entry('status', 'назначена', 'отменена')], []],
  ['a cancelled one comes back', { status: 'отменена' }, ROW, [], ['status: отменена → назначена']],
  [
    'a cancelled one is moved',
    { status: 'отменена' },
    { ...ROW, status: 'перенесена' },
    [],
    ['status: отменена → перенесена'],
  ],
  [
    'moved: the entry about the day is enough',
    {},
    { ...ROW, date: '2027-04-29', status: 'перенесена' },
    [entry('date', '2027-04-22', '2027-04-29')],
    [],
  ],
  ['moved becomes planned again', { status: 'перенесена' }, ROW, [], ['status: перенесена → назначена']],
  ['held when its day is over', { date: '2026-11-21' }, { ...ROW, date: '2026-11-21', status: 'проведена' }, [], []],
  ['held before its day', {}, { ...ROW, status: 'проведена' }, [], ['status: назначена → проведена']],
  ['a time that became known', {}, { ...ROW, time: '09:25' }, [], []],
  [
    'another time, with no lesson beside it',
    { lesson: undefined, time: '09:00' },
    { ...without('lesson'), time: '13:00' },
    [],
    ['time: 09:00 → 13:00'],
  ],
  ['another time with its entry', { time: '09:00' }, { ...ROW, time: '13:00' }, [entry('time', '09:00', '13:00')], []],
  ['a time taken away', { time: '09:00' }, ROW, [], ['time: 09:00 → ']],
  ['a class taken out of a parallel', {}, { ...ROW, letters: ['А', 'Б'] }, [], ['letters:  → А, Б']],
  ['a class that joins a row', { letters: 'А' }, { ...ROW, letters: ['А', 'Б'] }, [], []],
  ['a row that becomes one of the whole parallel', { letters: 'А' }, ROW, [], []],
  ['a class taken out of a row', { letters: 'А, Б' }, { ...ROW, letters: ['А'] }, [], ['letters: А, Б → А']],
  ['a class with its entry', { letters: 'А, Б' }, { ...ROW, letters: ['А'] }, [entry('letters', 'А, Б', 'А')], []],
  ['the same classes in another order', { letters: 'А, Б' }, { ...ROW, letters: ['Б', 'А'] }, [], []],
  ['classes of a publication that did not keep them', { letters: undefined }, { ...ROW, letters: ['А'] }, [], []],
  ['form, note and reserve are free', {}, { ...ROW, form: 'на компьютере', reserve: '2027-05-12' }, [], []],
  [
    'several fields at once',
    {},
    { ...ROW, date: '2027-04-29', lesson: 1 },
    [entry('lesson', 3, 1)],
    ['date: 2027-04-22 → 2027-04-29'],
  ],
];

function schedule(rows: readonly ScheduleRow[], changes: readonly ScheduleChange[] = []): Schedule {
  return {
    schoolYear: '2026-2027',
    order: { number: '1', date: '2026-10-01' },
    published: '2026-10-02',
    checked: '2026-10-02',
    rows: [...rows],
    changes: [...changes],
  };
}

for (const [name, was, row, changes, expected] of CASES) {
  test(`compared with the last publication: ${name}`, () => {
    const found = silentChanges({ '5-mat': { ...WAS, ...was } }, schedule([row], changes), TODAY);
    const told = found.map((one) => (one.kind === 'changed' ? `${one.field}: ${one.old} → ${one.new}` : one.kind));
    assert.deepEqual(told, expected);
  });
}

test('a row that is gone is noticed even when an entry names it; a new row is free', () => {
  const other = { ...ROW, id: '5-rus', subject: 'русский язык' };
  const changes = [entry('status', 'назначена', 'отменена')];
  assert.deepEqual(silentChanges({ '5-mat': WAS }, schedule([other], changes), TODAY), [
    { kind: 'vanished', row: '5-mat', was: WAS },
  ]);
  assert.deepEqual(silentChanges({}, schedule([ROW]), TODAY), []);
});

const LETTERS = (): readonly string[] => ['А', 'Б', 'В'];
const OF_REST: ScheduleRow = { ...ROW, letters: ['А', 'В'] };
const OF_B: ScheduleRow = { ...ROW, id: '5b-mat', letters: ['Б'] };

test('a class that gets a row of its own keeps what families know, or an entry of that row tells', () => {
  const told = (own: ScheduleRow, changes: readonly ScheduleChange[] = [], was: Partial<PublishedRow> = {}): string[] =>
    silentChanges(
      { '5-mat': { ...WAS, ...was } },
      schedule([{ ...OF_REST, ...was } as ScheduleRow, own], changes),
      TODAY,
      LETTERS,
    ).map((one) => (one.kind === 'changed' ? `${one.row} ${one.field}: ${one.old} → ${one.new}` : one.kind));
  assert.deepEqual(told(OF_B), []);
  const moved = { ...OF_B, date: '2027-04-29' };
  assert.deepEqual(told(moved), ['5b-mat date: 2027-04-22 → 2027-04-29']);
  assert.deepEqual(told(moved, [entry('date', '2027-04-22', '2027-04-29', '5b-mat')]), []);
  assert.deepEqual(told({ ...OF_B, time: '13:00' }, [], { time: '09:00' }), ['5b-mat time: 09:00 → 13:00']);
  // What was not said is filled in.
  assert.deepEqual(told({ ...OF_B, time: '13:00' }), []);
  assert.deepEqual(told({ ...OF_B, subject: 'физика' }), ['5-mat letters:  → А, В']);
});

test('a class that had two works and is left with one has lost the other', () => {
  const other = { ...OF_B, id: '5-mat-2', letters: ['А', 'Б', 'В'] };
  const was = { '5-mat': WAS, '5-mat-2': publishedRow(other) };
  assert.deepEqual(
    silentChanges(was, schedule([OF_REST, other]), TODAY, LETTERS).map((one) => one.row),
    ['5-mat'],
  );
});

test('a row is found by its name, wherever it stands', () => {
  const other = { ...ROW, id: '5-rus' };
  const [found] = silentChanges({ '5-mat': WAS }, schedule([other, { ...ROW, lesson: 1 }]), TODAY);
  assert.deepEqual(found, { kind: 'changed', row: '5-mat', index: 1, field: 'lesson', old: 3, new: 1 });
});
