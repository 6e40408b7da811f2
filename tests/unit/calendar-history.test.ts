import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, histories } from '../../src/domain/calendar/history.ts';
import type { ScheduleChange, ScheduleRow } from '../../src/schemas/schedule.ts';
import { workEntries } from '../../src/domain/calendar/works.ts';
import { change, entries, row, schedule, school } from './calendar-samples.ts';

const a = row('5a-rus', { letters: ['А'] });
const b = row('5b-rus', { letters: ['Б'] });
const v = row('5v-rus', { letters: ['В'], lesson: 3 });

test('a new row below the published ones, and one that is marked as held, leave the name and the number of an entry', () => {
  const published = entries(schedule([b, v]))[0];
  const held: ScheduleRow = { ...b, status: 'проведена' };
  for (const rows of [
    [b, v, a],
    [held, v, a],
    [b, v, { ...a, status: 'проведена' as const }],
    [{ ...b, status: 'перенесена' as const }, v, a],
  ]) {
    const found = entries(schedule(rows));
    assert.equal(found.length, 2);
    assert.deepEqual([found[0]?.uid, found[0]?.sequence], [published?.uid, published?.sequence]);
    assert.equal(found[0]?.title, '5А, 5Б: русский язык');
  }
  // A cancelled one is shown as such: it stands apart.
  assert.equal(entries(schedule([b, v, { ...a, status: 'отменена' }])).length, 3);
});

test('rows equal but for their letters are one entry under the first one', () => {
  const found = entries(schedule([a, v, b]));
  assert.deepEqual(
    found.map((entry) => [entry.uid, entry.title]),
    [
      ['licey-21.2026-2027.5a-rus@vpr-otkryto', '5А, 5Б: русский язык'],
      ['licey-21.2026-2027.5v-rus@vpr-otkryto', '5В: русский язык'],
    ],
  );
});

test('in the calendar of a class every row keeps its own name', () => {
  const uids = entries(schedule([a, b]), false).map((entry) => entry.uid);
  assert.deepEqual(uids, ['licey-21.2026-2027.5a-rus@vpr-otkryto', 'licey-21.2026-2027.5b-rus@vpr-otkryto']);
});

test('rows of a whole parallel, of other grades and of other values stand apart', () => {
  const rows = [
    a,
    row('5-rus'),
    row('6a-rus', { grade: 6, letters: ['А'] }),
    row('5b-x', { letters: ['Б'], note: 'x' }),
  ];
  assert.equal(groupsOf(rows).length, 4);
  // Not written and «назначена» are the same.
  assert.equal(groupsOf([a, { ...b, status: 'назначена' }]).length, 1);
});

/** Steps of one life: each adds an entry; the rows are what they are after it. */
const steps: readonly { readonly entry: ScheduleChange; readonly rows: ScheduleRow[] }[] = [
  {
    entry: change('2026-11-01', '5b-rus', 'date', '2027-04-20', '2027-04-22'),
    rows: [a, { ...b, date: '2027-04-22' }],
  },
  {
    entry: change('2026-11-02', '5a-rus', 'date', '2027-04-20', '2027-04-22'),
    rows: [
      { ...a, date: '2027-04-22' },
      { ...b, date: '2027-04-22' },
    ],
  },
  {
    entry: change('2026-11-03', '5b-rus', 'lesson', '', 2),
    rows: [
      { ...a, date: '2027-04-22' },
      { ...b, date: '2027-04-22', lesson: 2 },
    ],
  },
  {
    entry: change('2026-11-04', '5b-rus', 'lesson', 2, ''),
    rows: [
      { ...a, date: '2027-04-22' },
      { ...b, date: '2027-04-22' },
    ],
  },
];

test('rows that part and meet again: the number of each entry grows whenever its text does, and never falls', () => {
  const seen = new Map<string, { sequence: number; text: string }>();
  for (let count = 0; count <= steps.length; count += 1) {
    const rows = steps[count - 1]?.rows ?? [a, b];
    const found = entries(
      schedule(
        rows,
        steps.slice(0, count).map((step) => step.entry),
      ),
    );
    assert.ok(
      found.some((entry) => entry.uid.includes('5a-rus')),
      'запись с меньшим именем стоит всегда',
    );
    for (const entry of found) {
      const text = JSON.stringify([entry.title, entry.day, entry.lines]);
      const known = seen.get(entry.uid);
      if (known !== undefined) {
        assert.ok(entry.sequence >= known.sequence, `${entry.uid}: ${known.sequence} → ${entry.sequence}`);
        assert.ok(text === known.text || entry.sequence > known.sequence, `шаг ${count}: ${entry.uid} молчит`);
      }
      seen.set(entry.uid, { sequence: entry.sequence, text });
    }
  }
  assert.equal(seen.size, 2);
});

test('a class that leaves an entry, told by its row, is a change of the entry of all', () => {
  const whole = row('5-rus');
  const before = entries(schedule([whole]));
  const told = [change('2026-11-05', '5-rus', 'letters', '', 'А')];
  const after = entries(schedule([{ ...whole, letters: ['А'] }, b], told));
  assert.deepEqual(
    [before, after].map((list) => list.map(({ title, sequence, revisedOn }) => [title, sequence, revisedOn])),
    [[['5 класс: русский язык', 0, '2026-10-02']], [['5А, 5Б: русский язык', 1, '2026-11-05']]],
  );
  // Two rows that stand together now: what was undone before them knows both as they were.
  const moved = [change('2026-11-04', '5-rus', 'date', '2027-04-19', '2027-04-20'), ...told];
  const past = histories(schedule([{ ...whole, letters: ['А'] }, b], moved), true);
  assert.deepEqual([past.get('5-rus')?.sequence, past.get('5b-rus')?.sequence], [2, 1]);
});

test('apart, a number counts the changes of its own row alone', () => {
  const past = histories(
    schedule(
      [a, b],
      steps.map((step) => step.entry),
    ),
    false,
  );
  assert.deepEqual(
    [past.get('5a-rus'), past.get('5b-rus')],
    [
      { sequence: 1, revisedOn: '2026-11-02' },
      { sequence: 3, revisedOn: '2026-11-04' },
    ],
  );
});

test('a change of one class of a joined entry names that class', () => {
  const entry = entries(schedule([a, b], [change('2026-11-01', '5b-rus', 'date', '2027-04-19', '2027-04-20')]))[0];
  assert.ok(entry?.lines.some((line) => line.startsWith('5Б: Было 19 апреля, стало 20 апреля.')));
  const both = ['5a-rus', '5b-rus'].map((id) => change('2026-11-01', id, 'date', '2027-04-19', '2027-04-20'));
  const told = entries(schedule([a, b], both))[0]?.lines.filter((line) => line.includes('Было'));
  assert.equal(told?.length, 1);
  assert.match(told?.[0] ?? '', /^Было/);
});

test('an entry that is the same for school and class is made once', () => {
  const { joined, apart } = workEntries(school, schedule([a, b, v]), (id) => id);
  const shared = joined.filter((entry) => apart.includes(entry)).map((entry) => entry.title);
  assert.deepEqual(shared, ['5В: русский язык']);
});
