import assert from 'node:assert/strict';
import test from 'node:test';
import { dayCounts, daySummary } from '../../src/domain/schedule/summary.ts';

const seen = (text: string): string => text.replaceAll('\u00A0', '~');
type Row = Parameters<typeof daySummary>[0][number];
const work = (school: string, grade: number, subject: string, status = 'назначена'): Row => ({
  school,
  grade,
  subject,
  status,
});
const many = (count: number, grade: number): Row[] =>
  Array.from({ length: count }, (_, index) => work(`shkola-${index}`, grade, 'Математика'));

test('subjects stand from the commonest, then by alphabet; what is written is one line', () => {
  const summary = daySummary([
    work('licey-21', 10, 'Физика'),
    work('licey-21', 5, 'Математика'),
    work('shkola-3', 5, 'Математика'),
    work('shkola-3', 8, 'Биология'),
  ]);
  assert.equal(summary.subjects, 'Математика, биология, физика');
  assert.equal(seen(summary.counts), '4~работы, 2~школы: 5, 8 и 10~классы');
});

test('three subjects are named, the others are counted', () => {
  const rows = ['Физика', 'Химия', 'История', 'Биология', 'Биология'].map((subject, index) =>
    work(`shkola-${index}`, 8, subject),
  );
  assert.equal(seen(daySummary(rows).subjects), 'Биология, история, физика и ещё~1');
  assert.equal(seen(daySummary([...rows, work('a', 8, 'География')]).subjects), 'Биология, география, история и ещё~2');
});

test('grades of a day are joined in runs', () => {
  const rows = [10, 4, 5, 6, 7, 8, 8].map((grade, index) => work(`shkola-${index % 3}`, grade, 'Математика'));
  assert.equal(seen(daySummary(rows).counts), '7~работ, 3~школы: 4–8 и 10~классы');
});

test('schools are counted once, in the right form of the word', () => {
  const table: Record<number, string> = {
    1: '1~работа, 1~школа: 7~класс',
    4: '4~работы, 4~школы: 7~класс',
    5: '5~работ, 5~школ: 7~класс',
    11: '11~работ, 11~школ: 7~класс',
    21: '21~работа, 21~школа: 7~класс',
    22: '22~работы, 22~школы: 7~класс',
  };
  for (const [count, expected] of Object.entries(table)) {
    assert.equal(seen(daySummary(many(Number(count), 7)).counts), expected);
  }
  const letters = [work('licey-21', 5, 'Математика'), work('licey-21', 5, 'Физика'), work('licey-21', 5, 'Математика')];
  assert.equal(seen(daySummary(letters).counts), '3~работы, 1~школа: 5~класс');
});

test('an abbreviation keeps its capitals inside the list', () => {
  const summary = daySummary([work('a', 8, 'Математика'), work('b', 8, 'Математика'), work('a', 10, 'ОБЗР')]);
  assert.equal(summary.subjects, 'Математика, ОБЗР');
});

test('a cancelled work is not counted, nor are its school, grade and subject; moved and held ones are', () => {
  const rows = [
    work('a', 5, 'Математика', 'отменена'),
    work('b', 6, 'История', 'перенесена'),
    work('c', 6, 'История', 'проведена'),
    work('c', 7, 'Физика', 'отменена'),
  ];
  assert.deepEqual(daySummary(rows), { subjects: 'История', counts: '2\u00A0работы, 2\u00A0школы: 6\u00A0класс' });
  assert.deepEqual(dayCounts(rows), { works: 2, schools: 2 });
});

test('a day without works says so', () => {
  const expected = { subjects: 'Работ в этот день не осталось', counts: '' };
  assert.deepEqual(daySummary([]), expected);
  assert.deepEqual(daySummary([work('a', 5, 'Математика', 'отменена')]), expected);
  assert.deepEqual(dayCounts([work('a', 5, 'Математика', 'отменена')]), { works: 0, schools: 0 });
});
