import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysWords } from '../../src/domain/schedule/days-words.ts';
import { bySlot } from '../../src/domain/schedule/slots.ts';

const seen = (text: string): string => text.replaceAll('\u00A0', ' ');
const work = (id: string, lesson?: number, time?: string) => ({ id, lesson, time });
const read = (works: readonly ReturnType<typeof work>[]) =>
  bySlot(works, (one) => one).map((slot) => [seen(slot.title), slot.works.map(({ id }) => id).join(' ')]);

test('works of a day go by the clock: lessons in order, a bare time where it falls, what is unknown last', () => {
  const works = [
    work('a'),
    work('b', 4),
    work('c', 2, '09:40'),
    work('d', undefined, '11:00'),
    work('e', 2),
    work('f', 2, '09:25'),
    work('g', 10),
    work('h', undefined, '08:00'),
  ];
  assert.deepEqual(read(works), [
    ['Начало в 8:00', 'h'],
    ['2-й урок', 'f c e'],
    ['Начало в 11:00', 'd'],
    ['4-й урок', 'b'],
    ['10-й урок', 'g'],
    ['Время не указано', 'a'],
  ]);
});

test('works that begin together keep the order they came in', () => {
  assert.deepEqual(read([work('b', 3, '10:30'), work('a', 3, '10:30')]), [['3-й урок', 'b a']]);
  assert.deepEqual(read([]), []);
});

test('days are told in one line: a row of three as a range, months apart, each day once', () => {
  const april = ['2027-04-20', '2027-04-16', '2027-04-15', '2027-04-14', '2027-04-14'];
  assert.equal(seen(daysWords(april)), '14–16, 20 апреля');
  assert.equal(seen(daysWords(['2027-04-29', '2027-04-30', '2027-05-01'])), '29, 30 апреля, 1 мая');
  assert.equal(seen(daysWords(['2026-12-31', '2027-01-15'])), '31 декабря, 15 января');
  assert.equal(daysWords([]), '');
});
