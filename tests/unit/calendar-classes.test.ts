import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradesNamed } from '../../src/domain/calendar/audience.ts';
import { calendarName, gradeCalendars, idleLetters, isOfClass, letterSlug } from '../../src/domain/calendar/classes.ts';
import { dayEntry, type DayWork } from '../../src/domain/calendar/days.ts';
import { type CalendarEvent, concernsGrade, eventEntry } from '../../src/domain/calendar/events.ts';
import { row } from './calendar-samples.ts';

test('no two letters of the alphabet are spelt alike in an address', () => {
  const letters = [...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'];
  const slugs = letters.map(letterSlug);
  assert.equal(new Set(slugs).size, letters.length);
  for (const slug of slugs) assert.match(slug, /^[a-z]+$/);
  assert.equal(calendarName(5, 'А'), 'klass-5-a');
  assert.equal(calendarName(5), 'klass-5');
  assert.equal(calendarName(), 'kalendar');
});

test('a class has a calendar where any row of its grade names letters, in whatever year', () => {
  const past = { rows: [row('4a', { grade: 4, letters: ['А'] })] };
  const now = { rows: [row('4', { grade: 4 }), row('5', { grade: 5 })] };
  assert.deepEqual(
    gradeCalendars(
      [past, now],
      new Map([
        [4, ['Б', 'А']],
        [5, ['А', 'Б']],
      ]),
    ),
    [
      { grade: 4, letters: ['А', 'Б'] },
      { grade: 5, letters: [] },
    ],
  );
});

test('a class writes its own works and those of the whole parallel', () => {
  assert.equal(isOfClass(row('x', { letters: ['А', 'Б'] }), 5, 'Б'), true);
  assert.equal(isOfClass(row('x', { letters: ['А'] }), 5, 'Б'), false);
  assert.equal(isOfClass(row('x'), 5, 'Б'), true);
  assert.equal(isOfClass(row('x'), 6, 'Б'), false);
});

test('a class is idle when no row is for it, by name or with the whole parallel', () => {
  const named = [row('x', { letters: ['А'] }), row('y', { grade: 6 })];
  assert.deepEqual(idleLetters(named, 5, ['А', 'Б', 'В']), ['Б', 'В']);
  assert.deepEqual(idleLetters([...named, row('z')], 5, ['А', 'Б', 'В']), []);
});

for (const [audience, grades] of [
  ['для родителей 4–8 и 10 классов', [4, 5, 6, 7, 8, 10]],
  ['для родителей 7, 8 и 10 классов', [7, 8, 10]],
  ['для родителей 4-8 классов', [4, 5, 6, 7, 8]],
  ['для родителей 5-х классов', [5]],
  ['для учеников 7 класса', [7]],
  ['для всех', undefined],
  ['для 30 родителей', undefined],
  [undefined, undefined],
] as const) {
  test(`grades of an audience: ${audience}`, () => {
    assert.deepEqual(gradesNamed(audience) && [...(gradesNamed(audience) ?? [])], grades);
  });
}

test('a meeting stands in the calendar of a grade that it is for; a training of observers in none', () => {
  assert.equal(concernsGrade({ kind: 'родительское собрание', audience: 'для 4 классов' }, 4), true);
  assert.equal(concernsGrade({ kind: 'родительское собрание', audience: 'для 4 классов' }, 5), false);
  assert.equal(concernsGrade({ kind: 'консультация' }, 5), true);
  assert.equal(concernsGrade({ kind: 'обучение наблюдателей' }, 5), false);
});

test('an event has no end that nobody has said', () => {
  const event = {
    id: 'licey-21-2026-12-03-sobranie',
    title: 'Собрание',
    kind: 'родительское собрание',
    date: '2026-12-03',
    time: '18:00',
    place: 'Актовый зал',
    summary: 'О графике',
  } as const;
  const entry = eventEntry(event, { publisher: 'Лицей № 21', path: '/shkoly/licey-21/', zone: 'Europe/Moscow' });
  assert.equal(entry.minutes, undefined);
  assert.equal(entry.revisedOn, '2026-09-01');
  assert.equal(entry.uid, 'sobytie.licey-21-2026-12-03-sobranie@vpr-otkryto');
  assert.deepEqual(entry.lines, ['Родительское собрание, начало в 18:00. Актовый зал', 'О графике']);
});

test('an event that was moved is the same entry with a greater number; a cancelled one stays, marked', () => {
  const place = { publisher: 'Лицей № 21', path: '/shkoly/licey-21/', zone: 'Asia/Yekaterinburg' };
  const event: CalendarEvent = {
    id: 'licey-21-2026-12-03-sobranie',
    title: 'Собрание',
    kind: 'родительское собрание',
    date: '2026-12-07',
    time: '18:00',
    place: 'Актовый зал',
    summary: 'О графике',
    published: '2026-11-09',
    changes: [
      { date: '2026-11-19', field: 'date', old: '2026-12-03', new: '2026-12-07', reason: 'в зале олимпиада' },
      { date: '2026-11-20', field: 'time', old: '', new: '18:00', reason: 'Назначили час.' },
    ],
  };
  const moved = eventEntry(event, place);
  assert.deepEqual(
    [moved.uid, moved.day, moved.sequence, moved.revisedOn, moved.cancelled],
    ['sobytie.licey-21-2026-12-03-sobranie@vpr-otkryto', '2026-12-07', 2, '2026-11-20', false],
  );
  assert.deepEqual(moved.lines.slice(2), [
    'Время: было не указано, стало 18:00. Назначили час. Изменено 20 ноября 2026 года.',
    'Было 3 декабря, стало 7 декабря. В зале олимпиада. Изменено 19 ноября 2026 года.',
  ]);
  const off = { date: '2026-12-01', field: 'status', old: 'назначено', new: 'отменено', reason: 'карантин' } as const;
  const cancelled = eventEntry({ ...event, status: 'отменено', changes: [...(event.changes ?? []), off] }, place);
  assert.deepEqual(
    [cancelled.uid, cancelled.sequence, cancelled.cancelled, cancelled.title, cancelled.lines[2]],
    [moved.uid, 3, true, 'Собрание (отменено)', 'Событие отменено. Карантин. Изменено 1 декабря 2026 года.'],
  );
  const { changes: _, ...unsaid } = event;
  assert.equal(eventEntry({ ...unsaid, status: 'отменено' }, place).lines[0], 'Событие отменено.');
  assert.equal(eventEntry(unsaid, place).revisedOn, '2026-11-09');
});

test('a day of a territory counts schools, grows with every arrival, and stays cancelled when all have left', () => {
  const work = (school: string, more: Partial<DayWork> = {}): DayWork => ({
    school,
    grade: 5,
    subject: 'Математика',
    status: 'назначена',
    line: `Школа ${school}, 5 класс: математика`,
    lesson: 2,
    time: undefined,
    observersWanted: false,
    stays: true,
    changes: 0,
    revisedOn: '2026-10-02',
    ...more,
  });
  const day = (...works: DayWork[]) =>
    dayEntry({
      territory: { id: 'primer', name: 'Примерский район' },
      year: '2026-2027',
      date: '2027-04-20',
      works,
      path: '/grafik/2027-04-20/',
      zone: 'Europe/Moscow',
    });
  assert.deepEqual([day(work('a')).sequence, day(work('a')).title], [0, '5 класс: ВПР в 1 школе']);
  assert.equal(day(work('a'), work('b', { grade: 6 })).title, '5 и 6 классы: ВПР в 2 школах');
  assert.equal(day(work('a'), work('b')).sequence, 1);
  const listed = day(work('b', { lesson: 3, time: '10:30', observersWanted: true }), work('a', { lesson: undefined }));
  assert.deepEqual(listed.lines.slice(2), [
    '3-й урок:',
    '10:30, Школа b, 5 класс: математика (нужен наблюдатель)',
    'Время не указано:',
    'Школа a, 5 класс: математика',
  ]);
  const many = Array.from({ length: 41 }, (_, index) => work(`s${index}`, { lesson: index < 40 ? 2 : 4 }));
  assert.deepEqual(day(...many).lines.slice(2), ['2-й урок: 40 работ.', '4-й урок: 1 работа.']);
  const left = day(work('a', { stays: false, changes: 1, revisedOn: '2026-11-01' }));
  assert.deepEqual([left.sequence, left.cancelled, left.revisedOn], [1, true, '2026-11-01']);
  assert.equal(day(work('a', { status: 'отменена' })).cancelled, true);
});
