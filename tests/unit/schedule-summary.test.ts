import assert from 'node:assert/strict';
import test from 'node:test';
import { daySummary } from '../../src/domain/schedule/summary.ts';

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

test('subjects stand from the commonest, then by alphabet; grades in the order of numbers', () => {
  const summary = daySummary([
    work('licey-21', 10, 'Физика'),
    work('licey-21', 5, 'Русский язык'),
    work('shkola-3', 5, 'Математика'),
    work('shkola-3', 8, 'Математика'),
    work('shkola-4', 8, 'Биология'),
  ]);
  assert.equal(summary.subjects, 'Математика, биология, русский язык, физика');
  assert.equal(seen(summary.grades), '5~класс: 2~школы · 8~класс: 2~школы · 10~класс: 1~школа');
});

test('schools are counted once, in the right form of the word', () => {
  const table: Record<number, string> = {
    1: '1~школа',
    4: '4~школы',
    5: '5~школ',
    11: '11~школ',
    21: '21~школа',
    22: '22~школы',
  };
  for (const [count, expected] of Object.entries(table)) {
    assert.equal(seen(daySummary(many(Number(count), 7)).grades), `7~класс: ${expected}`);
  }
  const letters = [work('licey-21', 5, 'Математика'), work('licey-21', 5, 'Физика'), work('licey-21', 5, 'Математика')];
  assert.equal(seen(daySummary(letters).grades), '5~класс: 1~школа');
});

test('an abbreviation keeps its capitals inside the list', () => {
  const summary = daySummary([work('a', 8, 'Математика'), work('b', 8, 'Математика'), work('a', 10, 'ОБЗР')]);
  assert.equal(summary.subjects, 'Математика, ОБЗР');
});

test('a cancelled work is not counted; moved and held ones are', () => {
  const rows = [
    work('a', 5, 'Математика', 'отменена'),
    work('b', 6, 'История', 'перенесена'),
    work('c', 6, 'История', 'проведена'),
  ];
  assert.deepEqual(daySummary(rows), { subjects: 'История', grades: '6\u00A0класс: 2\u00A0школы' });
});

test('a day without works says so', () => {
  const expected = { subjects: 'Работ в этот день не осталось', grades: '' };
  assert.deepEqual(daySummary([]), expected);
  assert.deepEqual(daySummary([work('a', 5, 'Математика', 'отменена')]), expected);
});
