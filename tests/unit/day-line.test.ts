import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayLine } from '../../src/domain/schedule/day-line.ts';

const row = (grade: number, letters: string, subject: string, more = {}) => ({
  grade,
  letters: [...letters],
  subject,
  status: 'назначена',
  lesson: undefined,
  time: undefined,
  ...more,
});
const seen = (text: string): string => text.replaceAll('\u00A0', ' ');

test('works of one school and day stand in one line by the clock, classes of one work together', () => {
  const line = dayLine([
    row(8, '', 'Физика', { time: '10:20' }),
    row(5, 'Б', 'Русский язык', { lesson: 2 }),
    row(4, 'А', 'Русский язык', { lesson: 2 }),
    row(5, 'А', 'Математика', { lesson: 4, status: 'отменена' }),
    row(6, 'АБ', 'История'),
  ]);
  assert.equal(
    seen(line),
    '4А, 5Б: русский язык, 2-й урок; 8 класс: физика, 10:20; 5А: математика, 4-й урок (отменена); 6А, 6Б: история',
  );
});
